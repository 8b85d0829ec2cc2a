import { createHash } from 'node:crypto';
import { realpathSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { diffArrays } from 'diff';
import { UserError } from '../../model/errors.js';
import { isSystemError } from '../addons/addon-files.js';
import { fileBytes } from '../addons/file-bytes.js';
import { byRepository } from './folder-history.js';
import { type Git, openGit, resolveCommit } from './git.js';
import { listTree } from './tree.js';

/** What changed in a file since a commit: nothing, all of it, or these lines as they are numbered now. */
export type FileChange = 'none' | 'all' | ReadonlySet<number>;

export type Changes = { readonly of: ReadonlyMap<string, FileChange>; readonly notes: readonly string[] };

const linesOf = (text: string): readonly string[] => text.replaceAll('\r\n', '\n').split('\n');
/** Edits after which two versions have nothing in common that is worth looking for. */
const mostEdits = 20_000;

/** Lines of a text that another one does not have. */
export function changedLines(before: string, after: string): FileChange {
  const parts = diffArrays([...linesOf(before)], [...linesOf(after)], { maxEditLength: mostEdits });
  if (parts === undefined) return 'all';
  const changed = new Set<number>();
  let line = 1;
  for (const { added, removed, value } of parts) {
    if (removed) continue;
    if (added) for (let at = 0; at < value.length; at++) changed.add(line + at);
    line += value.length;
  }
  return changed.size === 0 ? 'none' : changed;
}

/** The name that git gives to bytes, in the hash of the repository. */
function blobName(bytes: Buffer, like: string): string {
  const hash = createHash(like.length === 64 ? 'sha256' : 'sha1');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

type Tree = { readonly top: string; readonly git: Git; readonly objects: ReadonlyMap<string, string> };

/** The commit is looked up first, and only its hash is used. */
async function treeOf(top: string, ref: string): Promise<Tree> {
  const git = await openGit(top);
  const commit = await resolveCommit(git, ref);
  const files = await listTree(git, commit, '.');
  return { top: realpathSync(top), git, objects: new Map(files.map(({ path, object }) => [path, object])) };
}

/** A folder is new when the commit has nothing below it. */
async function changeOf({ top, git, objects }: Tree, file: string): Promise<FileChange> {
  const path = realpathSync(file)
    .slice(top.length + 1)
    .replaceAll(sep, '/');
  if (statSync(file).isDirectory()) return [...objects.keys()].some((one) => one.startsWith(`${path}/`)) ? 'none' : 'all';
  const object = objects.get(path);
  if (object === undefined) return 'all';
  const found = fileBytes(file);
  if (!('bytes' in found)) return 'all';
  if (blobName(found.bytes, object) === object) return 'none';
  return changedLines(await git(['cat-file', 'blob', object]), found.bytes.toString('utf8'));
}

async function changeOrAll(tree: Tree, file: string): Promise<FileChange> {
  try {
    return await changeOf(tree, file);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return 'all';
  }
}

/**
 * What changed in files since a commit: texts of the commit are compared with the files as they lie there, line ends aside. Only
 * `rev-parse`, `ls-tree` and `cat-file` are run. Of files in no repository, and in one that does not have the commit, everything counts as
 * changed, with a note.
 *
 * @param ref as a user gave it
 * @param files that exist; folders stand for whether they are new
 * @throws UserError when no repository has the commit
 */
export async function changesSince(ref: string, files: readonly string[]): Promise<Changes> {
  const of = new Map<string, FileChange>();
  const notes: string[] = [];
  const failures: UserError[] = [];
  let known = 0;
  const groups = byRepository([...new Set(files.map((file) => dirname(join(file, '.'))))]);
  for (const [top, folders] of groups) {
    const inside = files.filter((file) => folders.includes(dirname(join(file, '.'))));
    if (top === '') {
      for (const file of inside) of.set(file, 'all');
      notes.push(`--since: files with findings that lie in no git repository: ${inside.length}. All of their lines count as changed.`);
      continue;
    }
    try {
      const tree = await treeOf(top, ref);
      known++;
      for (const file of inside) of.set(file, await changeOrAll(tree, file));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      failures.push(error);
      for (const file of inside) of.set(file, 'all');
      notes.push(`--since: ${top} has no ${ref}; all of its lines count as changed.`);
    }
  }
  const [failure] = failures;
  if (known === 0 && failure !== undefined) throw failure;
  return { of, notes };
}
