import type { SeriesCatalogue } from '../model/catalogue/series-catalogue.js';
import { UserError } from '../model/errors.js';
import { type KnownSeries, knownSeries } from '../model/known-series.js';
import { demandCatalogue, openCatalogues } from './open-catalogues.js';

/**
 * The catalogue of a series, or of the newest one that has any.
 * @throws UserError when there is none
 */
export async function newestCatalogue(root: string, series: KnownSeries | undefined): Promise<SeriesCatalogue> {
  const catalogues = await openCatalogues(root);
  if (series !== undefined) return demandCatalogue(catalogues, series);
  for (const one of knownSeries.toReversed()) {
    const found = catalogues.of(one);
    if (found !== undefined) return found;
  }
  throw new UserError('no-catalogue', 'There is no catalogue at all. Make one: warrant catalogue build --odoo PATH');
}
