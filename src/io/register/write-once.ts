import { linkSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { hasCode } from '../../model/disk-trouble.js';
import { UserError } from '../../model/errors.js';
import { discard } from '../files/discard.js';
import { explainDiskError } from '../files/disk-error.js';
import { makeFolder } from '../files/make-folder.js';

function stage(path: string, text: string, finish: (temporary: string) => void): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    makeFolder(dirname(path));
    writeFileSync(temporary, text, { flag: 'wx' });
    finish(temporary);
  } catch (error) {
    throw explainDiskError(error, path);
  } finally {
    discard(temporary);
  }
}

/**
 * Writes a new file whole or not at all, and never over another one.
 * @throws UserError `file-exists` when there is a file of that name with another content; the same content is fine
 */
export function writeOnce(path: string, text: string): void {
  stage(path, text, (temporary) => {
    try {
      linkSync(temporary, path);
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error;
      if (readFileSync(path, 'utf8').replaceAll('\r\n', '\n') === text) return;
      throw new UserError('file-exists', `${path} is there already with another content; it was left as it is.`, { cause: error });
    }
  });
}

/** Replaces a file whole: a reader sees the old or the new content, never a part. */
export function replaceFile(path: string, text: string): void {
  stage(path, text, (temporary) => renameSync(temporary, path));
}
