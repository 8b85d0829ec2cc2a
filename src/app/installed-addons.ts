import { join } from 'node:path';
import type { OnBroken } from '../io/workspace/read-addons.js';
import { seriesList } from '../model/known-series.js';
import type { InstalledAddon } from '../model/state-file.js';

/** Folders that may hold generated addons: the one named, or `generated/<series>` of every series. */
export function outputFolders(root: string, out: string | undefined): readonly string[] {
  return out === undefined ? seriesList.map((series) => join(root, 'generated', series)) : [out];
}

/** The generated addons that lie in folders, by their records. */
export async function installedAddons(folders: readonly string[], onBroken?: OnBroken): Promise<readonly InstalledAddon[]> {
  const { readAddons } = await import('../io/workspace/read-addons.js');
  return (await Promise.all(folders.map((folder) => readAddons(folder, onBroken)))).flat();
}
