import { createHash, type Hash } from 'node:crypto';
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

/** What a digest is about: what facts are read of, or all that an audit looks at: lines, tests and the names of what documents an addon. */
type DigestOf = 'facts' | 'everything';

const counted = /\.(py|xml|csv|js|css|scss)$/i;

function take(digest: Hash, folder: string, path: string, of: DigestOf): void {
  const { entries, problem } = listed(join(folder, path));
  if (problem !== undefined) digest.update(`${path} ${problem.message}\0`);
  for (const entry of entries) {
    const inside = path === '' ? entry.name : `${path}/${entry.name}`;
    if (entry.isDirectory()) {
      if (of === 'everything' || (!entry.name.startsWith('.') && !left.has(entry.name))) take(digest, folder, inside, of);
      continue;
    }
    const link = entry.isSymbolicLink() ? linkTarget(join(folder, inside)) : '';
    if (link !== '') digest.update(`${inside} -> ${link}\0`);
    if (of === 'everything') digest.update(`${inside}\0`);
    if (!(of === 'everything' ? counted : read).test(entry.name)) continue;
    const found = fileBytes(join(folder, inside));
    if ('bytes' in found) digest.update(`${inside} ${found.bytes.length}\0`).update(found.bytes);
    else digest.update(`${inside} ${found.problem.code}\0`);
  }
}

/** Two answers are equal while every file of the addon that a reader may look at has the same content. */
export function addonDigest(folder: string, of: DigestOf = 'facts'): string {
  const digest = createHash('sha256');
  take(digest, folder, '', of);
  return digest.digest('hex');
}
