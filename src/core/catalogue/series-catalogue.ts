import type { SeriesCatalogue } from '../../model/catalogue/series-catalogue.js';
import type { ModuleShard } from '../../model/catalogue/shard.js';
import { layeredMaps, type ModuleMaps } from './layers.js';
import { indexMaps, summaryOf } from './summary.js';

/** One catalogue of a series: its index, and how to get at its shards. */
export type CatalogueLayer = { readonly index: ModuleMaps; readonly shard: (module: string) => ModuleShard | undefined };

/**
 * All layers of a series as one. A module that two of them have is the later one's, whole.
 *
 * @param layers the oldest first
 */
export function seriesCatalogue(series: string, layers: readonly CatalogueLayer[]): SeriesCatalogue {
  const known = new Map<string, ModuleShard | undefined>();
  const top = layers.toReversed();
  const shard = (module: string): ModuleShard | undefined => {
    if (!known.has(module)) known.set(module, top.find(({ index }) => Object.hasOwn(index.modules, module))?.shard(module));
    return known.get(module);
  };
  const maps = layeredMaps(layers.map(({ index }) => index));
  return {
    series,
    shard,
    modules: maps.modules,
    get models() {
      return maps.models;
    },
    get inherited() {
      return maps.inherited;
    },
    get foreign() {
      return maps.foreign;
    },
  };
}

/** A layer of modules that are in memory, such as the addons of a register. */
export function layerOf(shards: readonly ModuleShard[]): CatalogueLayer {
  const byName = new Map(shards.map((shard) => [shard.name, shard]));
  const summaries = shards.map(summaryOf);
  const modules = Object.fromEntries(summaries.map(({ name, entry }) => [name, entry]));
  return { index: { modules, ...indexMaps(summaries) }, shard: (module) => byName.get(module) };
}
