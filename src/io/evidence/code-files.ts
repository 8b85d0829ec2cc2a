import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../model/errors.js';
import { explainDiskError } from '../files/disk-error.js';
import { digestOf } from '../register/canonical.js';

/** What Python, desktops and this tool leave behind, which Odoo never loads. */
const leftover = /^(__pycache__|\..*)$|\.py[co]$/;

/** More than any addon has; a folder with more is no addon. */
const maxFiles = 20_000;
const maxBytes = 500_000_000;

function tooLarge(folder: string, what: string): UserError {
  return new UserError('addon-too-large', `${folder} has more than ${what}; that is no addon. Name the folder of one addon with --addon.`);
}

/** Files and links of an addon, relative to it with `/`, sorted. Links are named, not followed. */
export function codeFiles(folder: string): readonly string[] {
  const found: string[] = [];
  const walk = (inside: string): void => {
    for (const item of readdirSync(join(folder, inside), { withFileTypes: true })) {
      if (leftover.test(item.name)) continue;
      const path = inside === '' ? item.name : `${inside}/${item.name}`;
      if (item.isDirectory()) walk(path);
      else if (item.isFile() || item.isSymbolicLink()) found.push(path);
      if (found.length > maxFiles) throw tooLarge(folder, `${maxFiles} files`);
    }
  };
  try {
    walk('');
  } catch (error) {
    throw explainDiskError(error, folder, '--addon');
  }
  return found.sort();
}

/** sha256 of a file; line ends do not count, since git may change them at checkout. */
function fingerprint(path: string): string {
  const bytes = readFileSync(path);
  const unixed = bytes.includes('\r\n') ? Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1') : bytes;
  return createHash('sha256').update(unixed).digest('hex');
}

/**
 * Digest of the code of an addon: sha256 of the RFC 8785 canonical JSON of path and sha256 of each file but those of `.warrant` and
 * what programs leave behind. A link counts by where it leads.
 * @throws UserError when it cannot be read, or is too large for an addon
 */
export function codeDigest(folder: string): string {
  let bytes = 0;
  const files = codeFiles(folder);
  try {
    const digests = files.map((path): [string, string] => {
      const full = join(folder, path);
      const link = readLink(full);
      if (link !== undefined) return [path, `link ${link}`];
      bytes += statSync(full).size;
      if (bytes > maxBytes) throw tooLarge(folder, `${maxBytes / 1e6} MB`);
      return [path, fingerprint(full)];
    });
    return digestOf(Object.fromEntries(digests));
  } catch (error) {
    throw explainDiskError(error, folder, '--addon');
  }
}

function readLink(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EINVAL') return undefined;
    throw error;
  }
}
