import { csvRow } from '../../../text/csv.js';
import { auditColumns } from '../../documents/audit-columns.js';
import type { AuditSubject, Reporter } from '../../subject.js';

/** A row for each addon, for a spreadsheet; an empty cell is not known. */
export const csv: Reporter<AuditSubject> = {
  id: 'csv',
  render({ report: { addons } }) {
    const cells = Object.values(auditColumns);
    const rows = addons.map((addon) => cells.map((cell) => String(cell(addon) ?? '')));
    return [Object.keys(auditColumns), ...rows].map((row) => `${csvRow(row).text}\r\n`).join('');
  },
};
