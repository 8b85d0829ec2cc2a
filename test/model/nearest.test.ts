import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { didYouMean, nearest } from '../../src/model/nearest.js';

const known = ['approve', 'reject', 'generate', 'gate', 'score', 'check', 'CR-0007', 'CR-0008'];

describe('nearest', () => {
  it.each([
    ['aprove', 'approve'],
    ['genrate', 'generate'],
    ['scroe', 'score'],
    ['Gate', 'gate'],
    ['CR-007', 'CR-0007'],
    ['chekc', 'check'],
    ['rejected', 'reject'],
    ['install', undefined],
    ['', undefined],
    ['x', undefined],
  ])('of %j is %j', (word, expected) => {
    expect(nearest(word, known)).toBe(expected);
  });

  it('takes the first of equally near words', () => {
    expect(nearest('CR-0009', known)).toBe('CR-0007');
  });

  it('finds a long word again after any single mistake', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z]{4,12}$/),
        fc.nat(),
        fc.constantFrom('drop', 'double', 'swap', 'change'),
        (word, place, mistake) => {
          const at = place % (word.length - 1);
          const [before, one, two, after] = [word.slice(0, at), word.charAt(at), word.charAt(at + 1), word.slice(at + 2)];
          const wrong = {
            drop: before + two + after,
            double: before + one + one + two + after,
            swap: before + two + one + after,
            change: `${before}#${two}${after}`,
          };
          expect(nearest(wrong[mistake], ['zzzz zzzz zzzz zzzz', word])).toBe(word);
        },
      ),
    );
  });

  it('asks only when something is near', () => {
    expect([didYouMean('scor', known), didYouMean('install', known)]).toEqual([' Did you mean score?', '']);
  });
});
