import type { DataLoss } from '../../model/data-loss.js';

/** What an update does to data, as its administrator calls it: words that follow "would" or "will". */
export function lossWords({ kind, id, what, table, column = '', storage }: DataLoss): string {
  if (kind === 'record') return `drop ${what}: record ${id} in table ${table}`;
  if (kind === 'model') return `take ${what} away: table ${table} stays with all rows, and nothing reads it any more`;
  if (kind === 'selection-value')
    return `take ${what} away: rows of table ${table} keep it in column ${column}, where no list shows it and nobody can choose it`;
  if (storage === 'relation') return `take ${what} away: table ${table} stays with its rows, and nothing reads it any more`;
  if (storage === 'attachments') return `take ${what} away: its files stay in table ir_attachment, and nothing reads them any more`;
  return `drop ${what}: column ${column} of table ${table}`;
}
