import type { SeriesCatalogue } from '../../model/catalogue/series-catalogue.js';
import { once } from '../../model/once.js';

/** The parts of an index that tell which modules there are and what they say something about. */
export type ModuleMaps = Pick<SeriesCatalogue, 'modules' | 'models' | 'inherited' | 'foreign'>;

type ByName = Readonly<Record<string, readonly string[]>>;

/** Modules of a name in the layers, each only from the layer that it is taken from. */
function joined(layers: readonly { readonly names: ByName; readonly holds: (module: string) => boolean }[]): ByName {
  const found = new Map<string, readonly string[]>();
  for (const { names, holds } of layers)
    for (const [name, modules] of Object.entries(names)) {
      const kept = modules.every(holds) ? modules : modules.filter(holds);
      const below = found.get(name);
      if (below !== undefined) found.set(name, [...new Set([...below, ...kept])].toSorted());
      else if (kept.length > 0) found.set(name, kept);
    }
  return Object.fromEntries(found);
}

const pick = <T>(record: Readonly<Record<string, T>>, value: (item: T) => readonly string[]): ByName =>
  Object.fromEntries(Object.entries(record).map(([name, item]) => [name, value(item)]));

/**
 * One index over several catalogues of a series. A module that two of them have is the later one's, whole.
 *
 * @param indexes the oldest layer first
 */
export function layeredMaps(indexes: readonly ModuleMaps[]): ModuleMaps {
  const [only] = indexes;
  if (only !== undefined && indexes.length === 1) return only;
  const homes = new Map(indexes.flatMap(({ modules }, layer) => Object.keys(modules).map((name) => [name, layer] as const)));
  const over = (value: (index: ModuleMaps) => ByName) =>
    joined(indexes.map((index, layer) => ({ names: value(index), holds: (module) => homes.get(module) === layer })));
  const models = once(() => {
    const defined = over((index) => pick(index.models, (item) => item.defined));
    const extended = over((index) => pick(index.models, (item) => item.extended));
    const names = [...new Set([...Object.keys(defined), ...Object.keys(extended)])].toSorted();
    return Object.fromEntries(names.map((name) => [name, { defined: defined[name] ?? [], extended: extended[name] ?? [] }]));
  });
  const inherited = once(() => over((index) => index.inherited));
  const foreign = once(() => over((index) => index.foreign));
  // A run that finds nothing wrong asks for few of these.
  return {
    modules: Object.assign({}, ...indexes.map(({ modules }) => modules)),
    get models() {
      return models();
    },
    get inherited() {
      return inherited();
    },
    get foreign() {
      return foreign();
    },
  };
}
