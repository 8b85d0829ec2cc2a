import { basename, isAbsolute, join, relative, resolve } from 'node:path';
import type { OnBroken } from '../io/workspace/read-addons.js';
import { type Problem, UserError } from '../model/errors.js';
import { seriesList } from '../model/known-series.js';
import type { Register } from '../model/register.js';
import type { InstalledAddon } from '../model/state-file.js';

/**
 * The output folder that was named.
 * @param root the folder that holds the register
 * @throws UserError for no name at all, which would be the current folder, and for a folder of the register
 */
export function outputFolder(out: string, root: string): string {
  if (out === '')
    throw new UserError('no-folder', '--out is empty: name the folder of the addons, or leave it out for generated/<series>.');
  const below = relative(resolve(root, 'register'), resolve(out));
  if (!isAbsolute(below) && !/^\.\.(?:[/\\]|$)/.test(below)) {
    const message = `--out is ${out}, a folder of the register, which holds entries and decisions and no addons.`;
    throw new UserError('register-folder', `${message}\n  Choose another folder, or leave it out for generated/<series>.`);
  }
  return resolve(out);
}

/** Folders that may hold generated addons: the one named, or `generated/<series>` of every series. */
export function outputFolders(root: string, out: string | undefined): readonly string[] {
  return out === undefined ? seriesList.map((series) => join(root, 'generated', series)) : [outputFolder(out, root)];
}

/** The generated addons that lie in folders, by their records. */
export async function installedAddons(folders: readonly string[], onBroken?: OnBroken): Promise<readonly InstalledAddon[]> {
  const { readAddons } = await import('../io/workspace/read-addons.js');
  return (await Promise.all(folders.map((folder) => readAddons(folder, onBroken)))).flat();
}

export type AddonsOnDisk = {
  readonly addons: readonly InstalledAddon[];
  /** One for each addon whose record cannot be read, with the entry that owns an addon of that name. */
  readonly problems: readonly Problem[];
};

/**
 * The generated addons of a register. One that cannot be read hides no other.
 * @param out folder of generated addons; undefined: `generated/<series>` of every series
 */
export async function addonsOf(register: Pick<Register, 'root' | 'entries'>, out: string | undefined): Promise<AddonsOnDisk> {
  const problems: Problem[] = [];
  const addons = await installedAddons(outputFolders(register.root, out), (folder, error) =>
    problems.push(brokenRecord(folder, error, register)),
  );
  return { addons, problems };
}

function brokenRecord(folder: string, { message }: UserError, { root, entries }: Pick<Register, 'root' | 'entries'>): Problem {
  const [what = message, ...remedy] = message
    .replace(/^.*?\/state\.json /, 'its record ')
    .replaceAll(`${root}/`, '')
    .split('\n');
  const owner = entries.find(({ entry }) => entry.addon?.name === basename(folder))?.entry.id;
  return {
    code: 'addon-record',
    place: { file: relative(root, folder) },
    message: what,
    ...(remedy.length === 0 ? {} : { remedy: remedy.join(' ').trim() }),
    ...(owner === undefined ? {} : { entry: owner }),
  };
}
