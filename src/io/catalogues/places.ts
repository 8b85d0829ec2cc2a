import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const catalogueEnd = '.catalogue';
const changesEnd = '.changes';

/** `catalogues/` of the package, found from where this code lies: in `src`, in `dist` or in a chunk of it. */
function packageFolder(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder))
    if (existsSync(join(folder, 'package.json'))) return join(folder, 'catalogues');
  throw new Error('the package has no package.json');
}

/** The built-in catalogue of a series. */
export const builtInCatalogue = (series: string): string => join(packageFolder(), `${series}${catalogueEnd}`);

/** The built-in differences of two neighbouring series. */
export const builtInChanges = (from: string, to: string): string => join(packageFolder(), `${from}-${to}${changesEnd}`);

/** The built-in list of community addons. */
export const builtInCommunity = (): string => join(packageFolder(), 'community.json');

/** Catalogues that belong to a register, sorted by name: later ones lie above. */
export function ownCatalogues(root: string): readonly string[] {
  const folder = join(root, 'register', 'catalogues');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(catalogueEnd))
    .toSorted()
    .map((name) => join(folder, name));
}

/** Where `catalogue build` writes when nobody says where. */
export const ownCatalogue = (root: string, name: string): string => join(root, 'register', 'catalogues', `${name}${catalogueEnd}`);
