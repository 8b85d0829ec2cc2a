import type { RecordFact, RecordValue } from '../../model/facts/xml.js';
import { csvRows, type Row } from './csv-rows.js';
import type { Reading } from './reading.js';
import type { DataSource } from './source.js';
import { decodeUtf8 } from './text.js';
import { complete, idList, type Names } from './xml/values.js';

/** The model that a file is about: its name up to the first hyphen, as Odoo takes it. */
function modelOf(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.csv$/i, '');
  return name.split('-')[0] ?? '';
}

/** `group_id:id`, `group_id/id`: the cell names records by XML id. */
const reference = /^(.*?)[:/]id$/;

function cellValue(names: Names, column: string, text: string): readonly [field: string, value: RecordValue] {
  const field = reference.exec(column)?.[1];
  if (field === undefined) return [column, { text }];
  const ids = idList(names, text);
  const [only, ...others] = ids;
  return [field, only !== undefined && others.length === 0 ? { ref: only } : { refs: ids }];
}

function recordOf(source: DataSource, model: string, columns: readonly string[], { line, cells }: Row): RecordFact {
  let xmlid = '';
  const values: (readonly [field: string, value: RecordValue])[] = [];
  columns.forEach((column, at) => {
    const text = cells[at] ?? '';
    // `name@fr_FR` is a translation.
    if (text === '' || column === '' || column.includes('@')) return;
    if (column === 'id') xmlid = complete(source, text.trim());
    else values.push(cellValue(source, column, text));
  });
  return { xmlid, model, line, noupdate: source.noupdate, values: Object.fromEntries(values) };
}

/** Reads a file of records, one per line; empty cells say nothing. */
export function readCsv(source: DataSource, bytes: Buffer): Reading<readonly RecordFact[]> {
  const { file } = source;
  const decoded = decodeUtf8(file, bytes);
  if ('problem' in decoded) return { facts: [], problems: [decoded.problem] };
  const { rows, unclosed } = csvRows(decoded.text);
  const [header, ...others] = rows;
  const columns = header?.cells.map((column) => column.trim()) ?? [];
  const full = others.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const facts = full.map((row) => recordOf(source, modelOf(file), columns, row));
  if (unclosed === undefined) return { facts, problems: [] };
  const message = 'a quote is not closed: all that follows is one cell';
  return { facts, problems: [{ code: 'csv-syntax', place: { file, line: unclosed }, message }] };
}
