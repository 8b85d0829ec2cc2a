import { catalogueInfo, type SeriesInfo } from '../core/report/documents/catalogue-info.js';
import { printJson, reportFormat } from '../core/report/json.js';
import { renderTerminal } from '../core/report/render/terminal.js';
import type { PlainFormat } from '../model/formats.js';
import { type KnownSeries, knownSeries } from '../model/known-series.js';
import type { Screen } from '../model/screen.js';
import { openCatalogues } from './open-catalogues.js';

export type InfoOptions = {
  readonly root: string;
  readonly series: readonly KnownSeries[];
  readonly format: PlainFormat;
  readonly screen: Screen;
};

/** Which catalogues hold for a register, how they were made and how much is in them; of all series when none is named. */
export async function showCatalogues({ root, series, format, screen }: InfoOptions): Promise<string> {
  const { builtInCatalogue } = await import('../io/catalogues/places.js');
  const catalogues = await openCatalogues(root);
  const infos = (series.length === 0 ? knownSeries : series).map((one): SeriesInfo => {
    const layers = catalogues.layers(one).map(({ file, index }) => ({ file, index, builtIn: file === builtInCatalogue(one) }));
    return { series: one, layers };
  });
  if (format === 'text') return renderTerminal(catalogueInfo(infos), screen);
  const said = infos.map(({ series: one, layers }) => ({
    series: one,
    catalogues: layers.map(({ file, builtIn, index: { digest, provenance, tool, counts } }) => ({
      file,
      builtIn,
      digest,
      provenance,
      tool,
      counts,
    })),
  }));
  return printJson({ format: reportFormat, kind: 'catalogues', series: said });
}
