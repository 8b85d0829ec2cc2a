import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../model/errors.js';

/** A source tree of Odoo: the folder that holds `odoo/release.py`. */
export type OdooTree = {
  readonly folder: string;
  /** As its release says: `17.0`, `saas~17.2`. */
  readonly series: string;
  /** Folders that hold its addons; the framework's own comes first, as in Odoo. */
  readonly addonPaths: readonly string[];
  /** Folder of the framework. */
  readonly framework: string;
};

const versionInfo = /^version_info\s*=\s*\(\s*(?:'([^']+)'|"([^"]+)"|(\d+))\s*,\s*(\d+)/m;

/**
 * Looks at a tree without reading it.
 * @throws UserError when the folder is no source tree of Odoo, or half of one
 */
export function openTree(folder: string): OdooTree {
  const release = join(folder, 'odoo', 'release.py');
  if (!existsSync(release)) {
    throw new UserError(
      'no-odoo-tree',
      `${folder} is no source tree of Odoo: it has no odoo/release.py. Name the folder that holds odoo-bin.`,
    );
  }
  const [, single, double, major, minor] = versionInfo.exec(readFileSync(release, 'latin1')) ?? [];
  const first = single ?? double ?? major;
  if (first === undefined || minor === undefined) {
    throw new UserError('no-odoo-tree', `${release} says no version_info: the tree is damaged, or it is no Odoo.`);
  }
  const addonPaths = [join(folder, 'odoo', 'addons'), join(folder, 'addons')].filter((path) => existsSync(path));
  if (!existsSync(join(folder, 'odoo', 'addons', 'base'))) {
    throw new UserError('half-odoo-tree', `${folder} has no odoo/addons/base: half of the tree is missing. Take a complete one.`);
  }
  return { folder, series: `${first}.${minor}`, addonPaths, framework: join(folder, 'odoo') };
}
