import { createHash } from 'node:crypto';
import { closeSync, existsSync, fstatSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompressSync, constants } from 'node:zlib';
import type { CataloguePart } from '../../model/catalogue/catalogue-index.js';
import { UserError } from '../../model/errors.js';

/**
 * A file of parts: a line of text that says what it is, how long its head is and the sha256 of that; the head; then the parts, wherever
 * the head says that they lie. Head and parts are JSON, compressed by Brotli. So one part can be read without the others.
 */
export type PartFile = { readonly kind: string; readonly format: number };

export const partOf = (bytes: Buffer, at: number): CataloguePart => ({ at, bytes: bytes.length, digest: sha256(bytes).slice(0, 16) });

const text = (bytes: Buffer): string => brotliDecompressSync(bytes).toString();
const compress = promisify(brotliCompress);
const longestLine = 120;

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** The same value gives the same bytes: keys stay in their order. */
export async function packed(value: unknown): Promise<Buffer> {
  const json = Buffer.from(JSON.stringify(value));
  return await compress(json, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: json.length, [constants.BROTLI_PARAM_LGWIN]: 22 },
  });
}

/** Writes head and parts, whole or not at all. */
export async function writeParts(path: string, { kind, format }: PartFile, head: unknown, parts: readonly Buffer[]): Promise<void> {
  const bytes = await packed(head);
  const line = Buffer.from(`warrant ${kind} ${format} ${bytes.length} ${sha256(bytes)}\n`);
  const draft = `${path}.${process.pid}.part`;
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(draft, Buffer.concat([line, bytes, ...parts]));
    renameSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
}

function readAt(descriptor: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  const read = readSync(descriptor, bytes, 0, length, at);
  return bytes.subarray(0, read);
}

const damaged = (path: string, cause?: unknown): UserError =>
  new UserError('catalogue-damaged', `${path} is damaged: it is not what was written. Build it anew, or take it from where it came.`, {
    cause,
  });

export type ReadParts = {
  /** JSON of the head. */
  readonly head: string;
  /** JSON of the parts at given places. */
  readonly parts: (wanted: readonly CataloguePart[]) => readonly string[];
};

/**
 * Reads the head of a file of parts.
 * @throws UserError when it is not of that kind, of a newer format, or damaged
 */
export function readParts(path: string, { kind, format }: PartFile): ReadParts {
  return withFile(path, (descriptor) => {
    const start = readAt(descriptor, 0, longestLine);
    const [line = ''] = start.toString('latin1').split('\n', 1);
    const [, what, version, length, digest] = /^warrant ([\w-]+) (\d+) (\d+) ([0-9a-f]{64})$/.exec(line) ?? [];
    if (what !== kind) throw new UserError('not-a-catalogue', `${path} is no ${kind} of this tool.`);
    if (Number(version) > format) {
      throw new UserError('newer-format', `${path} has format ${version}; this tool knows ${format}. Use a newer version of odoo-warrant.`);
    }
    const bytes = readAt(descriptor, line.length + 1, Math.min(Number(length), fstatSync(descriptor).size));
    if (sha256(bytes) !== digest) throw damaged(path);
    const first = line.length + 1 + bytes.length;
    return { head: text(bytes), parts: (wanted) => withFile(path, (again) => wanted.map((part) => readPart(path, again, first, part))) };
  });
}

/** The line that a file of parts begins with, which changes with all that is in it; empty when there is no such file. */
export function firstLine(path: string): string {
  if (!existsSync(path)) return '';
  return withFile(path, (descriptor) => readAt(descriptor, 0, longestLine).toString('latin1').split('\n', 1)[0] ?? '');
}

function readPart(path: string, descriptor: number, first: number, part: CataloguePart): string {
  const bytes = readAt(descriptor, first + part.at, Math.min(part.bytes, fstatSync(descriptor).size));
  if (!sha256(bytes).startsWith(part.digest) || part.digest === '') throw damaged(path);
  return text(bytes);
}

function withFile<T>(path: string, work: (descriptor: number) => T): T {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, 'r');
    return work(descriptor);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError('catalogue-unreadable', `${path} cannot be read.`, { cause: error });
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
