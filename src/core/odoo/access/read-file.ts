import type { Problem } from '../../../model/errors.js';
import { type AccessRow, accessColumns, isOperation } from './file.js';

/** A line of CSV, as a reader of CSV gives it; lines count from 1. */
export type CsvLine = { readonly line: number; readonly cells: readonly string[] };

/**
 * The rows of an `ir.access.csv`, and what in it 20.0 would refuse. A file with other columns is of another series, and nothing of it is
 * read: before 20.0 the letters were others, after it a column says what a row does.
 */
export function readAccessFile(
  file: string,
  lines: readonly CsvLine[],
): { readonly rows: readonly AccessRow[]; readonly problems: readonly Problem[] } {
  const [header, ...others] = lines;
  const problem = (line: number, code: string, message: string, remedy: string): Problem => ({
    code,
    place: { file, line },
    message,
    remedy,
  });
  if (header?.cells.join(',') !== accessColumns.join(',')) {
    const found = `the columns are ${header?.cells.join(',') ?? 'missing'}`;
    return { rows: [], problems: [problem(header?.line ?? 1, 'access-columns', found, `20.0 has ${accessColumns.join(',')}`)] };
  }
  const problems: Problem[] = [];
  const ids = new Set<string>();
  const rows = others.flatMap(({ line, cells }): readonly AccessRow[] => {
    const [id = '', name = '', model = '', group = '', operation = '', domain = ''] = cells;
    if (cells.every((cell) => cell === '')) return [];
    const report = (code: string, message: string, remedy: string): void => void problems.push(problem(line, code, message, remedy));
    if (cells.length !== accessColumns.length)
      report('access-cells', `the row has ${cells.length} cells`, `write ${accessColumns.length}: a domain with commas stands in quotes`);
    if (id === '' || model === '') report('access-row', 'the row lacks its id or its model', 'name both');
    if (ids.has(id)) report('access-twice', `${id} stands twice: the second row takes the place of the first`, 'give it an id of its own');
    if (!isOperation(operation))
      report('access-operation', `"${operation}" is no operation`, 'write letters of crud in this order: create, read, update, delete');
    ids.add(id);
    return [{ id, name, model, group, operation, domain }];
  });
  return { rows, problems };
}
