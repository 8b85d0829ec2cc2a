import type { ModuleMaps } from '../layers.js';

type Modules = Pick<ModuleMaps, 'modules'>;

/**
 * Modules of which nobody knows what became of them: a catalogue that was added has them, and none of the later series has anything of it. That
 * a repository was not read for a series does not say that its modules are gone there.
 *
 * @param added catalogues that lie over the built-in one in the earlier series
 * @param later all catalogues of the later series
 */
export function unmatchedModules(added: readonly Modules[], later: readonly Modules[]): ReadonlySet<string> {
  const there = (module: string): boolean => later.some(({ modules }) => Object.hasOwn(modules, module));
  const unmatched = added.map(({ modules }) => Object.keys(modules)).filter((modules) => !modules.some(there));
  return new Set(unmatched.flat());
}
