import type { SeriesCatalogue } from '../../../model/catalogue/series-catalogue.js';
import type { AddonFacts } from '../../../model/facts/addon.js';
import type { InCode } from '../../../model/impact/code-place.js';
import type { AddonImpact, Stack, StackedChange } from '../../../model/impact/impact.js';
import { isShared, isTelling } from '../../../model/impact/stacks.js';
import type { Touchpoint } from '../../../model/touchpoint.js';
import { loadOrderOf } from '../../catalogue/closure.js';
import { ownModels } from '../../odoo/own-models.js';
import { symbolText } from '../../odoo/symbol-text.js';

const stacked: ReadonlySet<InCode['use']> = new Set(['override', 'super', 'anchor']);

function changeOf(addon: string, { place, kind, super: calls }: Touchpoint<InCode>): StackedChange {
  return { addon, place, ...(calls === undefined ? {} : { super: calls }), ...(kind === 'view-replace' ? { replaces: true } : {}) };
}

/**
 * Methods and nodes that at least two of the given addons change, and methods of which one never calls the original; each with who changes
 * it, in the order in which Odoo loads them. What one addon alone does to a model that it or another given one defines is no change of the core.
 */
export function stacksOf(impacts: readonly AddonImpact[], addons: readonly AddonFacts[], { modules }: SeriesCatalogue): readonly Stack[] {
  const graph = { ...modules, ...Object.fromEntries(addons.map(({ name, manifest }) => [name, { depends: manifest.depends }])) };
  const order = loadOrderOf(
    addons.map(({ name }) => name),
    graph,
  );
  const byAddon = new Map(impacts.map((impact) => [impact.addon, impact]));
  const stacks = new Map<string, { symbol: Stack['symbol']; changes: StackedChange[] }>();
  for (const name of order)
    for (const touchpoint of byAddon.get(name)?.touchpoints ?? []) {
      if (!stacked.has(touchpoint.use) || touchpoint.role !== undefined) continue;
      const key = symbolText(touchpoint.symbol);
      const stack = stacks.get(key) ?? { symbol: touchpoint.symbol, changes: [] };
      stack.changes.push(changeOf(name, touchpoint));
      stacks.set(key, stack);
    }
  const own = ownModels(addons);
  const isCore = ({ symbol }: Stack): boolean => symbol.on !== 'method' || !own.has(symbol.model);
  return [...stacks.values()]
    .filter((stack) => isTelling(stack) && (isShared(stack) || isCore(stack)))
    .toSorted((a, b) => (symbolText(a.symbol) < symbolText(b.symbol) ? -1 : 1));
}
