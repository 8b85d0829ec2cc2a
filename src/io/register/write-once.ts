import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { UserError } from '../../model/errors.js';

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the file system is read-only',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOTDIR: 'a file stands where a folder is needed',
};

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Turns a refusal of the disk into words; the file is then as it was. */
function explain(error: unknown, path: string): unknown {
  const reason = reasons[codeOf(error)];
  if (reason === undefined) return error;
  return new UserError('not-writable', `${path} cannot be written: ${reason}. Nothing was changed.`, { cause: error });
}

/** Removes what a failed write left; that it cannot be removed is no second failure. */
export function discard(temporary: string): void {
  try {
    rmSync(temporary, { force: true });
  } catch {
    // Where nothing could be written, nothing lies.
  }
}

function stage(path: string, text: string, finish: (temporary: string) => void): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(temporary, text, { flag: 'wx' });
    finish(temporary);
  } catch (error) {
    throw explain(error, path);
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
      if (codeOf(error) !== 'EEXIST') throw error;
      if (readFileSync(path, 'utf8').replaceAll('\r\n', '\n') === text) return;
      throw new UserError('file-exists', `${path} is there already with another content; it was left as it is.`, { cause: error });
    }
  });
}

/** Replaces a file whole: a reader sees the old or the new content, never a part. */
export function replaceFile(path: string, text: string): void {
  stage(path, text, (temporary) => renameSync(temporary, path));
}
