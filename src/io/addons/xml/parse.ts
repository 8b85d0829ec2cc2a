import { SaxesParser } from 'saxes';
import type { Problem } from '../../../model/errors.js';
import type { ArchNode } from '../../../model/facts/xml.js';
import { lineStarts, placeAt } from '../python/lines.js';

/** Depth that libxml2, which Odoo reads XML with, allows. */
const maxDepth = 256;
/** The largest data file of Odoo has some 20,000 elements. */
const maxElements = 400_000;

type Draft = {
  tag: string;
  line: number;
  column: number;
  attributes: { [name: string]: string };
  children: Draft[];
  text?: string;
  tail?: string;
};

export type ParsedXml = { readonly root: ArchNode } | { readonly problem: Problem };

/** Ends the parse at the first mistake: what comes after it is a guess. */
class Mistake extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Builds the tree while the parser reads; lines are counted on the way, as the elements begin in order. */
class TreeBuilder {
  readonly #text: string;
  readonly #open: Draft[] = [];
  #root: Draft | undefined;
  #elements = 0;
  #line = 1;
  #lineStart = 0;
  #lineEnd: number;

  constructor(text: string) {
    this.#text = text;
    this.#lineEnd = this.#endAfter(0);
  }

  #endAfter(offset: number): number {
    const found = this.#text.indexOf('\n', offset);
    return found < 0 ? this.#text.length : found;
  }

  get root(): ArchNode | undefined {
    return this.#root;
  }

  /** @param before an offset inside the start tag: its `<` is the nearest one before it */
  open(tag: string, attributes: { [name: string]: string }, before: number): void {
    if (this.#open.length >= maxDepth) throw new Mistake('xml-too-deep', `more than ${maxDepth} elements stand inside one another`);
    if (++this.#elements > maxElements) throw new Mistake('xml-too-large', `the file has more than ${maxElements} elements`);
    const start = this.#text.lastIndexOf('<', before);
    while (this.#lineEnd < start) {
      this.#line++;
      this.#lineStart = this.#lineEnd + 1;
      this.#lineEnd = this.#endAfter(this.#lineStart);
    }
    const node: Draft = { tag, line: this.#line, column: start - this.#lineStart + 1, attributes, children: [] };
    const parent = this.#open.at(-1);
    if (parent === undefined) this.#root = node;
    else parent.children.push(node);
    this.#open.push(node);
  }

  close(): void {
    this.#open.pop();
  }

  addText(piece: string): void {
    const parent = this.#open.at(-1);
    if (parent === undefined || !/[^ \t\r\n]/.test(piece)) return;
    const last = parent.children.at(-1);
    if (last === undefined) parent.text = (parent.text ?? '') + piece;
    else last.tail = (last.tail ?? '') + piece;
  }
}

/**
 * Parses one document. Entities other than the five of XML are not expanded and count as a mistake, whatever a DOCTYPE declares.
 * @param file how places name it
 */
export function parseXml(file: string, text: string): ParsedXml {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const tree = new TreeBuilder(text);
  let start = 0;
  parser.on('opentagstart', () => {
    start = parser.position - 2;
  });
  parser.on('opentag', ({ name, attributes }) => tree.open(name, attributes, start));
  parser.on('closetag', () => tree.close());
  parser.on('text', (piece) => tree.addText(piece));
  parser.on('cdata', (piece) => tree.addText(piece));
  parser.on('error', ({ message }) => {
    throw new Mistake('xml-syntax', message.replace(/\.$/, ''));
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    const place = placeAt(lineStarts(text), Math.max(Math.min(parser.position, text.length) - 1, 0), file);
    return { problem: { code: error.code, place, message: error.message } };
  }
  const { root } = tree;
  // The parser reports a document without an element itself.
  if (root === undefined) throw new Error(`${file}: no root and no mistake`);
  return { root };
}
