import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { explainReadError } from '../files/disk-error.js';
import { kindBelow } from './paths.js';

/**
 * A file as it lies on disk.
 * @throws UserError naming it when it may not be read
 */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw explainReadError(error, path);
  }
}

/**
 * A file of an addon as it lies on disk; undefined when there is none.
 * @throws UserError naming it when it may not be read, or is reached through a link
 */
export const fileText = (folder: string, path: string): string | undefined =>
  kindBelow(folder, path) === 'file' ? readText(join(folder, path)) : undefined;
