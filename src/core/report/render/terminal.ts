import type { Screen } from '../../../model/screen.js';
import { terminalText } from '../../text/terminal.js';
import { type Block, type Document, type Item, type Line, piecesOf, type Tone } from '../document.js';
import { tableLines } from './table.js';
import { measure, wrap } from './wrap.js';

/** Prose wider than this is tiring to read; tables may use the whole screen. */
const proseWidth = 100;

const tones: Readonly<Record<1 | 2 | 3, Tone>> = { 1: 'strong', 2: 'strong', 3: 'name' };

function retoned(line: Line, tone: Tone): Line {
  return piecesOf(line).map((piece) => (typeof piece === 'string' ? { text: piece, tone } : { tone, ...piece }));
}

function prose(line: Line, screen: Screen): readonly string[] {
  return wrap(line, Math.min(screen.width, proseWidth), screen).map(({ text }) => text);
}

function headingLines(depth: 1 | 2 | 3, line: Line, screen: Screen): readonly string[] {
  const lines = wrap(retoned(line, tones[depth]), screen.width, screen);
  const widest = Math.max(...lines.map(({ width }) => width));
  const rule = { 1: '═', 2: '─', 3: '' }[depth].repeat(widest);
  return [...lines.map(({ text }) => text), ...(rule === '' ? [] : [rule])];
}

const indented = (lines: readonly string[], by: number): readonly string[] =>
  lines.map((line) => (line === '' ? '' : `${' '.repeat(by)}${line}`));

function itemLines({ mark = '-', line, below = [] }: Item, screen: Screen): readonly string[] {
  const [sign] = wrap(mark, screen.width, screen);
  const by = (sign?.width ?? 1) + 1;
  const inner = { ...screen, width: Math.max(screen.width - by, 8) };
  const [first = '', ...rest] = prose(line, inner);
  return [`${sign?.text ?? '-'} ${first}`, ...indented([...rest, ...blocksLines(below, inner, false)], by)];
}

/** Labels in one column when there is room, else above what they stand for. */
function factsLines(rows: readonly (readonly [string, Line])[], screen: Screen): readonly string[] {
  const label = Math.max(...rows.map(([text]) => measure(text).whole)) + 2;
  const side = screen.width - label >= 28;
  const inner = { ...screen, width: side ? screen.width - label : screen.width - 2 };
  return rows.flatMap(([text, line]) => {
    const [title] = wrap({ text, tone: 'quiet' }, screen.width, screen);
    const [first = '', ...rest] = prose(line, inner);
    if (!side) return [title?.text ?? '', ...indented([first, ...rest], 2)];
    return [`${title?.text ?? ''}${' '.repeat(label - (title?.width ?? 0))}${first}`, ...indented(rest, label)];
  });
}

function blockLines(block: Block, screen: Screen): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return headingLines(block.depth, block.line, screen);
    case 'paragraph':
      return prose(block.line, screen);
    case 'list':
      return block.items.flatMap((item) => itemLines(item, screen));
    case 'facts':
      return block.rows.length === 0 ? [] : factsLines(block.rows, screen);
    case 'table':
      return tableLines(block.columns, block.rows, screen);
    case 'verbatim':
      return block.text.split('\n').map((line) => terminalText(line).text);
  }
}

/** An empty line between blocks, but not after a heading of the third depth. */
function blocksLines(blocks: Document, screen: Screen, apart: boolean): readonly string[] {
  return blocks.flatMap((block, index) => {
    const before = blocks[index - 1];
    const gap = apart && before !== undefined && !(before.kind === 'heading' && before.depth === 3);
    return [...(gap ? [''] : []), ...blockLines(block, screen)];
  });
}

/** A document for a terminal, or for a pipe when there are no colours. */
export function renderTerminal(document: Document, screen: Screen): string {
  return `${blocksLines(document, screen, true).join('\n')}\n`;
}
