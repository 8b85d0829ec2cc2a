import type { Origin } from '../../model/catalogue/merged.js';
import type { CatalogueModel } from '../../model/catalogue/models.js';
import type { CatalogueScope } from '../../model/catalogue/scope.js';
import { baseModel } from './framework.js';

export type Part = Origin & { readonly says: CatalogueModel };

/** What the modules of a scope say about each model, in load order. */
export function partsByModel({ order, shards }: CatalogueScope): ReadonlyMap<string, readonly Part[]> {
  const parts = new Map<string, Part[]>();
  for (const module of order)
    for (const [model, says] of Object.entries(shards.get(module)?.models ?? {})) {
      const known = parts.get(model);
      if (known === undefined) parts.set(model, [{ module, model, says }]);
      else known.push({ module, model, says });
    }
  return parts;
}

/**
 * All parts that a model is made of in the order in which Python looks a name up: the last extension first, then the models that it
 * inherits from, `base` last. A part that is reached twice counts where it is reached last, as in Odoo's registry.
 */
export function lookupOrder(name: string, parts: ReadonlyMap<string, readonly Part[]>): readonly Part[] {
  const found: Part[] = [];
  const path = new Set<string>();
  const visit = (model: string): void => {
    if (path.has(model)) return;
    path.add(model);
    const own = (parts.get(model) ?? []).toReversed();
    found.push(...own);
    for (const mixin of own.flatMap(({ says }) => says.mixins ?? [])) visit(mixin);
    path.delete(model);
  };
  visit(name);
  if (name !== baseModel) visit(baseModel);
  return [...new Set(found.toReversed())].toReversed();
}
