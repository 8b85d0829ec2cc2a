import { readFileSync } from 'node:fs';
import { UserError } from '../../model/errors.js';

const remedies: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  ENOTDIR: 'There is no such file.',
  EISDIR: 'It is a folder; name a file.',
  EACCES: 'It may not be read; change its permissions.',
  EPERM: 'It may not be read; change its permissions.',
  ELOOP: 'Its links lead in a circle.',
  ENAMETOOLONG: 'Its path is too long for this file system.',
  EINVAL: 'It cannot be read as a file.',
  EIO: 'The disk fails.',
};

/** What the system says about a file that a person named, as a UserError; anything else as it is. */
export function explainInputError(error: unknown, path: string): unknown {
  const remedy = error instanceof Error && 'code' in error ? remedies[String(error.code)] : undefined;
  return remedy === undefined ? error : new UserError('unreadable-input', `${path} cannot be read. ${remedy}`, { cause: error });
}

/**
 * The text of a file, or of standard input for `-`.
 * @throws UserError when it cannot be read or is not in UTF-8
 */
export function readTextInput(path: string): string {
  const shown = path === '-' ? 'standard input' : path;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path === '-' ? 0 : path));
  } catch (error) {
    if (error instanceof TypeError) throw new UserError('no-utf-8', `${shown} is not written in UTF-8.`, { cause: error });
    throw explainInputError(error, shown);
  }
}

/**
 * A JSON value from a file, or from standard input for `-`.
 * @throws UserError when it cannot be read or is no JSON in UTF-8
 */
export function readJsonInput(path: string): unknown {
  const text = readTextInput(path);
  try {
    return JSON.parse(text);
  } catch (error) {
    const shown = path === '-' ? 'standard input' : path;
    throw new UserError('no-json', `${shown} is no JSON: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
