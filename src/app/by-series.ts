import type { KnownSeries, Series } from '../model/known-series.js';

/** One answer for each series, made when it is first asked for. */
export function bySeries<T, S extends KnownSeries = Series>(make: (series: S) => T): (series: S) => T {
  const known = new Map<S, { readonly answer: T }>();
  return (series) => {
    const found = known.get(series) ?? { answer: make(series) };
    known.set(series, found);
    return found.answer;
  };
}
