import type { ForecastMiss, ForecastRecord } from '../../model/code-lines.js';
import type { LineRange } from '../../model/impact/effort.js';
import type { Customization } from '../../model/portfolio.js';

const only = (lines: number): LineRange => ({ low: lines, expected: lines, high: lines });

/** Entries that have a forecast and finished code. */
const compared = (all: readonly Customization[]): readonly ForecastMiss[] =>
  all.flatMap(({ id, title, plannedLines: forecast, generatedLines: generated, finishedLines: finished, foreseenLines: range }) =>
    forecast === undefined || finished === undefined
      ? []
      : [{ id, title, forecast, foreseen: range ?? only(forecast), ...(generated === undefined ? {} : { generated }), finished }],
  );

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}

/** Lines are whole; an estimate is not. */
const difference = ({ foreseen: { expected }, finished }: ForecastMiss): number => Math.abs(Math.round(expected) - finished);
const isInside = ({ foreseen: { low, high }, finished }: ForecastMiss): boolean =>
  Math.floor(low) <= finished && finished <= Math.ceil(high);

/** How forecasts of lines held; an addon without a line has no error in relation to it and is left out of the median. */
export function forecastsOf(all: readonly Customization[]): ForecastRecord | undefined {
  const known = compared(all);
  if (known.length === 0) return undefined;
  const sum = (value: (one: ForecastMiss) => number): number => known.reduce((total, one) => total + value(one), 0);
  const errors = known.flatMap((one) => (one.finished === 0 ? [] : [difference(one) / one.finished]));
  const off = known.filter((one) => difference(one) > 0);
  return {
    of: known.length,
    forecast: sum(({ forecast }) => forecast),
    expected: Math.round(sum(({ foreseen: { expected } }) => expected)),
    finished: sum(({ finished }) => finished),
    exact: known.length - off.length,
    inside: known.filter(isInside).length,
    medianError: errors.length === 0 ? 0 : median(errors),
    off: off.toSorted((a, b) => difference(b) - difference(a) || (a.id < b.id ? -1 : 1)),
  };
}
