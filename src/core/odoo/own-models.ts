import type { AddonFacts } from '../../model/facts/addon.js';

/** Models that an addon, or one that it is given with, defines: what it does to them is no change of the core. */
export function ownModels(addons: Iterable<AddonFacts>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { python } of addons)
    for (const { facts } of python) for (const { model } of facts.classes) if (model?.defines === true) found.add(model.name);
  return found;
}
