import type { SeriesCatalogue } from '../../model/catalogue/series-catalogue.js';
import type { ModuleShard } from '../../model/catalogue/shard.js';
import { grouped } from '../../model/grouped.js';
import { once } from '../../model/once.js';
import type { GivenAddon } from '../impact/code/given.js';

/** What modules of one series bring: addons that are given, before those of the catalogue. */
export class KnownModules {
  readonly #given: ReadonlyMap<string, GivenAddon>;
  readonly #catalogue: SeriesCatalogue;
  readonly #closures = new Map<string, ReadonlySet<string>>();
  readonly #members = new Map<string, ReadonlySet<string>>();
  /** Modules that install themselves, by each that they name in their manifests: whatever the number of addons, these are few. */
  readonly #gluing = once(() => this.#findGluing());

  constructor(addons: readonly GivenAddon[], catalogue: SeriesCatalogue) {
    this.#given = new Map(addons.map((addon) => [addon.name, addon]));
    this.#catalogue = catalogue;
  }

  shard(name: string): ModuleShard | undefined {
    const given = this.#given.get(name);
    return given === undefined ? this.#catalogue.shard(name) : given.shard;
  }

  #depends(name: string): readonly string[] {
    const { modules } = this.#catalogue;
    return this.#given.get(name)?.depends ?? (Object.hasOwn(modules, name) ? modules[name]?.depends : undefined) ?? [];
  }

  /** A module and all that it needs, whether known or not. */
  closure(name: string): ReadonlySet<string> {
    const known = this.#closures.get(name);
    if (known !== undefined) return known;
    const found = new Set([name]);
    for (const one of found) for (const other of this.#depends(one)) found.add(other);
    this.#closures.set(name, found);
    return found;
  }

  /** Names of all fields and methods that a module says. */
  members(name: string): ReadonlySet<string> {
    const known = this.#members.get(name);
    if (known !== undefined) return known;
    const models = Object.values(this.shard(name)?.models ?? {});
    const found = new Set(models.flatMap(({ fields = {}, methods = {} }) => [...Object.keys(fields), ...Object.keys(methods)]));
    this.#members.set(name, found);
    return found;
  }

  /** The view that a view changes in the end, or itself where it inherits nothing, by its complete XML id. */
  rootView(xmlid: string): string {
    const passed = new Set<string>();
    for (let at = xmlid; !passed.has(at); ) {
      passed.add(at);
      const { views = {} } = this.shard(at.slice(0, at.indexOf('.'))) ?? {};
      const inherits = Object.hasOwn(views, at) ? views[at]?.inherits : undefined;
      if (inherits === undefined) return at;
      at = inherits;
    }
    return xmlid;
  }

  #findGluing(): ReadonlyMap<string, readonly string[]> {
    const names = new Set([...this.#given.keys(), ...Object.keys(this.#catalogue.modules)]);
    return grouped(
      [...names].flatMap((name) => (this.#besideOf(name).length === 0 ? [] : this.#depends(name).map((one) => [one, name] as const))),
    );
  }

  /** What has to be there so that a module installs itself. What a localization needs besides is a country, which nothing here knows. */
  #besideOf(name: string): readonly string[] {
    const { modules } = this.#catalogue;
    const given = this.#given.get(name);
    const ofCatalogue = Object.hasOwn(modules, name) ? modules[name]?.autoInstall : undefined;
    const said = given === undefined ? ofCatalogue : given.autoInstall;
    if (said === undefined || name.startsWith('l10n_')) return [];
    return said === true ? this.#depends(name) : said;
  }

  /** All that is installed where these modules are: what they need, and what then installs itself. */
  installedWith(names: Iterable<string>): ReadonlySet<string> {
    const found = new Set([...names].flatMap((name) => [...this.closure(name)]));
    for (const one of found)
      for (const dependent of this.#gluing().get(one) ?? [])
        if (!found.has(dependent) && this.#besideOf(dependent).every((wanted) => found.has(wanted)))
          for (const other of this.closure(dependent)) found.add(other);
    return found;
  }
}
