import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { seriesList } from '../../model/known-series.js';
import { recordFolder } from './paths.js';

/**
 * Addons that nobody owns, in order of folder; absolute paths: those of the output folders that hold no record of this tool, and all
 * below `generated/` in folders that are named after no series that can be generated. A link to an addon counts: Odoo follows
 * it, this tool never does.
 */
export function foreignAddons(projectRoot: string, outRoots: readonly string[]): readonly string[] {
  const outside = foldersOf(join(projectRoot, 'generated')).filter(({ path, name }) => !outRoots.includes(path) && !isSeries(name));
  return [...outRoots.flatMap((root) => addonsIn(root).filter(isForeign)), ...outside.flatMap(({ path }) => addonsIn(path))]
    .map(({ path }) => path)
    .toSorted();
}

type Folder = { readonly name: string; readonly path: string; readonly isLink: boolean };

const isSeries = (name: string): boolean => seriesList.some((series) => series === name);
const isForeign = ({ path, isLink }: Folder): boolean => isLink || !existsSync(join(path, recordFolder, 'state.json'));
const addonsIn = (root: string): readonly Folder[] => foldersOf(root).filter(({ path }) => existsSync(join(path, '__manifest__.py')));

function foldersOf(parent: string): readonly Folder[] {
  const root = resolve(parent);
  if (!existsSync(root)) return [];
  return readdirSync(root, { withFileTypes: true })
    .filter((item) => item.isDirectory() || item.isSymbolicLink())
    .map((item) => ({ name: item.name, path: join(root, item.name), isLink: item.isSymbolicLink() }));
}
