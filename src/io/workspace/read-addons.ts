import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UserError } from '../../model/errors.js';
import type { InstalledAddon } from '../../model/state-file.js';
import { explainDiskError } from './disk-error.js';
import { kindOf } from './paths.js';

/**
 * The generated addons of an output folder, in order of name; folders without a record are not ours and left out.
 * @param outRoot a folder that may be missing
 * @throws UserError when the folder is a file or a link, or a record cannot be read
 */
export async function readAddons(outRoot: string): Promise<readonly InstalledAddon[]> {
  const root = resolve(outRoot);
  try {
    const kind = kindOf(root);
    if (kind === 'file')
      throw new UserError('not-a-folder', `${root} is a file; the addons of a series need a folder. Choose another one with --out.`);
    if (kind === 'absent') return [];
    const names = folders(root);
    if (names.length === 0) return [];
    const { readState } = await import('./state.js');
    return names.flatMap((name) => {
      const state = readState(join(root, name), name);
      return state === undefined ? [] : [{ folder: join(root, name), state }];
    });
  } catch (error) {
    throw explainDiskError(error, root);
  }
}

function folders(root: string): readonly string[] {
  const items = readdirSync(root, { withFileTypes: true });
  return items
    .filter((item) => item.isDirectory() && !item.name.startsWith('.'))
    .map(({ name }) => name)
    .toSorted();
}
