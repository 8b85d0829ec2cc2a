import type { ForecastMiss, ForecastRecord } from '../../model/code-lines.js';
import type { Customization } from '../../model/portfolio.js';

/** Entries that have a forecast and finished code. */
const foreseen = (all: readonly Customization[]): readonly ForecastMiss[] =>
  all.flatMap(({ id, title, plannedLines: forecast, generatedLines: generated, finishedLines: finished }) =>
    forecast === undefined || finished === undefined
      ? []
      : [{ id, title, forecast, ...(generated === undefined ? {} : { generated }), finished }],
  );

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}

const difference = ({ forecast, finished }: ForecastMiss): number => Math.abs(forecast - finished);

/** How forecasts of lines held; an addon without a line has no error in relation to it and is left out of the median. */
export function forecastsOf(all: readonly Customization[]): ForecastRecord | undefined {
  const known = foreseen(all);
  if (known.length === 0) return undefined;
  const sum = (value: (one: ForecastMiss) => number): number => known.reduce((total, one) => total + value(one), 0);
  const errors = known.flatMap((one) => (one.finished === 0 ? [] : [difference(one) / one.finished]));
  const off = known.filter((one) => difference(one) > 0);
  return {
    of: known.length,
    forecast: sum(({ forecast }) => forecast),
    finished: sum(({ finished }) => finished),
    exact: known.length - off.length,
    medianError: errors.length === 0 ? 0 : median(errors),
    off: off.toSorted((a, b) => difference(b) - difference(a) || (a.id < b.id ? -1 : 1)),
  };
}
