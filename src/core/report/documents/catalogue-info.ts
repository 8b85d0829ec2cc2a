import type { CatalogueIndex } from '../../../model/catalogue/catalogue-index.js';
import { code, type Document, facts, heading, type Line, list, name, paragraph, quiet, table, warn } from '../document.js';

/** What is known of one series: its catalogues, the oldest layer first. */
export type SeriesInfo = {
  readonly series: string;
  readonly layers: readonly { readonly file: string; readonly builtIn: boolean; readonly index: CatalogueIndex }[];
};

const short = (digest: string): string => digest.slice(0, 12);

function countsTable(infos: readonly SeriesInfo[]): Document {
  const layers = infos.flatMap(({ layers: all }) => all);
  const kinds = [...new Set(layers.flatMap(({ index }) => Object.keys(index.counts)))];
  if (layers.length === 0) return [];
  const title = (layer: SeriesInfo['layers'][number]): string =>
    layer.builtIn ? layer.index.series : `${layer.index.series} ${layer.file.split(/[\\/]/).at(-1) ?? ''}`;
  const rows = kinds.map((kind): readonly Line[] => [kind, ...layers.map(({ index }) => String(index.counts[kind] ?? 0))]);
  return [
    heading(2, 'What they hold'),
    table([{ title: '' }, ...layers.map((layer) => ({ title: title(layer), align: 'right' as const }))], rows),
  ];
}

/** The catalogues that hold here, how they were made, and how much is in them. */
export function catalogueInfo(infos: readonly SeriesInfo[]): Document {
  const missing = infos.filter(({ layers }) => layers.length === 0).map(({ series }) => series);
  const parts = infos.flatMap(({ layers }) =>
    layers.flatMap(({ file, builtIn, index }) => [
      heading(3, [name(`Odoo ${index.series}`), builtIn ? ', built in' : ', over the built-in one']),
      facts([
        ['File', code(file)],
        ['Digest', quiet(short(index.digest))],
        ['Made by', `warrant ${index.tool}`],
      ]),
      list(index.provenance.map((line) => ({ line }))),
    ]),
  );
  const absent = missing.length === 0 ? [] : [paragraph(warn(`There is no catalogue of ${missing.join(', ')}.`))];
  return [heading(1, 'Catalogues'), ...parts, ...absent, ...countsTable(infos)];
}
