import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pace } from '../../src/cli/pace.js';

/** What is told at each moment of work. */
function told(moments: readonly (readonly [done: number, elapsed: number])[], total: number): readonly string[] {
  const paceOf = pace();
  return moments.map(([done, elapsed]) => paceOf(done, total, elapsed));
}

/** Moments of work that goes on evenly, every tenth of a second. */
const evenly = (rate: number, from: number, until: number): readonly (readonly [number, number])[] =>
  Array.from({ length: (until - from) / 100 }, (_, at) => [(rate * at) / 10, from + at * 100] as const);

it('tells rate and remaining time after two seconds, and nothing when all is done', () => {
  const texts = told([...evenly(50, 2000, 5000), [600, 14_000]], 600);
  expect(texts.slice(0, 20)).toEqual(Array(20).fill(''));
  expect(texts[20]).toBe('50/s, 10 s left');
  expect(texts.at(-1)).toBe('');
});

it('follows the last seconds, not the first ones', () => {
  const slow = evenly(10, 0, 10_000);
  const fast = evenly(100, 10_000, 20_000).map(([done, elapsed]) => [done + 100, elapsed] as const);
  const texts = told([...slow, ...fast], 2000);
  expect(texts[95]).toMatch(/^10\/s/);
  expect(texts.at(-1)).toMatch(/^100\/s, 10 s/);
});

it('changes its words at most twice in a second', () => {
  const texts = told(evenly(37, 0, 10_000), 1000);
  const changes = texts.filter((text, at) => at > 0 && text !== texts[at - 1]).length;
  expect(changes).toBeGreaterThan(5);
  expect(changes).toBeLessThanOrEqual(20);
});

it('becomes slower while one part takes long, and takes up again after it', () => {
  const work = evenly(10, 0, 3000);
  expect(told([...work, [29, 9000], [30, 20_000]], 60).slice(-3)).toEqual(['10/s, 4 s left', '3.2/s, 10 s left', '0.1/s, 8 min 33 s left']);
});

it('begins anew with other work', () => {
  const paceOf = pace();
  for (const [done, elapsed] of evenly(50, 0, 3000)) paceOf(done, 600, elapsed);
  expect(paceOf(1, 20, 3000)).toBe('');
  expect(paceOf(3, 20, 4000)).toBe('');
  expect(paceOf(5, 20, 5000)).toBe('2/s, 8 s left');
});

it('never tells what is no figure, whatever the work does', () => {
  const step = fc.tuple(fc.nat(50), fc.nat(4000));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      let [done, elapsed] = [0, 0];
      const moments = steps.map(([more, later]) => {
        done += more;
        elapsed += later;
        return [done, elapsed] as const;
      });
      for (const text of told(moments, 1000)) expect(text).toMatch(/^(?:\d+(?:\.\d)?\/s, (?:\d+ min )?\d+ s left)?$/);
    }),
  );
});
