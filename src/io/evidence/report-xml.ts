import { SaxesParser } from 'saxes';
import { UserError } from '../../model/errors.js';
import { lineStarts, placeAt } from '../addons/python/lines.js';
import { decodeXml } from '../addons/xml/decode.js';
import type { Input } from './input.js';

/** The coverage of all of Odoo has 30 MB. */
export const maxXmlBytes = 100_000_000;
const maxDepth = 64;
const maxElements = 5_000_000;

export type Attributes = Readonly<Record<string, string>>;

export type XmlHandlers = {
  /** @param path names of the elements around it, from the root */
  readonly open: (tag: string, attributes: Attributes, path: readonly string[]) => void;
  readonly close?: (tag: string) => void;
  readonly text?: (text: string, path: readonly string[]) => void;
};

class Refused extends Error {}

/**
 * Reads a report of XML element by element; no tree is built. Entities that are not of XML itself are a mistake, a document type with
 * declarations of its own is refused, and nothing that a document names is fetched.
 * @param roots names that its first element may have
 * @throws UserError with the place of the first mistake
 */
export function readReportXml({ path, bytes }: Input, roots: readonly string[], what: string, handlers: XmlHandlers): void {
  const decoded = decodeXml(path, bytes);
  if ('problem' in decoded) throw UserError.of([decoded.problem]);
  const parser = new SaxesParser({ xmlns: false, position: false });
  const open: string[] = [];
  let elements = 0;
  parser.on('doctype', (declaration) => {
    if (declaration.includes('[')) throw new Refused('a document type with declarations of its own is refused');
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length === 0 && !roots.includes(name)) throw new Refused(`the first element is <${name}>, not <${roots.join('> or <')}>`);
    if (open.length >= maxDepth) throw new Refused(`more than ${maxDepth} elements stand inside one another`);
    if (++elements > maxElements) throw new Refused(`there are more than ${maxElements} elements`);
    handlers.open(name, attributes, open);
    open.push(name);
  });
  parser.on('closetag', ({ name }) => {
    open.pop();
    handlers.close?.(name);
  });
  parser.on('text', (text) => handlers.text?.(text, open));
  parser.on('error', ({ message }) => {
    throw new Refused(message.replace(/\.$/, ''));
  });
  try {
    parser.write(decoded.text).close();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const offset = Math.max(Math.min(parser.position, decoded.text.length) - 1, 0);
    const place = placeAt(lineStarts(decoded.text), offset, path);
    throw UserError.of([{ code: 'broken-report', place, message: error.message, remedy: `give ${what}` }]);
  }
}
