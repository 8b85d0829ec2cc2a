import { wholeScope } from '../core/catalogue/scope.js';
import { searchNames } from '../core/catalogue/search.js';
import { catalogueHits } from '../core/report/documents/catalogue-hits.js';
import { printJson, reportFormat } from '../core/report/json.js';
import { renderTerminal } from '../core/report/render/terminal.js';
import type { PlainFormat } from '../model/formats.js';
import type { KnownSeries } from '../model/known-series.js';
import type { Screen } from '../model/screen.js';
import { newestCatalogue } from './catalogue-newest.js';

export type SearchOptions = {
  readonly root: string;
  readonly text: string;
  readonly series?: KnownSeries | undefined;
  /** How many are shown. */
  readonly limit: number;
  readonly format: PlainFormat;
  readonly screen: Screen;
};

/** Names of a series that contain a text, the best first; and whether there are any. */
export async function searchCatalogue({
  root,
  text,
  series,
  limit,
  format,
  screen,
}: SearchOptions): Promise<{ text: string; found: boolean }> {
  const catalogue = await newestCatalogue(root, series);
  const hits = searchNames(wholeScope(catalogue), text);
  const found = hits.length > 0;
  if (format === 'text') return { text: renderTerminal(catalogueHits(hits, limit), screen), found };
  const json = { format: reportFormat, kind: 'catalogue-search', series: catalogue.series, total: hits.length, hits: hits.slice(0, limit) };
  return { text: printJson(json), found };
}
