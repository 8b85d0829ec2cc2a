import { readFileSync, statSync } from 'node:fs';
import type { Problem } from '../../model/errors.js';
import { isSystemError, reasonOf } from './addon-files.js';

/** Largest file that is read; the largest source file of Odoo has 3 MB. */
export const maxFileBytes = 20_000_000;

/** The bytes of a file, or why it is not read. */
export function fileBytes(path: string): { readonly bytes: Buffer } | { readonly problem: Problem } {
  const problem = (code: string, message: string): { readonly problem: Problem } => ({ problem: { code, place: { file: path }, message } });
  try {
    const stat = statSync(path);
    if (!stat.isFile()) return problem('file-unreadable', 'this is not a file');
    if (stat.size > maxFileBytes) return problem('file-too-large', `the file has more than ${maxFileBytes / 1_000_000} MB and is not read`);
    return { bytes: readFileSync(path) };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return problem('file-unreadable', `the file cannot be read: ${reasonOf(error)}`);
  }
}
