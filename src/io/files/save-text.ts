import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UserError } from '../../model/errors.js';

/** What a person can do about a failure of the disk, by the code of the system call. */
const remedies: Readonly<Record<string, string>> = {
  ENOENT: 'its folder cannot be made. Choose another place.',
  ENOSPC: 'the disk is full. Free some space, then run the command again.',
  EDQUOT: 'the disk quota is used up. Free some space, then run the command again.',
  EROFS: 'the file system is read-only. Choose another place.',
  EACCES: 'it may not be written. Change its permissions, or choose another place.',
  EPERM: 'it may not be written. Change its permissions, or choose another place.',
  ENOTDIR: 'a part of its path is a file. Choose another place.',
  EEXIST: 'a part of its path is a file. Choose another place.',
  EISDIR: 'it is a folder. Name a file.',
  ENAMETOOLONG: 'its path is too long for this file system. Choose a shorter one.',
};

function explained(error: unknown, path: string): unknown {
  const remedy = error instanceof Error && 'code' in error ? remedies[String(error.code)] : undefined;
  return remedy === undefined ? error : new UserError('not-writable', `${path} cannot be written: ${remedy}`, { cause: error });
}

/**
 * Writes a text to a file that a person named, whole or not at all; folders on the way are made.
 * @throws UserError when the place cannot be written
 */
export function saveText(path: string, text: string): void {
  const target = resolve(path);
  try {
    if (statSync(target, { throwIfNoEntry: false })?.isDirectory())
      throw new UserError('not-writable', `${path} is a folder. Name a file.`);
    mkdirSync(dirname(target), { recursive: true });
    replace(target, text);
  } catch (error) {
    throw explained(error, path);
  }
}

function replace(target: string, text: string): void {
  const draft = `${target}.${process.pid}.part`;
  try {
    writeFileSync(draft, text);
    renameSync(draft, target);
  } finally {
    rmSync(draft, { force: true });
  }
}
