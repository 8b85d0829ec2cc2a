import type { ModuleShard } from './shard.js';

type Names = readonly string[];

/** All that is known about one Odoo series: one index over all layers, and the shard of a module when it is asked for. */
export type SeriesCatalogue = {
  readonly series: string;
  readonly modules: Readonly<Record<string, { readonly depends: Names; readonly autoInstall?: true | Names }>>;
  /** Models, each with the modules that define it and those that extend it. */
  readonly models: Readonly<Record<string, { readonly defined: Names; readonly extended: Names }>>;
  /** Views, each with the modules that inherit it. */
  readonly inherited: Readonly<Record<string, Names>>;
  /** XML ids that another module makes than the one that they name. */
  readonly foreign: Readonly<Record<string, Names>>;
  /** Undefined when no layer has the module. */
  readonly shard: (module: string) => ModuleShard | undefined;
};
