import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { UserError } from '../../model/errors.js';
import { explainInputError } from '../files/read-input.js';

const chunkBytes = 1_000_000;
/** One result with its texts has some kilobytes. */
const maxElementBytes = 5_000_000;
const maxDepth = 200;

const code = { quote: 34, comma: 44, colon: 58, backslash: 92, openList: 91, closeList: 93, open: 123, close: 125 } as const;
const isBlank = (byte: number): boolean => byte === 32 || byte === 10 || byte === 13 || byte === 9;

/** An object or list that is open: the path of its members, and what is read next in it. */
type Frame = { readonly path: string; readonly isList: boolean; key: string; wantsKey: boolean };

/** Path of a value in its document: keys joined by dots, `*` for any place in a list; the document itself is empty. */
export type Elements = {
  /** Asked with the path of each value outside of wanted ones. */
  readonly wanted: (path: string) => boolean;
  readonly each: (path: string, value: unknown) => void;
  /** An object or list outside of wanted values has ended. */
  readonly ended: (path: string, isList: boolean) => void;
};

const isOpening = (byte: number): boolean => byte === code.open || byte === code.openList;

/**
 * Finds values in JSON as its bytes come in; of the document only those are kept that are wanted. What is not wanted is followed by its
 * brackets and strings, and not checked.
 */
class Scanner {
  readonly #elements: Elements;
  readonly #frames: Frame[] = [];
  /** Bytes of what is being read: a wanted value, or a key. */
  #kept: number[] | undefined;
  #pieces: Buffer[] = [];
  #size = 0;
  #valuePath: string | undefined;
  #valueDepth = 0;
  #inString = false;
  #isKey = false;
  #escaped = false;
  #bare = false;
  isOver = false;

  constructor(elements: Elements) {
    this.#elements = elements;
  }

