import { expect, it } from 'vitest';
import { expectedOf, fitRange, fitWeights } from '../../scripts/calibration/fit.js';

const prior = { finding: 1, lines: 0.1, rare: 3 };
const cases = Array.from({ length: 60 }, (_, at) => {
  const counts = { finding: at % 7, lines: 10 * (at % 11) };
  return { counts, actual: 4 * counts.finding + 0.02 * counts.lines };
});

it('finds the weights that the data was made of, and keeps what was believed of a kind that does not occur', () => {
  const weights = fitWeights(cases, prior, 0.01);
  expect(weights['finding']).toBeCloseTo(4, 1);
  expect(weights['lines']).toBeCloseTo(0.02, 2);
  expect(weights['rare']).toBeCloseTo(3, 10);
  expect(expectedOf({ finding: 2, unheard: 9 }, { finding: 4 })).toBe(8);
});

it('stays near what was believed when it is trusted more than the data, and never goes below nothing', () => {
  expect(fitWeights(cases, prior, 1e6)['finding']).toBeCloseTo(1, 2);
  const nothing = cases.map(({ counts }) => ({ counts, actual: 0 }));
  for (const weight of Object.values(fitWeights(nothing, prior, 0.01))) expect(weight).toBeGreaterThan(0);
});

it('is where no weight can be changed for the better', () => {
  const trust = 5;
  const weights = fitWeights(cases, prior, trust);
  const costOf = (given: typeof weights): number =>
    cases.reduce((sum, { counts, actual }) => sum + (Math.log1p(expectedOf(counts, given)) - Math.log1p(actual)) ** 2, 0) +
    Object.entries(prior).reduce((sum, [kind, believed]) => sum + trust * Math.log((given[kind] ?? 0) / believed) ** 2, 0);
  for (const kind of Object.keys(prior))
    for (const factor of [0.99, 1.01])
      expect(costOf({ ...weights, [kind]: factor * (weights[kind] ?? 0) })).toBeGreaterThan(costOf(weights));
});

it('draws the ends of the range so that the asked shares lie below and above', () => {
  const pairs = Array.from({ length: 200 }, (_, at) => [20, at] as const);
  const { low, high } = fitRange(pairs, 0.1, 0.9);
  const end = ({ intercept, slope }: typeof low) => Math.expm1(intercept + slope * Math.log1p(20));
  expect(pairs.filter(([, actual]) => actual < end(low)).length).toBe(20);
  expect(pairs.filter(([, actual]) => actual > end(high)).length).toBe(20);
});

it('lets the ends rise as fast as what was found', () => {
  const pairs = Array.from({ length: 300 }, (_, at) => {
    const expected = Math.expm1(0.5 + (at % 20) / 5);
    return [expected, Math.expm1(Math.log1p(expected) + ((at * 7) % 11) / 5 - 1)] as const;
  });
  const { low, high } = fitRange(pairs, 0.2, 0.8);
  expect([low.slope, high.slope]).toEqual([expect.closeTo(1, 1), expect.closeTo(1, 1)]);
});
