import { isUtf8 } from 'node:buffer';
import type { Problem } from '../../model/errors.js';
import { lineStarts, placeAt } from './python/lines.js';

export type Decoded = { readonly text: string } | { readonly problem: Problem };

/** The text of a file in UTF-8, a byte order mark dropped; otherwise a problem at the first byte that is none. */
export function decodeUtf8(file: string, bytes: Buffer): Decoded {
  const text = bytes.toString('utf8');
  if (isUtf8(bytes)) return { text: text.startsWith('\uFEFF') ? text.slice(1) : text };
  const place = placeAt(lineStarts(text), Math.max(text.indexOf('\uFFFD'), 0), file);
  return { problem: { code: 'not-utf8', place, message: 'the file is not valid UTF-8', remedy: 'save it as UTF-8' } };
}

/** How many lines an editor shows: an end of line at the very end begins none. */
export function countLines(bytes: Buffer): number {
  let count = bytes.length === 0 || bytes.at(-1) === 10 ? 0 : 1;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count++;
  return count;
}
