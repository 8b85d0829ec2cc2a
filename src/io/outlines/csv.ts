import type { Outline } from '../../model/outline.js';
import { csvRows } from '../addons/csv-rows.js';

/** Cuts a file of records into its rows, by their ids. */
export function outlineCsv(text: string): Outline {
  const { rows, unclosed } = csvRows(text);
  if (unclosed !== undefined) return { parses: false, line: unclosed };
  const column = rows[0]?.cells.indexOf('id') ?? -1;
  if (column < 0) return { parses: true };
  const pieces = rows.flatMap(({ line, cells }, index) => {
    if (cells.every((cell) => cell === '')) return [];
    const height = cells.reduce((lines, cell) => lines + cell.split('\n').length - 1, 1);
    return [{ key: index === 0 ? 'header' : `row ${cells[column]?.trim() ?? ''}`, from: line - 1, to: line - 1 + height }];
  });
  return { parses: true, pieces };
}
