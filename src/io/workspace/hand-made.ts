import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { InstalledAddon } from '../../model/state-file.js';
import { explainReadError } from '../files/disk-error.js';
import { recordFolder } from './paths.js';

/** What Python and desktops leave behind, which Odoo never loads. */
const leftover = /^(__pycache__|\..*)$|\.py[co]$/;

/** Files of a generated addon that its record does not name, in order of path, relative to the addon. Links are named, not followed. */
export function handMadeFiles({ folder, state }: InstalledAddon): readonly string[] {
  const found: string[] = [];
  const walk = (inside: string): void => {
    for (const item of readdirSync(inside, { withFileTypes: true })) {
      if (item.name === recordFolder || leftover.test(item.name)) continue;
      const path = join(inside, item.name);
      if (item.isDirectory()) walk(path);
      else found.push(relative(folder, path).replaceAll('\\', '/'));
    }
  };
  try {
    walk(folder);
  } catch (error) {
    throw explainReadError(error, folder);
  }
  return found.filter((path) => !Object.hasOwn(state.files, path)).toSorted();
}
