import type { CatalogueScope } from '../../../model/catalogue/scope.js';
import { closureOf } from '../closure.js';
import { type Models, modelsOf } from '../merged-model.js';

/** One of the two series that are compared. */
export type Side = {
  readonly series: string;
  readonly scope: CatalogueScope;
  readonly models: Models;
  readonly has: (module: string) => boolean;
  /** Whether who depends on the first module gets the second one with it. */
  readonly sees: (module: string, other: string) => boolean;
};

/** Modules that Odoo tests itself with: nobody builds on them. */
const isTest = (module: string): boolean => module.startsWith('test_');

export function sideOf(whole: CatalogueScope): Side {
  const order = whole.order.filter((module) => !isTest(module));
  const scope = { ...whole, order };
  const graph = Object.fromEntries(Array.from(whole.shards, ([name, { manifest }]) => [name, manifest]));
  const closures = new Map<string, ReadonlySet<string>>();
  const sees = (module: string, other: string): boolean => {
    const known = closures.get(module) ?? new Set(closureOf([module], graph).order);
    closures.set(module, known);
    return known.has(other);
  };
  const present = new Set(order);
  return { series: whole.series, scope, models: modelsOf(scope), has: (module) => present.has(module), sees };
}

/** Both sides of a comparison. */
export type Sides = { readonly old: Side; readonly now: Side };

/** Whether something that left one module for another is lost to those who depend on the first. */
export function isLostTo(before: string, after: string, { now }: Sides): boolean {
  return before !== after && !(now.has(before) && now.sees(before, after));
}
