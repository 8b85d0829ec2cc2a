import type { LineRange } from '../../../model/impact/effort.js';
import type { RangeParameters } from './parameters-type.js';

/**
 * The range around an expected number of lines: on a logarithmic scale both ends are straight lines over the expected value, below which
 * one, and above which another one, of ten migrations of the calibration lay.
 */
export function rangeAround(expected: number, { low, high }: RangeParameters): LineRange {
  const at = Math.log1p(expected);
  const end = ({ intercept, slope }: RangeParameters['low']): number => Math.expm1(Math.max(0, intercept + slope * at));
  return { low: Math.min(expected, end(low)), expected, high: Math.max(expected, end(high)) };
}

/**
 * The range of a sum of independent efforts: their deviations add up like those of independent measurements, because not all addons are
 * cheap, or dear, at once.
 */
export function addUp(ranges: readonly LineRange[]): LineRange {
  const sum = (value: (range: LineRange) => number): number => ranges.reduce((total, range) => total + value(range), 0);
  const expected = sum((range) => range.expected);
  const below = Math.sqrt(sum(({ low, expected: middle }) => (middle - low) ** 2));
  const above = Math.sqrt(sum(({ high, expected: middle }) => (high - middle) ** 2));
  return { low: Math.max(0, expected - below), expected, high: expected + above };
}
