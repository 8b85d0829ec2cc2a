/**
 * What a report says, as data. A document knows neither terminal nor Markdown; the renderers encode every text, so that nothing
 * a person wrote into a register can act in either. Colour never carries a meaning alone: the words say it, too.
 */
export type Tone = 'strong' | 'quiet' | 'good' | 'bad' | 'warn' | 'name';

/** A piece of text with its tone; `code` is shown as typed. */
export type Piece = string | { readonly text: string; readonly tone?: Tone; readonly code?: boolean };
export type Line = Piece | readonly Piece[];

/** A word and what it stands for. */
export type Row = readonly [string, Line];

export type Column = { readonly title: string; readonly align?: 'right' };

export type Item = { readonly mark?: Piece; readonly line: Line; readonly below?: readonly Block[] };

export type Block =
  | { readonly kind: 'heading'; readonly depth: 1 | 2 | 3; readonly line: Line }
  | { readonly kind: 'paragraph'; readonly line: Line }
  | { readonly kind: 'list'; readonly items: readonly Item[] }
  /** Words and what they stand for, aligned. */
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [string, Line])[] }
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly (readonly Line[])[] }
  /** Text that is shown as it is, line by line. */
  | { readonly kind: 'verbatim'; readonly text: string };

export type Document = readonly Block[];

export const heading = (depth: 1 | 2 | 3, line: Line): Block => ({ kind: 'heading', depth, line });
export const paragraph = (line: Line): Block => ({ kind: 'paragraph', line });
export const list = (items: readonly Item[]): Block => ({ kind: 'list', items });
export const facts = (rows: readonly (readonly [string, Line] | undefined)[]): Block => ({
  kind: 'facts',
  rows: rows.filter((row) => row !== undefined),
});
export const table = (columns: readonly Column[], rows: readonly (readonly Line[])[]): Block => ({ kind: 'table', columns, rows });

const toned =
  (tone: Tone) =>
  (text: string): Piece => ({ text, tone });
export const strong = toned('strong');
export const quiet = toned('quiet');
export const good = toned('good');
export const bad = toned('bad');
export const warn = toned('warn');
export const name = toned('name');
export const code = (text: string): Piece => ({ text, code: true });

export const piecesOf = (line: Line): readonly Piece[] => (isPieces(line) ? line : [line]);
export const plain = (line: Line): string =>
  piecesOf(line)
    .map((piece) => (typeof piece === 'string' ? piece : piece.text))
    .join('');

/** Pieces with a separator between them. */
export function joined(lines: readonly Line[], separator: string): readonly Piece[] {
  return lines.flatMap((line, index) => (index === 0 ? piecesOf(line) : [separator, ...piecesOf(line)]));
}

function isPieces(line: Line): line is readonly Piece[] {
  return Array.isArray(line);
}
