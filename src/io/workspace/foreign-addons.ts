import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { recordFolder } from './paths.js';

/** Folders of an output folder that hold an Odoo addon and no record of this tool, in order of name; absolute paths. */
export function foreignAddons(outRoot: string): readonly string[] {
  const root = resolve(outRoot);
  if (!existsSync(root)) return [];
  return readdirSync(root, { withFileTypes: true })
    .filter((item) => item.isDirectory())
    .map(({ name }) => join(root, name))
    .filter((folder) => existsSync(join(folder, '__manifest__.py')) && !existsSync(join(folder, recordFolder)))
    .toSorted();
}
