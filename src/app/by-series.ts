import type { Series } from '../model/known-series.js';

/** One answer for each series, made when it is first asked for. */
export function bySeries<T>(make: (series: Series) => T): (series: Series) => T {
  const known = new Map<Series, { readonly answer: T }>();
  return (series) => {
    const found = known.get(series) ?? { answer: make(series) };
    known.set(series, found);
    return found.answer;
  };
}
