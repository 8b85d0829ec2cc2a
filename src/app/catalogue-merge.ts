import { countsOf, indexMaps, summaryOf, totalCounts } from '../core/catalogue/summary.js';
import type { PackedShard } from '../io/catalogues/catalogue-file.js';
import type { CatalogueIndex } from '../model/catalogue/catalogue-index.js';
import { UserError } from '../model/errors.js';

/**
 * Writes one catalogue of several of one series. A module that two of them have is the later one's, whole.
 * @throws UserError when they are of different series, or one cannot be read
 */
export async function mergeCatalogues(files: readonly string[], out: string, tool: string): Promise<CatalogueIndex> {
  const { openCatalogue, packShard, writeCatalogue } = await import('../io/catalogues/catalogue-file.js');
  const opened = files.map(openCatalogue);
  const series = [...new Set(opened.map(({ index }) => index.series))];
  const [only] = series;
  if (only === undefined || series.length > 1) {
    throw new UserError('several-series', `The catalogues are of ${series.join(' and ')}; those of one series can be merged.`);
  }
  const shards = new Map(opened.flatMap(({ index, load }) => load(Object.keys(index.modules))).map((shard) => [shard.name, shard]));
  const summaries = [...shards.values()].map(summaryOf).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const packed = new Map<string, PackedShard>();
  for (const [name, shard] of shards) packed.set(name, await packShard(shard));
  const provenance = opened.flatMap(({ index }, at) => index.provenance.map((sentence) => (at === 0 ? sentence : `Over it: ${sentence}`)));
  const counts = totalCounts(Array.from(shards.values(), countsOf));
  const modules = Object.fromEntries(summaries.map(({ name, entry }) => [name, entry]));
  return await writeCatalogue(out, { series: only, provenance, tool, counts, ...indexMaps(summaries), modules }, packed);
}
