import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  type BrotliCompress,
  type BrotliOptions,
  brotliCompressSync,
  constants,
  createBrotliCompress,
  createBrotliDecompress,
} from 'node:zlib';
import { type PartAddon, PartHeader, partFormat } from '../../model/audit/part.js';
import { UserError } from '../../model/errors.js';
import { isSystemError, reasonOf } from '../addons/addon-files.js';

const mark = 'warrant audit part';
const remedy = 'Make it again with "warrant audit … --shard I/N --out FILE".';
/** Largest part unpacked: the facts of thousands of addons have a few hundred MB. */
const maxBytes = 2 ** 31 - 1;

/** Up to so many bytes the compressor is told how much there is; of more it only has to know that it is much. */
const muchBytes = 2 ** 20;

const packing = (size: number): BrotliOptions => ({
  params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: size },
});

/** Compresses lines as they come; the same lines give the same bytes, however they are cut. */
async function compressed(lines: AsyncIterable<string>): Promise<Buffer> {
  const first: Buffer[] = [];
  let size = 0;
  let packer: BrotliCompress | undefined;
  let packed: Promise<Buffer> | undefined;
  for await (const line of lines) {
    const bytes = Buffer.from(line);
    size += bytes.length;
    if (packer === undefined) first.push(bytes);
    if (packer === undefined && size > muchBytes) {
      packer = createBrotliCompress(packing(muchBytes));
      packed = gathered(packer);
      for (const one of first.splice(0)) await put(packer, one);
    } else if (packer !== undefined) await put(packer, bytes);
  }
  packer?.end();
  return packed === undefined ? brotliCompressSync(Buffer.concat(first), packing(size)) : await packed;
}

async function gathered(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Waits while there is more than the compressor can take. */
const put = async (packer: BrotliCompress, bytes: Buffer): Promise<void> =>
  await new Promise((resolve, reject) => packer.write(bytes, (error) => (error ? reject(error) : resolve())));

/** An addon as a part has it; its facts are JSON already. */
export type PackedAddon = Omit<PartAddon, 'facts'> & { readonly facts: string };

async function* linesFor(header: PartHeader, addons: AsyncIterable<PackedAddon>): AsyncGenerator<string> {
  yield `${JSON.stringify(header)}\n`;
  for await (const { facts, ...rest } of addons) yield `{"facts":${facts},${JSON.stringify(rest).slice(1)}\n`;
}

/** The bytes of a part: a line that tells its kind and its digest, then its lines, compressed. The same content gives the same bytes. */
export async function packPart(header: PartHeader, addons: AsyncIterable<PackedAddon>): Promise<Uint8Array> {
  const body = await compressed(linesFor(header, addons));
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

/** What a part holds behind its first line, its digest compared; still compressed. */
function bodyOf(path: string): Buffer {
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
  return body;
}

/** The lines of a part, one after the other. */
async function* linesOf(path: string): AsyncGenerator<string> {
  const unpacked = createBrotliDecompress();
  unpacked.end(bodyOf(path));
  const chunks: AsyncIterable<Buffer> = unpacked;
  let rest: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > maxBytes) throw refused(path, `it holds more than ${maxBytes} bytes`);
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      yield Buffer.concat([...rest, chunk.subarray(from, end)]).toString();
      rest = [];
      from = end + 1;
    }
    if (from < chunk.length) rest.push(chunk.subarray(from));
  }
}

export type OpenPart = { readonly header: PartHeader; readonly addons: AsyncIterable<PartAddon> };

/**
 * Opens a part; its addons are unpacked one after the other, as they are asked for, and once.
 * @throws UserError when it is no part, is damaged, or is of a newer version
 */
export async function openPart(path: string): Promise<OpenPart> {
  const lines = linesOf(path);
  const first = await lines.next();
  const header = PartHeader.safeParse(first.done === true ? undefined : JSON.parse(first.value));
  if (!header.success) throw refused(path, 'its first line is none that this tool writes');
  async function* addons(): AsyncGenerator<PartAddon> {
    // The digest holds: what follows was written by this tool, and is believed as its cache is.
    for await (const line of lines) yield JSON.parse(line);
  }
  return { header: header.data, addons: addons() };
}
