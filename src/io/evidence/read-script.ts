import { statSync } from 'node:fs';
import { UserError } from '../../model/errors.js';
import { decodeUtf8 } from '../addons/text.js';
import { readWorkbook, type SheetRow } from '../spreadsheet/read-workbook.js';
import { readInput } from './input.js';

/** A script with its remarks has some kilobytes. */
const maxScriptBytes = 10_000_000;

/** Parts a row at its bars, but for those that are escaped. */
function partedAtBars(text: string): readonly string[] {
  const cells = [''];
  for (let at = 0; at < text.length; at++) {
    const escaped = text[at] === '\\';
    if (text[at] === '|') cells.push('');
    else cells.push((cells.pop() ?? '') + text.slice(at, at + (escaped ? 2 : 1)));
    if (escaped) at++;
  }
  return cells;
}

/** Cells of a line of a Markdown table, with escapes undone; a line outside of a table is one cell. */
function cellsOf(line: string): readonly string[] {
  const inner = line.trim();
  return inner.startsWith('|') ? partedAtBars(inner.slice(1)).map(unescaped) : [unescaped(inner)];
}

const unescaped = (text: string): string =>
  text
    .replaceAll('<!-- -->', '')
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .trim();

/**
 * Reads a script that people filled in, as Markdown or as a workbook.
 * @returns its lines or rows, and the sha256 of the file
 * @throws UserError when it cannot be read
 */
export function readScript(path: string): { readonly rows: readonly SheetRow[]; readonly sha256: string } {
  const input = readInput(path, maxScriptBytes);
  const { bytes, sha256 } = input;
  // Every zip file begins so.
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return { rows: readWorkbook(input), sha256 };
  const decoded = decodeUtf8(path, bytes);
  if ('problem' in decoded) throw UserError.of([decoded.problem]);
  const rows = decoded.text.split(/\r?\n/).map((line, index): SheetRow => ({ line: index + 1, cells: cellsOf(line) }));
  return { rows, sha256 };
}

/**
 * Rows of what lies where a script is to be written; undefined when there is nothing that would be lost: no file, an empty one, a pipe.
 * @throws UserError when it is neither text nor a workbook
 */
export function rowsAt(path: string): readonly SheetRow[] | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat?.isFile() === true && stat.size > 0 ? readScript(path).rows : undefined;
}
