import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UserError } from '../../model/errors.js';
import type { InstalledAddon } from '../../model/state-file.js';
import { explainDiskError } from '../files/disk-error.js';
import { kindOf } from './paths.js';

export type OnBroken = (folder: string, error: UserError) => void;

/**
 * The generated addons of an output folder, in order of name; folders without a record are not ours and left out.
 * @param outRoot a folder that may be missing
 * @param onBroken told of each addon whose record cannot be read, which is then left out; without it the first one is thrown
 * @throws UserError when the folder is a file or a link
 */
export async function readAddons(outRoot: string, onBroken?: OnBroken): Promise<readonly InstalledAddon[]> {
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
      const folder = join(root, name);
      try {
        const state = readState(folder, name);
        return state === undefined ? [] : [{ folder, state }];
      } catch (error) {
        if (onBroken === undefined || !(error instanceof UserError)) throw error;
        onBroken(folder, error);
        return [];
      }
    });
  } catch (error) {
    throw explainDiskError(error, root, '--out');
  }
}

function folders(root: string): readonly string[] {
  const items = readdirSync(root, { withFileTypes: true });
  return items
    .filter((item) => item.isDirectory() && !item.name.startsWith('.'))
    .map(({ name }) => name)
    .toSorted();
}
