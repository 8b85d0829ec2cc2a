import { isAbsolute, join, relative, resolve } from 'node:path';
import type { OnBroken } from '../io/workspace/read-addons.js';
import { UserError } from '../model/errors.js';
import { seriesList } from '../model/known-series.js';
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
