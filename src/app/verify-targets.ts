import { openAddon } from '../io/evidence/open-addon.js';
import { manifestOf } from '../io/odoo/addons-folder.js';
import { UserError } from '../model/errors.js';
import type { Series } from '../model/known-series.js';
import type { InstalledAddon } from '../model/state-file.js';
import { installedAddons, outputFolders } from './installed-addons.js';
import { loadRegister } from './load-register.js';
import { requireEntries } from './require-entries.js';

/** An addon that is to be verified. */
export type Target = {
  readonly name: string;
  /** Absolute path. */
  readonly folder: string;
  /** Entries that it was generated from; none: it was written by hand. */
  readonly entries: readonly string[];
  readonly depends: readonly string[];
};

export type TargetRequest = {
  readonly root: string;
  /** Ids of entries and folders of addons; none: every generated addon of the series. */
  readonly targets: readonly string[];
  readonly out?: string | undefined;
  readonly cacheDir?: string | null | undefined;
};

export type Targets = {
  readonly chosen: readonly Target[];
  /** Generated addons of the series that were not asked for, and that others may depend on. */
  readonly others: readonly Target[];
};

const isId = (word: string): boolean => /^CR-\d+$/.test(word);
const holds = ({ state }: InstalledAddon, id: string): boolean => state.entry === id || Object.hasOwn(state.extendedBy, id);
const byName = (a: Target, b: Target): number => (a.name < b.name ? -1 : 1);

function targetOf({ folder, state }: InstalledAddon): Target {
  const entries = [state.entry, ...Object.keys(state.extendedBy)].toSorted();
  return { name: state.addon, folder, entries, depends: manifestOf(folder).depends };
}

/** A folder that was named, generated or not. */
function folderTarget(path: string, series: Series, root: string): Target {
  const { name, path: folder, state } = openAddon(path, root);
  const { depends, version } = manifestOf(folder);
  const said = state?.series ?? /^(\d+\.\d+)\.\d+\.\d+\.\d+$/.exec(version ?? '')?.[1];
  if (said !== undefined && said !== series) throw otherSeries(`${path} is an addon for ${said}`, said, series);
  return state === undefined ? { name, folder, entries: [], depends } : targetOf({ folder, state });
}

function otherSeries(what: string, made: string, series: Series): UserError {
  return new UserError(
    'wrong-series',
    `${what}; --odoo is Odoo ${series}. Name the source of Odoo ${made}, or verify an addon for ${series}.`,
  );
}

function addonOfEntry(id: string, series: Series, installed: readonly InstalledAddon[]): InstalledAddon {
  const ofEntry = installed.filter((addon) => holds(addon, id));
  const found = ofEntry.find(({ state }) => state.series === series);
  if (found !== undefined) return found;
  const [other] = ofEntry;
  const generate = `warrant generate ${id} --series ${series}`;
  if (other !== undefined)
    throw otherSeries(
      `The addon of ${id} was generated for ${other.state.series} (${generate} makes one for ${series})`,
      other.state.series,
      series,
    );
  throw new UserError(
    'no-addon',
    `No addon was generated from ${id} for ${series}: there is no code to verify. Generate it first: ${generate}`,
  );
}

/**
 * The addons that were asked for, as they lie on disk.
 * @throws UserError for an id that is no entry, an entry without an addon of the series, a folder that is no addon
 */
export async function verifyTargets(series: Series, { root, targets, out, cacheDir }: TargetRequest): Promise<Targets> {
  const ids = targets.filter(isId);
  const needsRegister = ids.length > 0 || targets.length === 0;
  const register = needsRegister ? await loadRegister({ root, cacheDir }) : undefined;
  if (register !== undefined) requireEntries(register, ids);
  const installed = await installedAddons(outputFolders(root, out));
  const generated = installed.filter(({ state }) => state.series === series);
  const folders = targets.filter((word) => !isId(word)).map((path) => folderTarget(path, series, root));
  const named = ids.map((id) => targetOf(addonOfEntry(id, series, installed)));
  const chosen = new Map<string, Target>();
  for (const target of targets.length === 0 ? generated.map(targetOf) : [...named, ...folders]) {
    const before = chosen.get(target.name);
    if (before !== undefined && before.folder !== target.folder)
      throw new UserError(
        'addon-twice',
        `${before.folder} and ${target.folder} are both ${target.name}: Odoo loads one of them. Name one.`,
      );
    chosen.set(target.name, target);
  }
  if (chosen.size === 0) {
    const message = `No addon was generated for Odoo ${series} here: there is no code to verify.`;
    throw new UserError('no-addon', `${message} Generate it first: warrant generate --series ${series}, or name folders of addons.`);
  }
  const others = generated.map(targetOf).filter(({ name }) => !chosen.has(name));
  return { chosen: [...chosen.values()].toSorted(byName), others };
}
