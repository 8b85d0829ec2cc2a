import type { Outline } from '../../model/outline.js';
import { csvRows } from '../addons/csv-rows.js';

/** Cuts a file of records into its rows, by their ids. */
export function outlineCsv(text: string): Outline {
  const { rows, unclosed } = csvRows(text);
  if (unclosed !== undefined) return { parses: false, line: unclosed };
  const column = rows[0]?.cells.indexOf('id') ?? -1;
  if (column < 0) return { parses: true };
  const label = labelOfRights(rows[0]?.cells ?? []);
  const pieces = rows.flatMap(({ line, cells }, index) => {
    if (cells.every((cell) => cell === '')) return [];
    const height = cells.reduce((lines, cell) => lines + cell.split('\n').length - 1, 1);
    const key = index === 0 ? 'header' : `row ${cells[column]?.trim() ?? ''}`;
    const meaning = JSON.stringify(cells.filter((_, cell) => cell !== label).map((cell) => cell.trim()));
    return [{ key, meaning, from: line - 1, to: line - 1 + height }];
  });
  return { parses: true, pieces };
}

/** The column of `ir.model.access` that only a developer reads; what a row permits is in the others. */
function labelOfRights(header: readonly string[]): number {
  const names = header.map((name) => name.trim());
  return names.includes('perm_read') ? names.indexOf('name') : -1;
}
