/** The Odoo series that Warrant generates for, oldest first. A new series is one more name here and one column of `core/odoo/dialects.ts`. */
export const seriesList = ['16.0', '17.0', '18.0', '19.0', '20.0'] as const;
export type Series = (typeof seriesList)[number];

/**
 * Series in which generated addons were installed and tested in a running Odoo. What is written for the others follows facts that were
 * read, which every place that shows such an addon says.
 */
const provenSeries: readonly string[] = ['16.0', '17.0', '18.0', '19.0'];

/** Whether generated addons were installed and tested in a running Odoo of the series. */
export const isProven = (series: string): boolean => provenSeries.includes(series);

/** Series between which known breaks are recorded; a new one can be an upgrade target before it can be generated for. */
export const knownSeries = [...seriesList] as const;
export type KnownSeries = (typeof knownSeries)[number];

/** The single steps that lead from one series to a later one; empty when the target is not later. */
export function stepsBetween(from: KnownSeries, to: KnownSeries): readonly (readonly [KnownSeries, KnownSeries])[] {
  const path = knownSeries.slice(knownSeries.indexOf(from), knownSeries.indexOf(to) + 1);
  return path.slice(1).map((series, index) => [path[index] ?? from, series] as const);
}
