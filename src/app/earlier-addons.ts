import { dirname, join, resolve } from 'node:path';
import { kindBelow, kindOf } from '../io/workspace/paths.js';
import { readAddons } from '../io/workspace/read-addons.js';
import { hasLeftovers } from '../io/workspace/recover.js';
import { UserError } from '../model/errors.js';
import { type Series, seriesList } from '../model/known-series.js';
import type { InstalledAddon } from '../model/state-file.js';
import type { SelectedAddon } from './select-addons.js';

/** Where the addons of an earlier series lie that may be carried over. */
export type Origins = {
  /** Absolute, the first one that has an addon counts. */
  readonly folders: readonly string[];
  /** Somebody named the folder, and expects something from it. */
  readonly named: boolean;
};

/**
 * Folders to carry addons over from: the one named, else `generated/<series>` of the series before, the nearest first. Whoever names an output
 * folder and no such one wants nothing carried over.
 */
export function originsOf(root: string, series: Series, from: string | undefined, out: string | undefined): Origins {
  if (from !== undefined) return { folders: [resolve(from)], named: true };
  const earlier = out === undefined ? seriesList.slice(0, seriesList.indexOf(series)).toReversed() : [];
  return { folders: earlier.map((one) => join(root, 'generated', one)), named: false };
}

type Search = {
  readonly series: Series;
  readonly origins: Origins;
  /** Addons that lie in the output folder already. */
  readonly installed: readonly InstalledAddon[];
  readonly outRoot: string;
};

/**
 * The selected addons that are not there for the series yet, as they were generated for an earlier one.
 * @throws UserError when a folder that was named holds none, or what lies in one cannot be told
 */
export async function earlierAddons(selection: readonly SelectedAddon[], search: Search): Promise<readonly InstalledAddon[]> {
  const { origins, series, installed } = search;
  // Also where all is there already: a name that is mistyped once is mistyped in the next run, too.
  if (origins.named) for (const folder of origins.folders) requireFolder(folder);
  const there = new Set(installed.filter(({ state }) => state.series === series).map(({ state }) => state.addon));
  const wanted = new Map(
    selection.flatMap(({ source, owner }) => (there.has(source.name) ? [] : [[source.name, owner.registered.entry.id] as const])),
  );
  const found = new Map<string, InstalledAddon>();
  for (const folder of wanted.size === 0 ? [] : origins.folders) {
    for (const addon of await addonsIn(folder, search, wanted)) {
      const { state } = addon;
      if (wanted.get(state.addon) === state.entry && isBefore(state.series, series) && !found.has(state.addon))
        found.set(state.addon, addon);
    }
  }
  if (origins.named && found.size === 0 && wanted.size === selection.length) throw nothingThere(origins.folders[0] ?? '', wanted, series);
  return [...found.values()];
}

/** @throws UserError for what holds no addons: a folder that is not there, a file, or an addon itself */
function requireFolder(folder: string): void {
  const whole = 'Name the one that holds the addons of an earlier series with --from';
  if (kindOf(folder) === 'absent') throw new UserError('no-folder', `There is no folder ${folder}. ${whole}.`);
  if (kindOf(folder) === 'file') throw new UserError('no-folder', `${folder} is a file and no folder. ${whole}.`);
  if (kindBelow(folder, '__manifest__.py') === 'file')
    throw new UserError('no-folder', `${folder} is an addon itself. ${whole}: ${dirname(folder)}`);
}

const isBefore = (one: Series, other: Series): boolean => seriesList.indexOf(one) < seriesList.indexOf(other);

async function addonsIn(folder: string, { outRoot }: Search, wanted: ReadonlyMap<string, string>): Promise<readonly InstalledAddon[]> {
  const addons = await readAddons(folder, (path, error) => {
    // Without its record nobody can tell what was written by hand, and a fresh addon would lack it.
    if ([...wanted.keys()].some((name) => path === join(folder, name))) throw error;
  });
  if (folder !== outRoot && hasLeftovers(folder)) {
    const message = `${folder} is being written to, or a run was killed there: what lies there may not be all.`;
    throw new UserError('locked', `${message}\n  Run warrant generate for its series first, then this command again.`);
  }
  const lost = [...wanted.keys()].find((name) => folder !== outRoot && isUnrecorded(folder, name, addons));
  if (lost !== undefined) {
    const message = `${join(folder, lost)} has lost its record of what was generated (.warrant), so that nobody can tell what was written by hand.`;
    throw new UserError(
      'no-record',
      `${message}\n  Bring .warrant back from git; or generate without it: --out with the folder of the new series.`,
    );
  }
  return addons;
}

const isUnrecorded = (folder: string, name: string, addons: readonly InstalledAddon[]): boolean =>
  kindOf(folder) === 'folder' &&
  kindBelow(folder, `${name}/__manifest__.py`) === 'file' &&
  !addons.some(({ state }) => state.addon === name);

function nothingThere(folder: string, wanted: ReadonlyMap<string, string>, series: Series): UserError {
  const names = [...wanted.keys()];
  const shown = names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
  return new UserError(
    'nothing-to-carry',
    `${folder} holds no generated addon of an earlier series than ${series} named ${shown}.\n  Name the folder that holds the addons themselves, such as generated/17.0, or leave out --from.`,
  );
}
