import { posix } from 'node:path';
import { type FileReading, refusedLink, type Source, textOf } from '../register/source.js';
import type { Git } from './git.js';

/** A file in the tree of a commit. */
export type TreeFile = { readonly path: string; readonly object: string; readonly link: boolean };

/** The files of a commit below a folder; paths are relative to the folder in which git runs. `commit` is a hash or HEAD. */
export async function listTree(git: Git, commit: string, folder: string): Promise<readonly TreeFile[]> {
  const output = await git(['ls-tree', '-r', '-z', commit, '--', folder]);
  return output.split('\0').flatMap((record) => {
    const [head = '', path] = record.split('\t');
    const [mode, type, object] = head.split(' ');
    return path === undefined || object === undefined || type !== 'blob' ? [] : [{ path, object, link: mode === '120000' }];
  });
}

/** The content of a file of a commit; no filter and no text converter is applied. */
async function readBlob(git: Git, object: string): Promise<string> {
  return git(['cat-file', 'blob', object]);
}

/**
 * The register as a commit has it. Reading is synchronous, fetching is not: what was asked for and is not there yet is `wanted`, and
 * reading is repeated after `load`. At most as many rounds as imports are deep.
 */
export class TreeSource implements Source {
  readonly #git: Git;
  readonly #files: ReadonlyMap<string, TreeFile>;
  readonly #loaded = new Map<string, string>();
  readonly #wanted = new Set<string>();

  constructor(git: Git, files: readonly TreeFile[]) {
    this.#git = git;
    this.#files = new Map(files.map((file) => [file.path, file]));
  }

  read(path: string): FileReading | undefined {
    const file = this.#files.get(posix.normalize(path));
    if (file === undefined) return undefined;
    if (file.link) return refusedLink(path);
    const text = this.#loaded.get(file.object);
    if (text !== undefined) return textOf(path, text, () => Buffer.from(text));
    this.#wanted.add(file.object);
    return undefined;
  }

  /** Fetches what reading has asked for. @returns whether there was anything to fetch */
  async load(): Promise<boolean> {
    const objects = [...this.#wanted];
    this.#wanted.clear();
    for (const object of objects) this.#loaded.set(object, await readBlob(this.#git, object));
    return objects.length > 0;
  }
}
