import type { ModuleShard } from '../../../model/catalogue/shard.js';
import type { AddonFacts } from '../../../model/facts/addon.js';
import { once } from '../../../model/once.js';
import { assembleShard } from '../../catalogue/assemble.js';
import { type PlacedArch, placed } from '../../references/view-families.js';

/** What an addon brings to those that are looked at with it, as a catalogue would say it: all that is kept of one while others are judged. */
export type GivenAddon = {
  readonly name: string;
  /** As its manifest says. */
  readonly depends: readonly string[];
  /** Whether it installs itself: beside what it depends on, or beside these. */
  readonly autoInstall: ModuleShard['manifest']['autoInstall'];
  readonly shard: ModuleShard;
  /** Its views as they are combined with those of the catalogue, in the order in which they are loaded. */
  readonly views: () => readonly PlacedArch[];
};

/** What is worked out of a shard, when somebody asks for it. */
export const brought = (shard: ModuleShard): Pick<GivenAddon, 'shard' | 'views'> => ({
  shard,
  views: once(() => Object.entries(shard.views ?? {}).map(([xmlid, view]) => placed(xmlid, shard.name, view))),
});

export function givenAddon(facts: AddonFacts): GivenAddon {
  const shard = assembleShard(facts);
  return { name: facts.name, depends: facts.manifest.depends, autoInstall: shard.manifest.autoInstall, ...brought(shard) };
}

/** What an addon needs: other addons that are given, itself the last, and names that only a catalogue can tell. */
export type Needs = { readonly given: readonly GivenAddon[]; readonly standard: readonly string[] };

/** All addons that are looked at together; what one of them brings is nobody's standard. */
export class GivenAddons {
  readonly #byName: ReadonlyMap<string, GivenAddon>;

  constructor(addons: readonly GivenAddon[]) {
    this.#byName = new Map(addons.map((addon) => [addon.name, addon]));
  }

  all(): readonly GivenAddon[] {
    return [...this.#byName.values()];
  }

  /** The addon and all that it depends on, in the order in which they are loaded. */
  needs(name: string): Needs {
    const given = new Map<string, GivenAddon>();
    const standard = new Set<string>();
    const entered = new Set<string>();
    const visit = (module: string): void => {
      const found = this.#byName.get(module);
      if (found === undefined) standard.add(module);
      if (found === undefined || entered.has(module)) return;
      entered.add(module);
      found.depends.forEach(visit);
      given.set(module, found);
    };
    this.#byName.get(name)?.depends.forEach(visit);
    visit(name);
    return { given: [...given.values()], standard: [...standard].toSorted() };
  }
}
