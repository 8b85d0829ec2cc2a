/** The Odoo series that Warrant generates for, oldest first. A new series is one more name here and one column of `core/odoo/dialects.ts`. */
export const seriesList = ['16.0', '17.0', '18.0', '19.0'] as const;
export type Series = (typeof seriesList)[number];

/** Series between which known breaks are recorded; the last one can be an upgrade target before it can be generated for. */
export const knownSeries = [...seriesList, '20.0'] as const;
export type KnownSeries = (typeof knownSeries)[number];

/** The single steps that lead from one series to a later one; empty when the target is not later. */
export function stepsBetween(from: KnownSeries, to: KnownSeries): readonly (readonly [KnownSeries, KnownSeries])[] {
  const path = knownSeries.slice(knownSeries.indexOf(from), knownSeries.indexOf(to) + 1);
  return path.slice(1).map((series, index) => [path[index] ?? from, series] as const);
}
