import {
  chmodSync,
  constants,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { UserError } from '../../model/errors.js';
import type { RenderedAddon } from '../../model/plan.js';
import { type AddonComparison, blockingChanges, type FileChange } from '../../model/workspace.js';
import { explainDiskError } from '../files/disk-error.js';
import { recordFolder } from './paths.js';
import { type Provenance, recordFiles, stateOf } from './state.js';

/** Changes after which the file on disk is not taken over into the new folder. */
const replaced: ReadonlySet<FileChange> = new Set(['update', 'merge', 'conflict', 'remove']);
const written: ReadonlySet<FileChange> = new Set(['create', 'update', 'merge', 'conflict', 'restore']);

/** Whether writing would change anything on disk. */
export function needsWriting({ files, recordDiffers }: AddonComparison): boolean {
  return recordDiffers || files.some(({ change }) => written.has(change) || change === 'remove');
}

/**
 * Brings an addon's folder to what was compared. The new folder is built beside the old one and takes its place by renaming,
 * so that a killed run leaves the old or the new addon, never a mixture; files that do not change are linked into it and
 * keep their identity and times. Call it with the lock of the output folder held.
 * @throws UserError when the disk refuses; then the addon is as it was
 */
export function writeAddon(outRoot: string, comparison: AddonComparison, addon: RenderedAddon, provenance: Provenance): void {
  if (comparison.files.some(({ change }) => blockingChanges.has(change)))
    throw new Error(`${addon.addon}: a blocked addon is never written`);
  const staged = join(outRoot, recordFolder, `${addon.addon}.new`);
  try {
    rmSync(staged, { recursive: true, force: true });
    mkdirSync(staged, { recursive: true });
    if (comparison.exists || comparison.origin !== undefined) takeOver(comparison, staged);
    writePlanned(comparison, staged);
    writeRecord(comparison, staged, addon, provenance);
    swap(outRoot, comparison, staged);
  } catch (error) {
    rmSync(staged, { recursive: true, force: true });
    throw explainDiskError(error, comparison.folder, '--out');
  }
}

function writePlanned({ folder, origin = folder, files }: AddonComparison, staged: string): void {
  const wanted = files.flatMap(({ path, change, disk, planned, merged }) => {
    const text = merged ?? (planned === undefined ? undefined : withEndsOf(disk, planned));
    return written.has(change) && text !== undefined ? [{ path, text, replaces: disk !== undefined }] : [];
  });
  putAll(staged, wanted);
  // A file keeps its mode: a person may have made it executable.
  for (const { path } of wanted.filter(({ replaces }) => replaces)) chmodSync(join(staged, path), lstatSync(join(origin, path)).mode);
}

/** A planned text with the line ends of the file that it replaces: git or an editor chose them. */
const withEndsOf = (disk: string | undefined, planned: string): string =>
  /\r?\n/.exec(disk ?? '')?.[0] === '\r\n' ? planned.replaceAll('\n', '\r\n') : planned;

/** Writes new files below a folder; each folder on the way is made once. */
function putAll(root: string, files: readonly { readonly path: string; readonly text: string }[]): void {
  for (const folder of new Set(files.map(({ path }) => dirname(path)))) mkdirSync(join(root, folder), { recursive: true });
  for (const { path, text } of files) writeFileSync(join(root, path), text, { flag: 'wx' });
}

function writeRecord({ folder, exists }: AddonComparison, staged: string, addon: RenderedAddon, provenance: Provenance): void {
  const files = recordFiles(addon, stateOf(addon, provenance));
  const same = new Set(exists ? files.filter(({ path, text }) => holds(join(folder, path), text)) : []);
  for (const { path } of same) keep(join(folder, path), join(staged, path));
  putAll(
    staged,
    files.filter((file) => !same.has(file)),
  );
}

function holds(path: string, text: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true && readFileSync(path, 'utf8') === text;
}

/**
 * Links everything that stays into the new folder: unchanged, edited and hand-made files. What is carried over from another folder is
 * copied: a linked file would be edited in both.
 */
function takeOver({ folder, origin = folder, files }: AddonComparison, staged: string): void {
  const take = origin === folder ? keep : copy;
  const dropped = new Set(files.filter(({ change }) => replaced.has(change)).map(({ path }) => path));
  const visit = (path: string): void => {
    const items = readdirSync(join(origin, path), { withFileTypes: true });
    if (items.length === 0) mkdirSync(join(staged, path), { recursive: true });
    for (const item of items) {
      const below = path === '' ? item.name : `${path}/${item.name}`;
      if (below === recordFolder || dropped.has(below)) continue;
      if (item.isDirectory()) visit(below);
      else if (item.isSymbolicLink()) relink(join(origin, below), join(staged, below));
      else if (item.isFile()) take(join(origin, below), join(staged, below));
      else throw new UserError('unsafe-path', `${join(origin, below)} is no ordinary file and cannot be kept. Move it away.`);
    }
  };
  visit('');
}

function keep(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    // Some file systems know no hard links; what else is wrong, copying will find, too.
    copy(from, to);
  }
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to, constants.COPYFILE_EXCL);
  const { atime, mtime } = lstatSync(from);
  utimesSync(to, atime, mtime);
}

function relink(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  symlinkSync(readlinkSync(from), to);
}

/** Two renames without anything between them; `recover` knows what to do when the process dies there. */
function swap(outRoot: string, { addon, folder, exists }: AddonComparison, staged: string): void {
  if (!exists) {
    renameSync(staged, folder);
    return;
  }
  const old = join(outRoot, recordFolder, `${addon}.old`);
  renameSync(folder, old);
  try {
    renameSync(staged, folder);
  } catch (error) {
    renameSync(old, folder);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}
