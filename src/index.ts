import type { Authored, ModelsIn, ModelsNamed } from './model/authoring/authored.js';
import type { EntryInput } from './model/entry.js';
import type { Series } from './model/known-series.js';
import type { PolicyInput } from './model/policy.js';

export type { EntryInput, PolicyInput };

/** Names of each Odoo series, filled by what `warrant types` writes; empty until then. */
// biome-ignore lint/suspicious/noEmptyInterface: only an interface can be filled by declarations of somebody else
export interface Odoo {}

/**
 * Declares a customization request. The value is returned as it is; the register is read by syntax, so nothing here ever runs in the tool.
 * The type parameters are inferred: the series and what the entry brings itself decide which names it may use.
 */
export function customization<
  S extends Series,
  const Models extends ModelsIn<Odoo, S, Models, Groups>,
  const Views extends ModelsNamed<Odoo, S, Models, Views>,
  const Actions extends ModelsNamed<Odoo, S, Models, Actions>,
  const Menus,
  // Last, because of its default: an entry that brings no group has none of its own, and not any.
  Groups extends string = never,
>(entry: Authored<Odoo, S, Models, Groups, Views, Actions, Menus>): typeof entry {
  return entry;
}

/** Declares the policy of the register. */
export function policy(policy: PolicyInput): PolicyInput {
  return policy;
}
