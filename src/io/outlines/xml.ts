import { SaxesParser } from 'saxes';
import type { Outline, Piece } from '../../model/outline.js';
import { lineAt, lineStarts } from '../addons/python/lines.js';
import { parseXml } from '../addons/xml/parse.js';

type Element = {
  readonly key: string;
  readonly start: number;
  openEnd: number;
  closeStart: number;
  end: number;
  hasText: boolean;
  readonly children: Element[];
  /** Texts, comments and what the elements inside say, in order. */
  readonly said: string[];
  meaning: string;
};

/** Attributes that say which element it is, in the order in which they are asked. */
const names = ['id', 'name', 'expr', 'for', 'string'] as const;

/** Cuts a data file into records and whatever stands in them. */
export function outlineXml(text: string): Outline {
  const parsed = parseXml('', text);
  if ('problem' in parsed) return { parses: false, line: parsed.problem.place.line ?? 1 };
  const pieces = new Cutter(text).pieces(elements(text));
  return { parses: true, ...(pieces === undefined ? {} : { pieces }) };
}

function elements(text: string): readonly Element[] {
  const root = elementAt('', 0, 0);
  const open = [root];
  let start = 0;
  const parser = new SaxesParser({ xmlns: false, position: false });
  const seeText = (piece: string): void => {
    const inside = open.at(-1);
    if (inside === undefined || piece.trim() === '') return;
    inside.hasText = true;
    inside.said.push(piece);
  };
  parser.on('opentagstart', () => {
    start = text.lastIndexOf('<', parser.position - 2);
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = elementAt(keyOf(name, attributes), start, parser.position);
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('comment', (comment) => open.at(-1)?.said.push(`<!--${comment}-->`));
  parser.on('closetag', ({ name, attributes }) => {
    const element = open.pop();
    if (element === undefined) return;
    // Between characters that XML does not know: a text that reads like an element is none.
    element.meaning = `\u0001${name} ${JSON.stringify(Object.entries(attributes).toSorted())}${element.said.join('\u0002')}\u0003`;
    open.at(-1)?.said.push(element.meaning);
    element.end = parser.position;
    element.closeStart = text.lastIndexOf('<', element.end - 1);
  });
  parser.on('text', seeText);
  parser.on('cdata', seeText);
  parser.write(text).close();
  return root.children;
}

const elementAt = (key: string, start: number, openEnd: number): Element => ({
  ...{ key, start, openEnd, closeStart: 0, end: 0 },
  ...{ hasText: false, children: [], said: [], meaning: '' },
});

/** A list is called `tree` until 17.0: an element and a path keep their key where only that differs. */
const listName = (path: string): string => path.replace(/(^|\/)tree(?=$|[/[])/g, '$1list');

function keyOf(tag: string, attributes: Readonly<Record<string, string>>): string {
  const name = names.find((key) => attributes[key] !== undefined);
  const named = name === undefined ? '' : (attributes[name] ?? '');
  return [listName(tag), name === 'expr' ? listName(named) : named, attributes['position'] ?? ''].join(' ').trim();
}

class Cutter {
  readonly #lines: readonly string[];
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.#lines = text.split('\n');
    this.#starts = lineStarts(text);
  }

  /** @returns undefined when an element does not have its lines for itself */
  pieces(found: readonly Element[]): readonly Piece[] | undefined {
    const pieces = found.map((element) => this.#piece(element));
    const alone = found.every(({ start, end }) => this.#isBlank(start, -1) && this.#isBlank(end, 1));
    return alone && pieces.every(({ from }, index) => from >= (pieces[index - 1]?.to ?? 0)) ? pieces : undefined;
  }

  /** Whether nothing stands on the line of an offset before it, or behind it. */
  #isBlank(offset: number, side: -1 | 1): boolean {
    const line = lineAt(this.#starts, side < 0 ? offset : offset - 1);
    const column = offset - (this.#starts[line - 1] ?? 0);
    const text = this.#lines[line - 1] ?? '';
    return (side < 0 ? text.slice(0, column) : text.slice(column)).trim() === '';
  }

  #piece({ key, meaning, start, openEnd, closeStart, end, hasText, children }: Element): Piece {
    const [from, to] = [lineAt(this.#starts, start) - 1, lineAt(this.#starts, end - 1)];
    const [opens, closes] = [lineAt(this.#starts, openEnd - 1), lineAt(this.#starts, closeStart) - 1];
    const isOpen = children.length > 0 && !hasText && closes >= opens && this.#isBlank(openEnd, 1) && this.#isBlank(closeStart, -1);
    const pieces = isOpen ? this.pieces(children) : undefined;
    return { key, meaning, from, to, ...(pieces === undefined ? {} : { inner: { from: opens, to: closes, pieces } }) };
  }
}
