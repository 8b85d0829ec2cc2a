import type { CatalogueScope } from '../../model/catalogue/scope.js';
import type { SeriesCatalogue } from '../../model/catalogue/series-catalogue.js';
import { closureOf, loadOrderOf } from './closure.js';

function scopeWith({ series, shard }: SeriesCatalogue, order: readonly string[]): CatalogueScope {
  const found = order.flatMap((name) => shard(name) ?? []);
  return { series, order, shards: new Map(found.map((one) => [one.name, one])) };
}

/** All modules of a catalogue. Each is read. */
export function wholeScope(catalogue: SeriesCatalogue): CatalogueScope {
  return scopeWith(catalogue, loadOrderOf(Object.keys(catalogue.modules), catalogue.modules));
}

/** What an addon with these dependencies sees; only the modules of their closure are read. */
export function scopeOf(catalogue: SeriesCatalogue, depends: Iterable<string>): CatalogueScope {
  return scopeWith(catalogue, closureOf(depends, catalogue.modules).order);
}

/** What is said about one model: all modules that say something about it or about what it inherits from. Only they are read. */
export function modelScope(catalogue: SeriesCatalogue, model: string): CatalogueScope {
  const modules = new Set<string>();
  const seen = new Set([model, 'base']);
  for (const name of seen) {
    const entry = Object.hasOwn(catalogue.models, name) ? catalogue.models[name] : undefined;
    for (const module of entry === undefined ? [] : [...entry.defined, ...entry.extended]) {
      modules.add(module);
      const says = catalogue.shard(module)?.models?.[name];
      for (const other of [...(says?.mixins ?? []), ...Object.keys(says?.delegates ?? {})]) seen.add(other);
      for (const { delegate, comodel } of Object.values(says?.fields ?? {})) if (delegate && comodel !== undefined) seen.add(comodel);
    }
  }
  return scopeWith(catalogue, loadOrderOf(modules, catalogue.modules));
}
