import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { hasCode } from '../../model/disk-trouble.js';
import { UserError } from '../../model/errors.js';

/**
 * Makes a folder and those above it, one by one: Node's own recursive form says "no such file" where a file system is read-only.
 * @param option the one that another place is chosen with
 * @throws UserError where there can be none: among the processes of the system, or through a link that leads nowhere
 */
export function makeFolder(path: string, option?: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path), option);
  try {
    mkdirSync(path);
  } catch (error) {
    const isThere = hasCode(error, 'EEXIST');
    if (isThere && existsSync(path)) return;
    if (!isThere && !hasCode(error, 'ENOENT')) throw error;
    const place = option === undefined ? 'place' : `place with ${option}`;
    throw new UserError('not-writable', `${path}: No folder can be made there. Choose another ${place}.`, { cause: error });
  }
}
