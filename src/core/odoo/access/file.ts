import { type Csv, csvRow } from '../../text/csv.js';

/** One row of `security/ir.access.csv` as it stands in the file; an empty cell is an empty text. */
export type AccessRow = {
  readonly id: string;
  readonly name: string;
  /** Name of the model, as in Python. */
  readonly model: string;
  /** XML id; empty in a restriction. */
  readonly group: string;
  /** Letters of create, read, update, delete, in this order. */
  readonly operation: string;
  /** Domain in Python; empty for all records. */
  readonly domain: string;
};

/** Columns of the file in 20.0, in order (addons/maintenance/security/ir.access.csv). */
export const accessColumns = ['id', 'name', 'model_id', 'group_id/id', 'operation', 'domain'] as const;

/** The row as a line without its end. */
export const accessLine = ({ id, name, model, group, operation, domain }: AccessRow): Csv =>
  csvRow([id, name, model, group, operation, domain]);

/** The whole file. */
export const accessText = (rows: readonly AccessRow[]): string =>
  [accessColumns.join(','), ...rows.map((row) => accessLine(row).text)].map((line) => `${line}\n`).join('');

/** Operations that a row may name: some of create, read, update and delete, in this order. */
export const isOperation = (text: string): boolean => /^(?=.)c?r?u?d?$/.test(text);
