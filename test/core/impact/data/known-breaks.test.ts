import { describe, expect, it } from 'vitest';
import { breaksLeftOut } from '../../../../src/core/impact/data/breaks-left-out.js';
import { knownBreaks } from '../../../../src/core/impact/data/known-breaks.js';
import { knownSeries, stepsBetween } from '../../../../src/model/known-series.js';

const used = knownBreaks.map(({ id }) => id);
const left = breaksLeftOut.flatMap(({ breaks }) => [...breaks]);

describe('the known breaks', () => {
  it('are, with those left out, the whole sourced list of 159', () => {
    expect(used).toHaveLength(58);
    expect(breaksLeftOut.map(({ id, breaks }) => [id, breaks.length])).toEqual([
      ['generator', 34],
      ['python', 34],
      ['javascript', 12],
      ['other-files', 16],
      ['platform', 5],
    ]);
    expect(new Set([...used, ...left]).size).toBe(159);
  });

  it.each(knownBreaks)('$id bears its step in its id, and says what to do', ({ id, from, to, title, remedy, match }) => {
    expect(id.slice(0, 4)).toBe(`${from.slice(0, 2)}${to.slice(0, 2)}`);
    expect(stepsBetween(from, to)).toEqual([[from, to]]);
    expect([title.length > 10, remedy.endsWith('.'), match.length > 0]).toEqual([true, true, true]);
    expect(match.every(({ names }) => names.length > 0 && new Set(names).size === names.length)).toBe(true);
  });

  it('cover every step', () => {
    const steps = stepsBetween('16.0', knownSeries.at(-1) ?? '20.0').map(([from]) => from);
    expect(new Set(knownBreaks.map(({ from }) => from))).toEqual(new Set(steps));
  });
});
