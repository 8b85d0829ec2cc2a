import { diskTrouble, sayTrouble } from '../../model/disk-trouble.js';
import { UserError } from '../../model/errors.js';

/**
 * Turns a failure of the disk that a person can do something about into a UserError; anything else comes back as it is.
 * @param option the one that another place is chosen with
 */
export function explainDiskError(error: unknown, path: string, option?: string): unknown {
  const trouble = diskTrouble(error);
  return trouble === undefined ? error : new UserError(trouble.code, `${path}: ${sayTrouble(trouble, option)}`, { cause: error });
}

/** What keeps a file that is there from being read, and what to do about it. */
const unreadable: Readonly<Record<string, string>> = {
  EACCES: 'It may not be read; change its permissions, then run the command again.',
  EPERM: 'It may not be read; change its permissions, then run the command again.',
  EISDIR: 'It is a folder where a file is needed.',
  EIO: 'The disk fails.',
};

/** As `explainDiskError`, for a file or a folder that is only read: another place would be no remedy. */
export function explainReadError(error: unknown, path: string): unknown {
  const why = typeof error === 'object' && error !== null && 'code' in error ? unreadable[String(error.code)] : undefined;
  return why === undefined ? error : new UserError('unreadable-file', `${path} cannot be read. ${why}`, { cause: error });
}
