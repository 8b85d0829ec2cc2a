import type { Problem } from '../../../model/errors.js';
import { type Decoded, decodeUtf8 } from '../text.js';

/** Encodings by the name that a declaration gives them, where the standard of browsers means another one by it. */
const exact: ReadonlyMap<string, BufferEncoding> = new Map([
  ['iso-8859-1', 'latin1'],
  ['latin-1', 'latin1'],
  ['latin1', 'latin1'],
  ['us-ascii', 'latin1'],
  ['ascii', 'latin1'],
]);

const declaration = /^<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z][\w.-]*)["']/;

function refused(file: string, message: string): { readonly problem: Problem } {
  return { problem: { code: 'xml-encoding', place: { file, line: 1, column: 1 }, message, remedy: 'save the file as UTF-8' } };
}

function decodeAs(file: string, bytes: Buffer, label: string): Decoded {
  const own = exact.get(label.toLowerCase());
  if (own !== undefined) return { text: bytes.toString(own) };
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes) };
  } catch (error) {
    if (error instanceof RangeError) return refused(file, `the encoding ${label} is not known`);
    if (error instanceof TypeError) return refused(file, `the file is not valid ${label}`);
    throw error;
  }
}

/** The text of an XML file: what its first bytes say, else what its declaration says, else UTF-8. A byte order mark is dropped. */
export function decodeXml(file: string, bytes: Buffer): Decoded {
  const [first, second] = bytes;
  if (first === 0xfe && second === 0xff) return decodeAs(file, bytes, 'utf-16be');
  if (first === 0xff && second === 0xfe) return decodeAs(file, bytes, 'utf-16le');
  if (first === 0x3c && second === 0) return decodeAs(file, bytes, 'utf-16le');
  if (first === 0 && second === 0x3c) return decodeAs(file, bytes, 'utf-16be');
  const label = declaration.exec(bytes.toString('latin1', 0, 200))?.[1];
  if (label === undefined || /^utf-?8$/i.test(label)) return decodeUtf8(file, bytes);
  // A declaration that can be read as it stands is not that of two bytes a character.
  if (/^utf-?16/i.test(label)) return refused(file, `the file says ${label} and is not`);
  return decodeAs(file, bytes, label);
}
