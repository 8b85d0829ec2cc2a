import type { ImpactFinding } from '../../../../model/impact/impact.js';
import type { ImpactSubject, UnknownName } from '../../../../model/impact/report.js';
import { symbolText } from '../../../odoo/symbol-text.js';
import { csvRow } from '../../../text/csv.js';
import type { ImpactReportSubject, Reporter } from '../../subject.js';

const columns = [
  ...[
    'subject',
    'file',
    'line',
    'role',
    'severity',
    'mechanical',
    'rule',
    'message',
    'remedy',
    'from',
    'to',
    'source',
    'confidence',
    'symbol',
    'use',
  ],
] as const;

function cells(subject: string, finding: ImpactFinding): readonly string[] {
  const { place, role = '', severity, mechanical, rule, message, remedy, step, source, symbol, use = '' } = finding;
  const confidence = source.kind === 'change' && source.confidence !== undefined ? String(source.confidence) : '';
  const start = [subject, place.file, String(place.line), role, severity, mechanical ? 'yes' : 'no', rule, message, remedy];
  return [...start, step.from, step.to, source.id, confidence, symbol === undefined ? '' : symbolText(symbol), use];
}

/** A name that is not known, in the same columns. */
const unknownCells = ({ name, from }: ImpactSubject, { rule, place, message, remedy }: UnknownName): readonly string[] => [
  ...[name, place.file, String(place.line), '', 'not-known', '', rule, message, remedy, from],
  ...['', '', '', '', ''],
];

/** A row for each name that is not known and for each finding, for a spreadsheet. */
export const csv: Reporter<ImpactReportSubject> = {
  id: 'csv',
  render({ report }) {
    const unknown = report.subjects.flatMap((subject) => (subject.unknownNames ?? []).map((one) => unknownCells(subject, one)));
    const rows = report.subjects.flatMap(({ name, findings }) => findings.map((finding) => cells(name, finding)));
    return [columns, ...unknown, ...rows].map((row) => `${csvRow(row).text}\r\n`).join('');
  },
};
