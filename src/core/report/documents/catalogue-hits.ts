import type { CatalogueHit } from '../../../model/catalogue/hit.js';
import { code, type Document, paragraph, quiet, table } from '../document.js';

/** What a search found, the best first. */
export function catalogueHits(hits: readonly CatalogueHit[], shown: number): Document {
  if (hits.length === 0) return [paragraph('Nothing of that name.')];
  const rows = hits.slice(0, shown).map(({ on, name, module, what = '' }) => [on, code(name), what, module]);
  const more = hits.length - rows.length;
  return [
    table([{ title: 'Of' }, { title: 'Name' }, { title: 'What' }, { title: 'Module' }], rows),
    ...(more > 0 ? [paragraph(quiet(`${more} more are not shown.`))] : []),
  ];
}
