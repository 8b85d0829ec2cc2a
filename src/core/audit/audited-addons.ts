import type { AddonFacts } from '../../model/facts/addon.js';
import { type GivenAddon, givenAddon } from '../impact/code/given.js';
import { accessIn } from './access.js';

/** What an audit asks of an addon while it looks at another one: all that is kept of it in the meantime. */
export type AuditedAddon = GivenAddon & {
  /** Models that it defines. */
  readonly models: readonly string[];
  /** Models that its access rows name, as the rows name them. */
  readonly access: readonly string[];
};

function definedBy({ python }: AddonFacts): readonly string[] {
  const classes = python.flatMap(({ facts }) => facts.classes);
  return [...new Set(classes.flatMap(({ model }) => (model?.defines === true ? [model.name] : [])))];
}

export const auditedAddon = (facts: AddonFacts): AuditedAddon => ({
  ...givenAddon(facts),
  models: definedBy(facts),
  access: accessIn(facts),
});

/** All addons of an audit, as each of them sees the others. */
export class AuditedAddons {
  readonly #byName: ReadonlyMap<string, AuditedAddon>;
  readonly #dependents = new Map<string, AuditedAddon[]>();
  /** Models that any of them defines: what an addon does to them is no change of the core. */
  readonly ownModels: ReadonlySet<string>;

  constructor(addons: readonly AuditedAddon[]) {
    this.#byName = new Map(addons.map((addon) => [addon.name, addon]));
    this.ownModels = new Set(addons.flatMap(({ models }) => models));
    for (const addon of this.#byName.values())
      for (const name of new Set(addon.depends)) {
        if (name === addon.name) continue;
        const known = this.#dependents.get(name);
        if (known === undefined) this.#dependents.set(name, [addon]);
        else known.push(addon);
      }
  }

  get(name: string): AuditedAddon | undefined {
    return this.#byName.get(name);
  }

  has(name: string): boolean {
    return this.#byName.has(name);
  }

  /** Others that depend on an addon directly. */
  dependentsOf(name: string): readonly AuditedAddon[] {
    return this.#dependents.get(name) ?? [];
  }
}
