import { isAscii, isUtf8 } from 'node:buffer';
import type { Problem } from '../../../model/errors.js';
import { lineStarts, placeAt } from './lines.js';

/** The text of a file with `\n` as its only line end, without byte order mark and NUL, and what was wrong with its bytes. */
export type Decoded = { readonly text: string; readonly problems: readonly Problem[] };

/** Python's names of ISO 8859-1; web decoders read these as windows-1252, which differs from 0x80 to 0x9F. */
const latin1: ReadonlySet<string> = new Set(['latin-1', 'latin1', 'l1', 'latin', 'iso-8859-1', 'iso8859-1', '8859', 'cp819', 'iso-ir-100']);
const utf8: ReadonlySet<string> = new Set(['utf-8', 'utf8', 'u8', 'utf', 'utf-8-sig', 'ascii', 'us-ascii']);

/** PEP 263: a comment on the first line, or on the second one when the first is blank or a comment. */
function codingLine(head: string): string | undefined {
  const found = /^(?:[ \t\f]*(?:#[^\n]*)?\r?\n)?[ \t\f]*#[^\n]*?coding[:=][ \t]*([-\w.]+)/.exec(head);
  return found?.[1]?.toLowerCase().replaceAll('_', '-');
}

function decoder(encoding: string): InstanceType<typeof TextDecoder> | undefined {
  try {
    return new TextDecoder(encoding.replace(/^cp(\d+)$/, 'windows-$1'));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function problem(code: string, file: string, line: number, message: string, remedy: string): Problem {
  return { code, place: { file, line, column: 1 }, message, remedy };
}

/** The line of the first byte that no UTF-8 text has there. */
function firstWrongLine(bytes: Buffer): number {
  let line = 1;
  for (let from = 0; from < bytes.length; line += 1) {
    const end = bytes.indexOf(10, from);
    const next = end < 0 ? bytes.length : end + 1;
    if (!isUtf8(bytes.subarray(from, next))) return line;
    from = next;
  }
  return line;
}

function decodeBytes(bytes: Buffer, file: string): Decoded {
  if (isAscii(bytes)) return { text: bytes.toString('latin1'), problems: [] };
  const encoding = codingLine(bytes.toString('latin1', 0, 400)) ?? 'utf-8';
  if (latin1.has(encoding)) return { text: bytes.toString('latin1'), problems: [] };
  if (utf8.has(encoding)) {
    if (isUtf8(bytes)) return { text: bytes.toString('utf8'), problems: [] };
    const remedy = 'save the file as UTF-8, or name its encoding in the first line, for example # coding: latin-1; it was read as latin-1';
    return {
      text: bytes.toString('latin1'),
      problems: [problem('no-utf-8', file, firstWrongLine(bytes), 'the file is not written in UTF-8', remedy)],
    };
  }
  const known = decoder(encoding);
  if (known !== undefined) return { text: known.decode(bytes), problems: [] };
  const remedy = 'save the file as UTF-8; it was read as latin-1';
  return {
    text: bytes.toString('latin1'),
    problems: [problem('unknown-encoding', file, 1, `the encoding ${encoding} is not known`, remedy)],
  };
}

/** More than any file of code has; parsing ten megabytes that are no Python takes a minute. */
const maxBytes = 10_000_000;
/** One or two may be an accident. A file with more of them holds something else than text, or text of two bytes a character. */
const maxNul = 10;

/**
 * Decodes the bytes of a Python file as Python does; what Python would refuse is a problem, and the text is still there,
 * but for files that are no text or too large to be code.
 */
export function decode(given: Uint8Array, file: string): Decoded {
  if (given.length > maxBytes) {
    const message = `the file is larger than ${maxBytes / 1e6} MB`;
    return { text: '', problems: [problem('file-too-large', file, 1, message, 'it was not read; move data out of the code')] };
  }
  const whole = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  const marked = whole[0] === 0xef && whole[1] === 0xbb && whole[2] === 0xbf;
  const { text, problems } = decodeBytes(marked ? whole.subarray(3) : whole, file);
  const plain = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const nul = plain.indexOf('\0');
  if (nul < 0) return { text: plain, problems };
  const binary = plain.split('\0').length - 1 > maxNul;
  const found: Problem = {
    code: 'nul-byte',
    place: placeAt(lineStarts(plain), nul, file),
    message: binary ? 'the file is not text: it holds NUL bytes' : 'the file holds NUL bytes',
    remedy: binary ? 'it was not read; save it as UTF-8' : 'remove them: Python refuses the file; they were read as blanks',
  };
  return binary ? { text: '', problems: [found] } : { text: plain.replaceAll('\0', ' '), problems: [...problems, found] };
}
