import { type CatalogueLayer, seriesCatalogue } from '../core/catalogue/series-catalogue.js';
import type { CatalogueIndex } from '../model/catalogue/catalogue-index.js';
import type { SeriesCatalogue } from '../model/catalogue/series-catalogue.js';
import { UserError } from '../model/errors.js';
import { type KnownSeries, stepsBetween } from '../model/known-series.js';
import { once } from '../model/once.js';
import { bySeries } from './by-series.js';

export type Catalogues = {
  /**
   * What is known of a series: the built-in catalogue, over it those of the register, over these what is given. Undefined when there is
   * no catalogue of the series.
   * @throws UserError when one is damaged
   */
  readonly of: (series: KnownSeries, over?: readonly CatalogueLayer[]) => SeriesCatalogue | undefined;
  /** Whether there is a catalogue of the series. */
  readonly has: (series: KnownSeries) => boolean;
  /** The catalogues that an answer is made of, the oldest layer first: where they lie and what they say about themselves. */
  readonly layers: (series: KnownSeries) => readonly { readonly file: string; readonly index: CatalogueIndex }[];
  /** Two answers are equal while `of` knows the same. Nothing is opened for it. */
  readonly digest: (series: KnownSeries) => string;
};

/** The catalogues that hold for a register. Each is opened when it is first asked for, and a module is read when it is needed. */
export async function openCatalogues(root: string): Promise<Catalogues> {
  const { builtInCatalogue, ownCatalogues } = await import('../io/catalogues/places.js');
  const { openCatalogue } = await import('../io/catalogues/catalogue-file.js');
  const { firstLine } = await import('../io/catalogues/file.js');
  const own = once(() => ownCatalogues(root));
  const opened = once(() => own().map(openCatalogue));
  const digest = (series: KnownSeries): string => [builtInCatalogue(series), ...own()].map(firstLine).join('\n');
  const filesOf = bySeries((series: KnownSeries) => {
    const path = builtInCatalogue(series);
    const builtIn = firstLine(path) === '' ? [] : [openCatalogue(path)];
    return [...builtIn, ...opened().filter(({ index }) => index.series === series)];
  });
  return {
    digest,
    has: (series) => firstLine(builtInCatalogue(series)) !== '' || opened().some(({ index }) => index.series === series),
    layers: filesOf,
    of: (series, over = []) => {
      const layers = filesOf(series).map(({ index, load }): CatalogueLayer => ({ index, shard: (module) => load([module])[0] }));
      return layers.length === 0 ? undefined : seriesCatalogue(series, [...layers, ...over]);
    },
  };
}

/** Whether a series has a module; undefined when there is no catalogue of the series, or no series. */
export function hasModule(catalogues: Catalogues, series: KnownSeries | undefined, module: string): boolean | undefined {
  const catalogue = series === undefined ? undefined : catalogues.of(series);
  return catalogue === undefined ? undefined : Object.hasOwn(catalogue.modules, module);
}

/** The last series up to the target that a chain of catalogues leads to; what lies after it, known breaks judge alone. */
export function lastKnown(catalogues: Catalogues, from: KnownSeries, to: KnownSeries): KnownSeries {
  const steps = stepsBetween(from, to);
  const broken = steps.findIndex(([before, after]) => !catalogues.has(before) || !catalogues.has(after));
  return steps.slice(0, broken < 0 ? undefined : broken).at(-1)?.[1] ?? from;
}

/** @throws UserError when there is no catalogue of the series */
export function demandCatalogue(catalogues: Catalogues, series: KnownSeries): SeriesCatalogue {
  const found = catalogues.of(series);
  if (found !== undefined) return found;
  throw new UserError(
    'no-catalogue',
    `There is no catalogue of ${series}. Make one: warrant catalogue build --odoo PATH --series ${series}`,
  );
}
