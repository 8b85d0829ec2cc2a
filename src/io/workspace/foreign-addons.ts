import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { recordFolder } from './paths.js';

/**
 * Folders of an output folder that hold an Odoo addon and no record of this tool, in order of name; absolute paths. A link to an
 * addon counts: Odoo follows it, this tool never does.
 */
export function foreignAddons(outRoot: string): readonly string[] {
  const root = resolve(outRoot);
  if (!existsSync(root)) return [];
  return readdirSync(root, { withFileTypes: true })
    .filter((item) => item.isDirectory() || item.isSymbolicLink())
    .filter((item) => existsSync(join(root, item.name, '__manifest__.py')))
    .filter((item) => item.isSymbolicLink() || !existsSync(join(root, item.name, recordFolder, 'state.json')))
    .map(({ name }) => join(root, name))
    .toSorted();
}
