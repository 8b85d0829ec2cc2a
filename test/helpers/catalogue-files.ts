import { countsOf, indexMaps, summaryOf, totalCounts } from '../../src/core/catalogue/summary.js';
import { packShard, writeCatalogue } from '../../src/io/catalogues/catalogue-file.js';
import type { CatalogueIndex } from '../../src/model/catalogue/catalogue-index.js';
import type { ModuleShard } from '../../src/model/catalogue/shard.js';

/** Writes a catalogue of modules that were made by hand. */
export async function catalogueFile(path: string, series: string, modules: readonly ModuleShard[]): Promise<CatalogueIndex> {
  const summaries = modules.map(summaryOf).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const packed = new Map(await Promise.all(modules.map(async (shard) => [shard.name, await packShard(shard)] as const)));
  const counts = totalCounts(modules.map(countsOf));
  const entries = Object.fromEntries(summaries.map(({ name, entry }) => [name, entry]));
  return await writeCatalogue(
    path,
    { series, provenance: ['By hand.'], tool: '1.0.0', counts, ...indexMaps(summaries), modules: entries },
    packed,
  );
}
