import { hash } from 'node:crypto';
import { readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { isSystemError, listed } from './addon-files.js';
import { fileBytes } from './file-bytes.js';

/** Folders whose files no reader looks at. */
const left: ReadonlySet<string> = new Set(['node_modules', '__pycache__', 'i18n', 'i18n_extra', 'readme', 'description']);
const read = /\.(py|xml|csv|js)$/i;

function linkTarget(path: string): string {
  try {
    return readlinkSync(path);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return '';
  }
}

function lines(folder: string, path: string): readonly string[] {
  const { entries, problem } = listed(join(folder, path));
  return [
    ...(problem === undefined ? [] : [`${path} ${problem.message}`]),
    ...entries.flatMap((entry): readonly string[] => {
      const inside = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory()) return entry.name.startsWith('.') || left.has(entry.name) ? [] : lines(folder, inside);
      const link = entry.isSymbolicLink() ? linkTarget(join(folder, inside)) : '';
      if (!read.test(entry.name)) return link === '' ? [] : [`${inside} -> ${link}`];
      const found = fileBytes(join(folder, inside));
      return [`${inside} ${link} ${'bytes' in found ? hash('sha256', found.bytes) : found.problem.code}`];
    }),
  ];
}

/** Two answers are equal while every file of the addon that a reader may look at has the same content. */
export function addonDigest(folder: string): string {
  return hash('sha256', lines(folder, '').join('\n'));
}
