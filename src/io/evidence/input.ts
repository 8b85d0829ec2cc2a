import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { UserError } from '../../model/errors.js';
import { explainInputError } from '../files/read-input.js';

const megabyte = 1_000_000;
const longestLine = 64_000;

function withFile<T>(path: string, maxBytes: number, use: (file: number) => T): T {
  let file: number | undefined;
  try {
    // Asked before it is opened: opening a pipe waits for somebody to write.
    const stat = statSync(path);
    if (stat.isDirectory()) throw new UserError('unreadable-input', `${path} cannot be read. It is a folder; name a file.`);
    if (!stat.isFile()) throw new UserError('unreadable-input', `${path} cannot be read. It is no file.`);
    if (stat.size === 0) throw new UserError('empty-input', `${path} is empty: the run that should have written it did not get that far.`);
    if (stat.size > maxBytes) {
      const message = `${path} has ${Math.ceil(stat.size / megabyte)} MB; at most ${maxBytes / megabyte} MB are read.`;
      throw new UserError('input-too-large', `${message} Restrict the run to the addon, so that the file holds nothing else.`);
    }
    file = openSync(path, 'r');
    return use(file);
  } catch (error) {
    throw explainInputError(error, path);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** A file that a person named, and the sha256 of its bytes. */
export type Input = { readonly path: string; readonly bytes: Buffer; readonly sha256: string };

/**
 * Reads a file whole.
 * @throws UserError when it cannot be read, is empty or too large
 */
export function readInput(path: string, maxBytes: number): Input {
  const bytes = withFile(path, maxBytes, (file) => readFileSync(file));
  return { path, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/**
 * Passes the lines of a file on, of which only a part is in memory at a time; the rest of a line of more than 64,000 characters is left out.
 * @returns the sha256 of its bytes
 * @throws UserError when it cannot be read, is empty or too large
 */
export function readLines(path: string, maxBytes: number, each: (line: string) => void): string {
  return withFile(path, maxBytes, (file) => {
    const hash = createHash('sha256');
    const decoder = new TextDecoder('utf-8');
    const chunk = Buffer.alloc(megabyte);
    let rest = '';
    for (let size = readSync(file, chunk); size > 0; size = readSync(file, chunk)) {
      const bytes = chunk.subarray(0, size);
      hash.update(bytes);
      const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n');
      rest = (lines.pop() ?? '').slice(0, longestLine);
      for (const line of lines) each(line.endsWith('\r') ? line.slice(0, -1) : line);
    }
    if (rest !== '') each(rest);
    return hash.digest('hex');
  });
}