  read(chunk: Buffer): void {
    let from = this.#valuePath === undefined ? -1 : 0;
    // Where the next quote and backslash stand; both are looked for again only when they were passed.
    let [quote, slash] = [-1, -1];
    const next = (of: number, at: number): number => {
      const found = chunk.indexOf(of, at);
      return found < 0 ? chunk.length : found;
    };
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] ?? 0;
      // Most of a file is text between quotes, and blanks.
      if (this.#inString && !this.#isKey && !this.#escaped && byte !== code.quote && byte !== code.backslash) {
        if (quote < at) quote = next(code.quote, at);
        if (slash < at) slash = next(code.backslash, at);
        at = Math.min(quote, slash) - 1;
        continue;
      }
      if (!this.#inString && !this.#bare && isBlank(byte)) continue;
      const wasReading = this.#valuePath !== undefined;
      if (this.#endsBare(byte) && wasReading) from = this.#finish(chunk, from, at);
      const isReading = this.#valuePath !== undefined;
      const ended = this.#step(byte);
      if (!isReading && this.#valuePath !== undefined) from = at;
      if (ended && this.#valuePath !== undefined && this.#frames.length === this.#valueDepth) from = this.#finish(chunk, from, at + 1);
    }
    if (this.#valuePath !== undefined && from >= 0) this.#keep(chunk.subarray(from));
  }

  /** A number, `true`, `false` or `null` ends before what follows it. */
  #endsBare(byte: number): boolean {
    if (!this.#bare || !(isBlank(byte) || byte === code.comma || byte === code.close || byte === code.closeList)) return false;
    this.#bare = false;
    return this.#frames.length === this.#valueDepth;
  }

  #keep(bytes: Buffer): void {
    this.#size += bytes.length;
    if (this.#size > maxElementBytes) throw new SyntaxError(`one element has more than ${maxElementBytes / 1_000_000} MB`);
    this.#pieces.push(Buffer.from(bytes));
  }

  #finish(chunk: Buffer, from: number, to: number): number {
    this.#keep(chunk.subarray(Math.max(from, 0), to));
    const path = this.#valuePath ?? '';
    const value: unknown = JSON.parse(Buffer.concat(this.#pieces).toString('utf8'));
    this.#pieces = [];
    this.#size = 0;
    this.#valuePath = undefined;
    this.#elements.each(path, value);
    return -1;
  }

  /** @returns whether a string, list or object has ended with this byte */
  #step(byte: number): boolean {
    if (this.#inString) return this.#stringStep(byte);
    if (isBlank(byte)) return false;
    const top = this.#frames.at(-1);
    if (this.isOver) throw new SyntaxError('something follows after its end');
    if (byte === code.quote) {
      this.#inString = true;
      this.#isKey = top !== undefined && !top.isList && top.wantsKey;
      if (!this.#isKey) this.#begin(top);
      else if (this.#valuePath === undefined) this.#kept = [];
      return false;
    }
    if (isOpening(byte)) {
      const path = this.#begin(top);
      if (this.#frames.length >= maxDepth) throw new SyntaxError(`it is nested more than ${maxDepth} deep`);
      this.#frames.push({ path, isList: byte === code.openList, key: '', wantsKey: true });
      return false;
    }
    if (byte === code.close || byte === code.closeList) return this.#closeFrame(byte);
    if (byte === code.comma || byte === code.colon) {
      if (top === undefined) throw new SyntaxError('a comma or colon stands outside of everything');
      top.wantsKey = byte === code.comma;
      return false;
    }
    if (!this.#bare) {
      this.#begin(top);
      this.#bare = true;
    }
    return false;
  }

  #stringStep(byte: number): boolean {
    if (this.#escaped) this.#escaped = false;
    else if (byte === code.backslash) this.#escaped = true;
    else if (byte === code.quote) {
      this.#inString = false;
      if (!this.#isKey) return true;
      const top = this.#frames.at(-1);
      if (top !== undefined && this.#kept !== undefined) top.key = String(JSON.parse(`"${Buffer.from(this.#kept).toString('utf8')}"`));
      this.#kept = undefined;
      return false;
    }
    if (this.#isKey) this.#kept?.push(byte);
    return false;
  }

  /** @returns the path of the value that begins */
  #begin(top: Frame | undefined): string {
    if (top === undefined && this.#frames.length === 0 && this.isOver) throw new SyntaxError('something follows after its end');
    // Inside a wanted value nothing else is wanted.
    if (this.#valuePath !== undefined) return '';
    const step = top === undefined ? '' : top.isList ? '*' : top.key;
    const path = top === undefined || top.path === '' ? step : `${top.path}.${step}`;
    if (this.#elements.wanted(path)) {
      this.#valuePath = path;
      this.#valueDepth = this.#frames.length;
    }
    return path;
  }

  #closeFrame(byte: number): boolean {
    const closed = this.#frames.pop();
    if (closed === undefined || closed.isList !== (byte === code.closeList)) throw new SyntaxError('its brackets do not match');
    if (this.#frames.length === 0) this.isOver = true;
    if (this.#valuePath === undefined) this.#elements.ended(closed.path, closed.isList);
    return true;
  }
}

const megabytes = (bytes: number): number => Math.ceil(bytes / 1_000_000);

function refuseOdd(path: string, maxBytes: number): void {
  const stat = statSync(path);
  if (stat.isDirectory()) throw new UserError('unreadable-input', `${path} cannot be read. It is a folder; name a file.`);
  if (!stat.isFile()) throw new UserError('unreadable-input', `${path} cannot be read. It is no file.`);
  if (stat.size === 0) throw new UserError('empty-input', `${path} is empty: the run that should have written it did not get that far.`);
  if (stat.size <= maxBytes) return;
  const message = `${path} has ${megabytes(stat.size)} MB; at most ${megabytes(maxBytes)} MB are read.`;
  throw new UserError('input-too-large', `${message} Split the run by folders, and give each file.`);
}

/** The bytes of an open file in pieces that are used up one by one, a byte order mark dropped. */
function* chunksOf(file: number): Generator<Buffer> {
  const chunk = Buffer.alloc(chunkBytes);
  let skip = 3;
  for (let size = readSync(file, chunk); size > 0; size = readSync(file, chunk)) {
    const hasMark = skip > 0 && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf;
    yield chunk.subarray(hasMark ? skip : 0, size);
    skip = 0;
  }
}

/**
 * Passes on the values of a JSON file that stand at wanted paths, of which one at a time is in memory.
 * @throws UserError when it cannot be read, is empty, too large, cut off or no JSON
 */
export function readElements(path: string, maxBytes: number, elements: Elements): void {
  let file: number | undefined;
  try {
    refuseOdd(path, maxBytes);
    file = openSync(path, 'r');
    const scanner = new Scanner(elements);
    for (const chunk of chunksOf(file)) scanner.read(chunk);
    if (!scanner.isOver) throw new SyntaxError('it ends before its last bracket');
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw explainInputError(error, path);
    const message = `${path} is no JSON: ${error.message.slice(0, 200)}. Give SARIF 2.1.0, or the JSON of a linter.`;
    throw new UserError('broken-report', message, { cause: error });
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
