import type { SeriesCatalogue } from '../../model/catalogue/series-catalogue.js';

/** The parts of an index that tell which modules there are and what they say something about. */
export type ModuleMaps = Pick<SeriesCatalogue, 'modules' | 'models' | 'inherited' | 'foreign'>;

type ByName = Readonly<Record<string, readonly string[]>>;

/** Modules of a name in the layers, each only from the layer that it is taken from. */
function joined(layers: readonly { readonly names: ByName; readonly holds: (module: string) => boolean }[]): Record<string, string[]> {
  const found = new Map<string, Set<string>>();
  for (const { names, holds } of layers)
    for (const [name, modules] of Object.entries(names)) {
      const kept = modules.filter(holds);
      if (kept.length > 0) found.set(name, new Set([...(found.get(name) ?? []), ...kept]));
    }
  return Object.fromEntries(Array.from(found, ([name, modules]) => [name, [...modules].toSorted()]));
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
  const defined = over(({ models }) => pick(models, (item) => item.defined));
  const extended = over(({ models }) => pick(models, (item) => item.extended));
  const models = [...new Set([...Object.keys(defined), ...Object.keys(extended)])].toSorted();
  return {
    modules: Object.assign({}, ...indexes.map(({ modules }) => modules)),
    models: Object.fromEntries(models.map((name) => [name, { defined: defined[name] ?? [], extended: extended[name] ?? [] }])),
    inherited: over(({ inherited }) => inherited),
    foreign: over(({ foreign }) => foreign),
  };
}
