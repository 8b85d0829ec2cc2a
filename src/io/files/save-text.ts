import { existsSync, lstatSync, realpathSync, renameSync, rmSync, type Stats, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { hasCode } from '../../model/disk-trouble.js';
import { UserError } from '../../model/errors.js';
import { explainDiskError } from './disk-error.js';
import { makeFolder } from './make-folder.js';

/** Names that the system gives to what a program writes to anyway; they are links. */
const ofTheSystem = /^\/dev\/(stdout|stderr|fd\/\d+)$/;

/** Where a text may go: into a file of its own, or through a pipe or a device, which stays what it is. */
type Target = { readonly path: string; readonly through: boolean };

export type Saved = 'file' | 'passed-on';

/**
 * Writes a text, or the bytes of a workbook, to the place that a person named. A file is written whole or not at all. Folders on the way are made below the project
 * and the current folder only: anywhere else a missing one is a slip of the pen.
 * @param projectRoot folder that holds `register/`, into which nothing is written
 * @throws UserError when the place cannot be written, or must not be: the register, a generated addon, a link to anything but a file
 */
export function saveText(path: string, text: string | Uint8Array, projectRoot: string): Saved {
  try {
    const target = targetOf(path, projectRoot);
    if (target.through) {
      // Appended: what an output was redirected to keeps what it holds already.
      writeFileSync(target.path, text, { flag: 'a' });
      return 'passed-on';
    }
    replace(target.path, text);
    return 'file';
  } catch (error) {
    // Its folder is there by now: systems say so of folders that are none on a disk, such as /proc.
    if (hasCode(error, 'ENOENT') || hasCode(error, 'EINVAL')) throw refused(path, 'no file can be made there. Choose another place.');
    throw explainDiskError(error, path);
  }
}

function refused(path: string, why: string): UserError {
  return new UserError('not-writable', `${path} cannot be written: ${why}`);
}

function targetOf(path: string, projectRoot: string): Target {
  if (path === '') throw refused('A file without a name', 'name one.');
  const full = resolve(path);
  if (ofTheSystem.test(full)) return { path: full, through: true };
  refuseOwned(path, join(nearest(dirname(full)), basename(full)), projectRoot);
  const found = lstatSync(full, { throwIfNoEntry: false });
  if (found?.isSymbolicLink() === true) return { path: linked(path, full, projectRoot), through: false };
  if (found !== undefined && !found.isFile()) return { path: special(path, full, found), through: true };
  prepareFolder(path, dirname(full), projectRoot);
  return { path: join(realpathSync.native(dirname(full)), basename(full)), through: false };
}

/** A pipe or a character device. A disk is no place for a report. */
function special(path: string, full: string, found: Stats): string {
  if (found.isDirectory()) throw refused(path, 'it is a folder. Name a file.');
  if (found.isFIFO() || found.isCharacterDevice()) return full;
  throw refused(path, 'it is neither a file nor a pipe. Choose another place.');
}

function linked(path: string, full: string, projectRoot: string): string {
  if (statSync(full, { throwIfNoEntry: false })?.isFile() !== true)
    throw refused(path, 'it is a link that leads to no file. Remove it, or choose another place.');
  const real = realpathSync.native(full);
  refuseOwned(path, real, projectRoot);
  return real;
}

/** What is written by other ways only: the register, and what was generated. */
function refuseOwned(path: string, real: string, projectRoot: string): void {
  const register = join(projectRoot, 'register');
  if (existsSync(register) && isBelow(real, realpathSync.native(register)))
    throw refused(path, 'it lies in the register, which holds entries, policy and decisions only. Choose another place.');
  const addon = above(dirname(real)).find((folder) => existsSync(join(folder, '.warrant', 'state.json')));
  if (addon !== undefined) throw refused(path, `it lies in the generated addon ${basename(addon)}. Choose another place.`);
}

function prepareFolder(path: string, folder: string, projectRoot: string): void {
  if (existsSync(folder)) return;
  if (![projectRoot, '.'].some((home) => isBelow(folder, resolve(home))))
    throw refused(path, `there is no folder ${folder}. Make it first.`);
  makeFolder(folder);
}

const isBelow = (path: string, folder: string): boolean => {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && resolve(folder, way) === path;
};

const above = (folder: string): readonly string[] => (dirname(folder) === folder ? [folder] : [folder, ...above(dirname(folder))]);

/** The real path of the nearest folder that is there, with what is missing of the way. */
function nearest(folder: string): string {
  if (existsSync(folder) || dirname(folder) === folder) return realpathSync.native(folder);
  return join(nearest(dirname(folder)), basename(folder));
}

function replace(target: string, text: string | Uint8Array): void {
  const draft = `${target}.${process.pid}.part`;
  try {
    rmSync(draft, { force: true });
    writeFileSync(draft, text, { flag: 'wx' });
    renameSync(draft, target);
  } finally {
    rmSync(draft, { force: true });
  }
}
