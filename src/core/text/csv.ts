import type { Encoded } from '../../model/plan.js';
import { encoded } from './encoded.js';

export type Csv = Encoded<'csv'>;

/** What a spreadsheet would run as a formula: `=`, `+`, `-`, `@` (and their full-width forms), or a leading tab or line end (OWASP, CSV injection). */
const formula = /^'*(?:\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n])/;
const number = /^[+-]?\d+(\.\d+)?$/;

/**
 * Cells that no reader can take for anything else stand without quotes, as Odoo's own files have them (Python's `csv.QUOTE_MINIMAL`): they
 * begin with a letter, a digit or a bracket, end with no blank, and have no comma, quote or anything that may end a line.
 */
const bare = /^[A-Za-z0-9_.:/[(-](?:[ -!#-+\--~\p{L}\p{N}]*[!#-+\--~\p{L}\p{N}])?$/u;

function cellText(cell: string): string {
  const inert = formula.test(cell) && !number.test(cell) ? `'${cell}` : cell;
  return inert === '' || bare.test(inert) ? inert : `"${inert.replaceAll('"', '""')}"`;
}

/**
 * A line of CSV (RFC 4180) without its line end, as Odoo reads it (Python's `csv`, comma, double quotes).
 *
 * A cell that a spreadsheet would run is written with an apostrophe before it, as a spreadsheet itself does to keep text; Odoo reads
 * that apostrophe as part of the cell. The generated cells are ids, flags and names: an id cannot start that way, and in a
 * name the apostrophe is only seen. Numbers are left as they are. The encoding can be undone: drop one apostrophe from a cell
 * that has some before such a character.
 */
export function csvRow(cells: readonly string[]): Csv {
  const line = cells.map(cellText).join(',');
  return encoded('csv', line === '' && cells.length === 1 ? '""' : line);
}
