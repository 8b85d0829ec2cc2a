import { existsSync, realpathSync } from 'node:fs';
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Problem } from '../../model/errors.js';
import { isManifest, listed, manifestNames, target } from './addon-files.js';

/** An addon by its technical name, which is that of its folder. */
export type FoundAddon = { readonly name: string; readonly folder: string };

export type AddonSearch = { readonly addons: readonly FoundAddon[]; readonly problems: readonly Problem[] };

const isSearched = (name: string): boolean => !name.startsWith('.') && name !== 'node_modules';

class Search {
  readonly addons = new Map<string, FoundAddon>();
  readonly problems: Problem[] = [];
  readonly #seen = new Set<string>();
  readonly #roots: readonly string[];

  /** @param roots real paths of the folders that are searched */
  constructor(roots: readonly string[]) {
    this.#roots = roots;
  }

  folder(path: string): void {
    const real = realpathSync(path);
    if (this.#seen.has(real)) return;
    this.#seen.add(real);
    const { entries, problem } = listed(path);
    if (problem !== undefined) this.problems.push(problem);
    if (entries.some(({ name }) => isManifest(name))) {
      this.#addon(path);
      return;
    }
    for (const entry of entries) {
      const inside = join(path, entry.name);
      const isLink = entry.isSymbolicLink();
      const isFolder = entry.isDirectory() || (isLink && target(inside)?.isDirectory() === true);
      if (isFolder && isSearched(entry.name) && !(isLink && this.#isReached(realpathSync(inside)))) this.folder(inside);
    }
  }

  /** Whether a folder is found where it really lies: a link to it would hide it under another name. */
  #isReached(real: string): boolean {
    return this.#roots.some((root) => {
      const way = relative(root, real);
      if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) return false;
      const steps = way.split(sep);
      const above = steps.map((_step, index) => join(root, ...steps.slice(0, index)));
      return steps.every(isSearched) && !above.some((folder) => manifestNames.some((name) => existsSync(join(folder, name))));
    });
  }

  #addon(folder: string): void {
    const name = basename(resolve(folder));
    const first = this.addons.get(name);
    if (first === undefined) this.addons.set(name, { name, folder });
    else {
      const message = `the addon ${name} stands in ${first.folder} already; this one is left out`;
      const remedy = 'Odoo takes the first one of its addons path, too: leave one of the two paths out';
      this.problems.push({ code: 'addon-twice', place: { file: folder }, message, remedy });
    }
  }
}

/** Folders in the order in which they are listed, whatever order the paths were given in. */
function byPath(a: string, b: string): number {
  const [one, other] = [a.split(sep), b.split(sep)];
  const at = one.findIndex((step, index) => step !== other[index]);
  if (at < 0) return one.length - other.length;
  return (one[at] ?? '') < (other[at] ?? '') ? -1 : 1;
}

/**
 * Finds every addon at or below the given paths: a folder with a manifest, at any depth; nothing is sought inside an addon. Links are
 * followed, each folder is looked at once, where it really lies if that is below one of the paths. Of two addons with one name the first counts, in the order of the paths and then of names;
 * what was found is told in the order of folders, whatever that of the paths.
 */
export function findAddons(paths: readonly string[]): AddonSearch {
  const search = new Search(paths.flatMap((path) => (target(path)?.isDirectory() ? [realpathSync(path)] : [])));
  for (const path of paths) {
    const found = target(path);
    const message = found === undefined ? 'there is no such folder' : 'this is a file; a folder was expected';
    if (found?.isDirectory()) search.folder(path);
    else search.problems.push({ code: 'folder-unreadable', place: { file: path }, message });
  }
  return {
    addons: [...search.addons.values()].toSorted((a, b) => byPath(a.folder, b.folder)),
    problems: search.problems.toSorted((a, b) => byPath(a.place.file, b.place.file)),
  };
}
