import { markdownCode, markdownText } from '../../text/markdown.js';
import { type Block, type Column, type Document, type Item, type Line, type Piece, piecesOf } from '../document.js';

/** Text at the border of a piece keeps its spaces outside of the marks, or they would not be marks (CommonMark 6.2). */
function outside(text: string, mark: (inner: string) => string): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return inner === '' ? text : `${before}${mark(inner)}${after}`;
}

function piece(part: Piece, inCell: boolean): string {
  if (typeof part === 'string') return outside(part, (inner) => markdownText(inner).text);
  if (part.code && !inCell) return markdownCode(part.text).text;
  const strongly = part.tone === 'strong' || part.tone === 'bad';
  return outside(part.text, (inner) => (strongly ? `**${markdownText(inner).text}**` : markdownText(inner).text));
}

const inline = (line: Line, inCell = false): string =>
  piecesOf(line)
    .map((part) => piece(part, inCell))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

function tableLines(columns: readonly Column[], rows: readonly (readonly Line[])[]): readonly string[] {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    row(columns.map(({ title }) => inline(title, true))),
    row(columns.map(({ align }) => (align === 'right' ? '--:' : '---'))),
    ...rows.map((cells) => row(columns.map((_column, index) => inline(cells[index] ?? '', true)))),
  ];
}

const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => (line === '' ? '' : `  ${line}`));

function itemLines({ mark, line, below = [] }: Item): readonly string[] {
  const first = mark === undefined ? inline(line) : inline([mark, ' ', ...piecesOf(line)]);
  return [`- ${first}`, ...indented(below.flatMap((block) => blockLines(block)))];
}

function verbatimLines(text: string): readonly string[] {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return [fence, ...text.split('\n'), fence];
}

function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(block.depth)} ${inline(block.line)}`];
    case 'paragraph':
      return [inline(block.line)];
    case 'list':
      return block.items.flatMap(itemLines);
    case 'facts':
      return block.rows.map(([label, line]) => `- **${markdownText(label)}:** ${inline(line)}`);
    case 'table':
      return tableLines(block.columns, block.rows);
    case 'verbatim':
      return verbatimLines(block.text);
  }
}

/** A document as GitHub's Markdown, for a comment on a pull request. */
export function renderMarkdown(document: Document): string {
  return `${document.map((block) => blockLines(block).join('\n')).join('\n\n')}\n`;
}
