import type { ModuleShard } from '../../../model/catalogue/shard.js';
import type { AddonFacts } from '../../../model/facts/addon.js';
import { assembleShard } from '../../catalogue/assemble.js';

/** An addon whose impact is asked for, and what it brings as a catalogue would say it. */
export type GivenAddon = { readonly facts: AddonFacts; readonly shard: ModuleShard };

/** What an addon needs: other addons that are given, itself the last, and names that only a catalogue can tell. */
export type Needs = { readonly given: readonly GivenAddon[]; readonly standard: readonly string[] };

/** All addons that are looked at together; what one of them brings is nobody's standard. */
export class GivenAddons {
  readonly #byName: ReadonlyMap<string, GivenAddon>;

  constructor(addons: readonly AddonFacts[]) {
    this.#byName = new Map(addons.map((facts) => [facts.name, { facts, shard: assembleShard(facts) }]));
  }

  has(name: string): boolean {
    return this.#byName.has(name);
  }

  all(): readonly GivenAddon[] {
    return [...this.#byName.values()];
  }

  /** The addon and all that it depends on, in the order in which they are loaded. */
  needs({ name, manifest }: AddonFacts): Needs {
    const given = new Map<string, GivenAddon>();
    const standard = new Set<string>();
    const entered = new Set<string>();
    const visit = (module: string): void => {
      const found = this.#byName.get(module);
      if (found === undefined) standard.add(module);
      if (found === undefined || entered.has(module)) return;
      entered.add(module);
      found.facts.manifest.depends.forEach(visit);
      given.set(module, found);
    };
    manifest.depends.forEach(visit);
    visit(name);
    return { given: [...given.values()], standard: [...standard].toSorted() };
  }
}
