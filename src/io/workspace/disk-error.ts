import { UserError } from '../../model/errors.js';

/** What a person can do about a failure of the disk, by the code of the system call. */
const remedies: Readonly<Record<string, readonly [code: string, message: string]>> = {
  ENOSPC: ['disk-full', 'The disk is full. Free some space, then run the command again; nothing was half-written.'],
  EDQUOT: ['disk-full', 'The disk quota is used up. Free some space, then run the command again; nothing was half-written.'],
  EROFS: ['not-writable', 'The folder is on a read-only file system. Choose another one with --out.'],
  EACCES: ['not-writable', 'The folder may not be written. Change its permissions, or choose another one with --out.'],
  EPERM: ['not-writable', 'The folder may not be written. Change its permissions, or choose another one with --out.'],
  ENOTDIR: ['not-a-folder', 'A file stands where a folder is needed. Remove it, or choose another folder with --out.'],
  ENAMETOOLONG: ['name-too-long', 'The path is too long for this file system. Choose a shorter folder with --out.'],
  EBUSY: ['folder-busy', 'The folder is in use and cannot be replaced. Close what uses it, then run the command again.'],
};

/** Whether an error is that of a system call, by its code. */
export const hasCode = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;

/** Turns a failure of the disk that a person can do something about into a UserError; anything else comes back as it is. */
export function explainDiskError(error: unknown, path: string): unknown {
  const remedy = typeof error === 'object' && error !== null && 'code' in error ? remedies[String(error.code)] : undefined;
  return remedy === undefined ? error : new UserError(remedy[0], `${path}: ${remedy[1]}`, { cause: error });
}
