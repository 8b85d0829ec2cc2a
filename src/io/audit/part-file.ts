import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { type PartAddon, PartHeader, partFormat } from '../../model/audit/part.js';
import { UserError } from '../../model/errors.js';
import { isSystemError, reasonOf } from '../addons/addon-files.js';

const mark = 'warrant audit part';
const remedy = 'Make it again with "warrant audit … --shard I/N --out FILE".';
/** Largest part unpacked: the facts of thousands of addons have a few hundred MB. */
const maxBytes = 2 ** 31 - 1;

/** The bytes of a part: a line that tells its kind and its digest, then its lines, compressed. The same content gives the same bytes. */
export function packPart(header: PartHeader, addons: readonly PartAddon[]): Uint8Array {
  const lines = [header, ...addons].map((line) => `${JSON.stringify(line)}\n`).join('');
  const body = brotliCompressSync(lines, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
  return Buffer.concat([Buffer.from(`${mark} ${partFormat} ${hash('sha256', body)}\n`), body]);
}

function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new UserError('part-unreadable', `${path}: the part cannot be read: ${reasonOf(error)}`, { cause: error });
  }
}

const refused = (path: string, why: string): UserError => new UserError('broken-part', `${path}: ${why}. ${remedy}`);

/** The lines of a part, its digest compared. */
function linesOf(path: string): readonly string[] {
  const bytes = bytesOf(path);
  const end = bytes.indexOf(10);
  const [, format, digest] =
    new RegExp(`^${mark} (\\d+) ([0-9a-f]{64})$`).exec(bytes.subarray(0, Math.max(end, 0)).toString('latin1')) ?? [];
  if (format === undefined) throw refused(path, 'this is no part of an audit');
  if (Number(format) > partFormat)
    throw new UserError(
      'newer-format',
      `${path}: it has format ${format}, and this version of warrant knows ${partFormat}. Update warrant.`,
    );
  const body = bytes.subarray(end + 1);
  if (hash('sha256', body) !== digest) throw refused(path, 'it is damaged: its content does not have the digest that stands in it');
  return brotliDecompressSync(body, { maxOutputLength: maxBytes }).toString().split('\n').slice(0, -1);
}

/**
 * Reads a part.
 * @throws UserError when it is no part, is damaged, or is of a newer version
 */
export function readPart(path: string): { readonly header: PartHeader; readonly addons: readonly PartAddon[] } {
  const [first = '', ...lines] = linesOf(path);
  const header = PartHeader.safeParse(JSON.parse(first));
  if (!header.success) throw refused(path, 'its first line is none that this tool writes');
  // The digest holds: what follows was written by this tool, and is believed as its cache is.
  return { header: header.data, addons: lines.map((line): PartAddon => JSON.parse(line)) };
}
