import { variantFor } from '../core/odoo/variant.js';
import { mergeAddons } from '../core/planning/merge-addons.js';
import type { Addon } from '../model/addon/addon.js';
import type { Entry } from '../model/entry.js';
import { grouped } from '../model/grouped.js';
import type { Series } from '../model/known-series.js';
import type { Register, RegisteredEntry } from '../model/register.js';

export type Families = {
  readonly ownerOf: (entry: Entry) => Entry | undefined;
  /** Of all entries whose content can change what is said about this one: its own, and those of the addons that it builds on. */
  readonly digest: (entry: Entry) => string;
  /** The addons of the register as they hold in a series, each with what other entries contribute. */
  readonly addons: (series: Series) => ReadonlyMap<string, Addon>;
};

/** Which entries of a register make one addon, and which addons build on others of the register. */
export function familiesOf({ entries, parseAddon }: Register): Families {
  const byId = new Map(entries.map((registered) => [registered.entry.id, registered]));
  const owners = entries.filter(({ entry }) => entry.addon?.name !== undefined);
  const byAddon = new Map(owners.map((registered) => [registered.entry.addon?.name ?? '', registered]));
  const extending = grouped(entries.flatMap((one) => (one.entry.extends === undefined ? [] : [[one.entry.extends, one] as const])));
  const ownerOf = ({ extends: owner }: Entry) => (owner === undefined ? undefined : byId.get(owner));
  const related = (start: RegisteredEntry): Iterable<RegisteredEntry> => {
    const found = new Set([start]);
    // A set grows while it is walked.
    for (const { entry } of found) {
      const owner = ownerOf(entry);
      if (owner !== undefined) found.add(owner);
      const needed = modulesNamed(entry).flatMap((name) => byAddon.get(name) ?? []);
      for (const other of needed) for (const one of [other, ...(extending.get(other.entry.id) ?? [])]) found.add(one);
    }
    return found;
  };
  const digests = new Map<string, string>();
  const addonIn = (entry: Entry, series: Series): readonly { readonly entry: string; readonly addon: Addon }[] => {
    const variant = variantFor(entry, series, parseAddon);
    return variant.ok && variant.addon !== undefined ? [{ entry: entry.id, addon: variant.addon }] : [];
  };
  return {
    ownerOf: (entry) => ownerOf(entry)?.entry,
    digest: (entry) => {
      const known =
        digests.get(entry.id) ?? Array.from(related(byId.get(entry.id) ?? unregistered(entry)), ({ digest }) => digest).join('\n');
      digests.set(entry.id, known);
      return known;
    },
    addons: (series) =>
      new Map(
        Array.from(byAddon, ([name, { entry }]) => {
          const parts = [entry, ...(extending.get(entry.id) ?? []).map((one) => one.entry)];
          return [name, mergeAddons(parts.flatMap((part) => addonIn(part, series))).addon] as const;
        }),
      ),
  };
}

function unregistered({ id }: Entry): never {
  throw new Error(`${id} is not in the register`);
}

/** Modules that an entry depends on in any of its series. */
function modulesNamed({ addon, bySeries, touchpoints }: Entry): readonly string[] {
  const patched = Object.values(bySeries).flatMap((patch) => {
    const depends: unknown = patch?.['depends'];
    return Array.isArray(depends) ? depends.filter((name) => typeof name === 'string') : [];
  });
  const declared = touchpoints.flatMap(({ kind, module }) => (kind === 'depends' && module !== undefined ? [module] : []));
  return [...(addon?.depends ?? []), ...patched, ...declared];
}
