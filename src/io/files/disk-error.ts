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
