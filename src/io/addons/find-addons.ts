import { realpathSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Problem } from '../../model/errors.js';
import { isManifest, listed, target } from './addon-files.js';

/** An addon by its technical name, which is that of its folder. */
export type FoundAddon = { readonly name: string; readonly folder: string };

export type AddonSearch = { readonly addons: readonly FoundAddon[]; readonly problems: readonly Problem[] };

class Search {
  readonly addons = new Map<string, FoundAddon>();
  readonly problems: Problem[] = [];
  readonly #seen = new Set<string>();

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
      const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && target(inside)?.isDirectory() === true);
      if (isFolder && !entry.name.startsWith('.') && entry.name !== 'node_modules') this.folder(inside);
    }
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

/**
 * Finds every addon at or below the given paths: a folder with a manifest, at any depth; nothing is sought inside an addon. Links are
 * followed, each folder is looked at once. Of two addons with one name the first counts, in the order of the paths and then of names.
 */
export function findAddons(paths: readonly string[]): AddonSearch {
  const search = new Search();
  for (const path of paths) {
    const found = target(path);
    const message = found === undefined ? 'there is no such folder' : 'this is a file; a folder was expected';
    if (found?.isDirectory()) search.folder(path);
    else search.problems.push({ code: 'folder-unreadable', place: { file: path }, message });
  }
  return { addons: [...search.addons.values()], problems: search.problems };
}
