import type { AddonFacts } from '../../model/facts/addon.js';

export type Dependencies = { readonly direct: readonly string[]; readonly missing: readonly string[]; readonly circle: readonly string[] };

/** A shortest way from an addon back to itself, over the given addons; empty when there is none. */
function circleOf(name: string, byName: ReadonlyMap<string, AddonFacts>): readonly string[] {
  const cameFrom = new Map<string, string>();
  const open = [name];
  for (const at of open) {
    for (const next of byName.get(at)?.manifest.depends ?? []) {
      if (next === name) {
        const way = [at];
        for (let back = at; back !== name; ) {
          back = cameFrom.get(back) ?? name;
          way.unshift(back);
        }
        return way;
      }
      if (cameFrom.has(next) || !byName.has(next)) continue;
      cameFrom.set(next, at);
      open.push(next);
    }
  }
  return [];
}

/** @param unknown modules that no catalogue of the series has; undefined where there is no catalogue */
export function dependenciesOf(
  facts: AddonFacts,
  byName: ReadonlyMap<string, AddonFacts>,
  unknown: readonly string[] | undefined,
): Dependencies {
  const direct = new Set(facts.manifest.depends);
  return {
    direct: facts.manifest.depends,
    missing: (unknown ?? []).filter((name) => direct.has(name) && !byName.has(name)),
    circle: circleOf(facts.name, byName),
  };
}
