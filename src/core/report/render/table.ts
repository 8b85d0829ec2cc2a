import type { Screen } from '../../../model/screen.js';
import { type Column, type Line, plain } from '../document.js';
import { type Laid, measure, wrap } from './wrap.js';

const gap = 2;
/** A column is never squeezed below this, or the table becomes a list. */
const narrowest = 10;

/**
 * Shares the screen: every column gets its natural width when all fit; else the widest ones give way, but none below its longest word
 * or `narrowest`, whichever is smaller. Undefined when even that does not fit.
 */
function widths(columns: readonly Column[], rows: readonly (readonly Line[])[], room: number): readonly number[] | undefined {
  const measures = columns.map((column, index) => [column.title, ...rows.map((row) => row[index] ?? '')].map(measure));
  const wanted = measures.map((cells) => Math.max(...cells.map(({ whole }) => whole)));
  const least = measures.map((cells, index) =>
    Math.min(wanted[index] ?? 0, Math.max(narrowest, ...cells.map(({ word }) => Math.min(word, 24)))),
  );
  const free = room - gap * (columns.length - 1);
  if (sum(least) > free) return undefined;
  const given = [...wanted];
  while (sum(given) > free) {
    const widest = given.reduce((best, width, index) => (slack(width, index) > slack(given[best] ?? 0, best) ? index : best), 0);
    given[widest] = (given[widest] ?? 0) - 1;
  }
  return given;

  function slack(width: number, index: number): number {
    return width > (least[index] ?? 0) ? width : -1;
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function pad({ text, width }: Laid, to: number, align: Column['align']): string {
  const blank = ' '.repeat(Math.max(to - width, 0));
  return align === 'right' ? blank + text : text + blank;
}

function rowLines(cells: readonly Line[], columns: readonly Column[], given: readonly number[], screen: Screen): readonly string[] {
  const laid = columns.map((_column, index) => wrap(cells[index] ?? '', given[index] ?? 0, screen));
  const height = Math.max(...laid.map((lines) => lines.length));
  return Array.from({ length: height }, (_unused, line) =>
    columns
      .map((column, index) => pad(laid[index]?.[line] ?? { text: '', width: 0 }, given[index] ?? 0, column.align))
      .join(' '.repeat(gap))
      .trimEnd(),
  );
}

/** On a narrow screen each row is a small list: its first cell, then one line for each other column that says something. */
function listLines(columns: readonly Column[], rows: readonly (readonly Line[])[], screen: Screen): readonly string[] {
  return rows.flatMap((cells, row) => [
    ...(row === 0 ? [] : ['']),
    ...wrap(cells[0] ?? '', screen.width, screen).map(({ text }) => text),
    ...columns.slice(1).flatMap(({ title }, index) => {
      const cell = cells[index + 1] ?? '';
      if (plain(cell).trim() === '') return [];
      const pieces = [{ text: `${title}:`, tone: 'quiet' as const }, ' ', ...(Array.isArray(cell) ? cell : [cell])];
      return wrap(pieces, screen.width - 2, screen).map(({ text }) => `  ${text}`);
    }),
  ]);
}

/** A table that fits the screen, or a list where it cannot. */
export function tableLines(columns: readonly Column[], rows: readonly (readonly Line[])[], screen: Screen): readonly string[] {
  const given = widths(columns, rows, screen.width);
  if (given === undefined) return listLines(columns, rows, screen);
  const titles = columns.map(({ title }) => ({ text: title, tone: 'quiet' as const }));
  return [...rowLines(titles, columns, given, screen), ...rows.flatMap((cells) => rowLines(cells, columns, given, screen))];
}
