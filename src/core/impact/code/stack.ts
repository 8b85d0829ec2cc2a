import type { SeriesCatalogue } from '../../../model/catalogue/series-catalogue.js';
import type { ModuleShard } from '../../../model/catalogue/shard.js';
import type { InCode } from '../../../model/impact/code-place.js';
import type { AddonImpact, Stack, StackedChange } from '../../../model/impact/impact.js';
import { isShared, isTelling } from '../../../model/impact/stacks.js';
import type { Touchpoint } from '../../../model/touchpoint.js';
import { loadOrderOf } from '../../catalogue/closure.js';
import { symbolText } from '../../odoo/symbol-text.js';
import type { GivenAddon } from './given.js';

const stacked: ReadonlySet<InCode['use']> = new Set(['override', 'super', 'anchor']);

function changeOf(addon: string, { place, kind, super: calls }: Touchpoint<InCode>): StackedChange {
  return { addon, place, ...(calls === undefined ? {} : { super: calls }), ...(kind === 'view-replace' ? { replaces: true } : {}) };
}

type Stacked = { readonly symbol: Stack['symbol']; readonly change: StackedChange };

const definedIn = ({ models = {} }: ModuleShard): readonly string[] => Object.keys(models).filter((name) => models[name]?.defines === true);

/** Gathers what several addons change, while one after the other is judged: of all that an addon touches only this is kept. */
export class Stacks {
  readonly #byAddon = new Map<string, readonly Stacked[]>();

  add({ addon, touchpoints }: Pick<AddonImpact, 'addon' | 'touchpoints'>): void {
    const kept = touchpoints.filter(({ use, role }) => stacked.has(use) && role === undefined);
    this.#byAddon.set(
      addon,
      kept.map((touchpoint) => ({ symbol: touchpoint.symbol, change: changeOf(addon, touchpoint) })),
    );
  }

  /**
   * Methods and nodes that at least two of the given addons change, and methods of which one never calls the original; each with who changes
   * it, in the order in which Odoo loads them, whatever the order in which they were judged. What one addon alone does to a model that it
   * or another given one defines is no change of the core.
   */
  of(addons: readonly GivenAddon[], { modules }: SeriesCatalogue): readonly Stack[] {
    const graph = { ...modules, ...Object.fromEntries(addons.map(({ name, depends }) => [name, { depends }])) };
    const order = loadOrderOf(
      addons.map(({ name }) => name),
      graph,
    );
    const stacks = new Map<string, { symbol: Stack['symbol']; changes: StackedChange[] }>();
    for (const { symbol, change } of order.flatMap((name) => this.#byAddon.get(name) ?? [])) {
      const key = symbolText(symbol);
      const stack = stacks.get(key) ?? { symbol, changes: [] };
      stack.changes.push(change);
      stacks.set(key, stack);
    }
    const own = new Set(addons.flatMap(({ shard }) => definedIn(shard)));
    const isCore = ({ symbol }: Stack): boolean => symbol.on !== 'method' || !own.has(symbol.model);
    return [...stacks.values()]
      .filter((stack) => isTelling(stack) && (isShared(stack) || isCore(stack)))
      .toSorted((a, b) => (symbolText(a.symbol) < symbolText(b.symbol) ? -1 : 1));
  }
}
