import type { ModuleShard } from './shard.js';

/** Modules of one series that are looked at together, in load order. */
export type CatalogueScope = {
  readonly series: string;
  readonly order: readonly string[];
  readonly shards: ReadonlyMap<string, ModuleShard>;
};
