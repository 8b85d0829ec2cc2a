import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Problem } from '../../model/errors.js';
import type { FileRole } from '../../model/facts/addon.js';

export const manifestNames: readonly string[] = ['__manifest__.py', '__openerp__.py'];

/** Files of an addon that are read whether its manifest names them or not; paths inside the addon, with `/`, sorted. */
export type AddonFiles = {
  readonly python: readonly string[];
  readonly javascript: readonly string[];
  readonly templates: readonly string[];
  /** Scripts elsewhere in `static`, which manifests may load all the same. */
  readonly otherScripts: readonly string[];
  readonly problems: readonly Problem[];
};

const left: ReadonlySet<string> = new Set(['node_modules', '__pycache__']);
const javascriptFolders = /^static\/(src|tests)\//;
/** Code of others, whatever bundle it is in. */
const libraries = /^static\/(.*\/)?lib\//;

/** What a file is for, by its path; undefined when it is simply part of the addon. */
export function roleOf(file: string): FileRole | undefined {
  if (/^(migrations|upgrades)\//.test(file)) return 'migration';
  return /(^|\/)tests\//.test(file) ? 'test' : undefined;
}

export const isManifest = (name: string): boolean => manifestNames.includes(name);

/** What the system says about a folder or file, as a word or two. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return code === 'EACCES' || code === 'EPERM' ? 'permission denied' : code === 'ENOENT' ? 'it is not there' : code;
}

export const isSystemError = (error: unknown): boolean => error instanceof Error && 'code' in error;

/** Entries of a folder by name, or the problem that it cannot be listed. */
export function listed(folder: string): { readonly entries: readonly Dirent[]; readonly problem?: Problem } {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return { entries: entries.sort((a, b) => (a.name < b.name ? -1 : 1)) };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const message = `the folder cannot be listed: ${reasonOf(error)}`;
    return { entries: [], problem: { code: 'folder-unreadable', place: { file: folder }, message } };
  }
}

/** What a link leads to; undefined where it leads nowhere. */
export function target(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return undefined;
  }
}

const isLeft = (path: string, name: string): boolean => name.startsWith('.') || left.has(name) || libraries.test(`${path}/`);

type Draft = { python: string[]; javascript: string[]; templates: string[]; otherScripts: string[]; problems: Problem[] };

class Walk {
  readonly files: Draft = { python: [], javascript: [], templates: [], otherScripts: [], problems: [] };
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  folder(path: string): void {
    const { entries, problem } = listed(join(this.#root, path));
    if (problem !== undefined) this.files.problems.push(problem);
    // An addon inside an addon is read for itself.
    if (path !== '' && entries.some(({ name }) => isManifest(name))) return;
    for (const entry of entries) {
      const inside = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.isFile()) this.#file(inside);
      else if (entry.isDirectory() && !isLeft(inside, entry.name)) this.folder(inside);
      else if (entry.isSymbolicLink()) this.#link(inside, entry.name);
    }
  }

  /** A link to a file is that file. Folders are read where they are: inside the addon in their own place, outside of it not at all. */
  #link(path: string, name: string): void {
    const found = target(join(this.#root, path));
    if (found?.isFile()) this.#file(path);
    if (!found?.isDirectory() || isLeft(path, name)) return;
    const real = realpathSync(join(this.#root, path));
    const root = realpathSync(this.#root);
    if (`${real}${sep}`.startsWith(`${root}${sep}`)) return;
    const message = `the link leads to ${real}, outside of the addon, and is not followed`;
    this.files.problems.push({ code: 'link-outside', place: { file: join(this.#root, path) }, message });
  }

  #file(path: string): void {
    const inStatic = path.startsWith('static/');
    if (!inStatic && path.endsWith('.py') && !isManifest(path)) this.files.python.push(path);
    else if (javascriptFolders.test(path) && path.endsWith('.js')) this.files.javascript.push(path);
    else if (inStatic && path.endsWith('.xml')) this.files.templates.push(path);
    else if (inStatic && path.endsWith('.js')) this.files.otherScripts.push(path);
  }
}

/** Lists the code of an addon: python outside `static`, scripts of `static/src` and `static/tests`, templates of `static`; no libraries. */
export function addonFiles(root: string): AddonFiles {
  const walk = new Walk(root);
  walk.folder('');
  const { python, javascript, templates, otherScripts, problems } = walk.files;
  return {
    ...{ python: python.sort(), javascript: javascript.sort(), templates: templates.sort(), otherScripts: otherScripts.sort() },
    problems,
  };
}
