import { formatPlace } from '../../../model/errors.js';
import { plain } from '../document.js';
import type { Sheet } from '../render/workbook.js';
import type { AuditSubject } from '../subject.js';
import { count } from '../words.js';
import { auditCaveat, overviewRows } from './audit.js';
import { auditColumns } from './audit-columns.js';

/** Rows that a sheet of a workbook can have below its heading (Excel's specifications and limits: 1,048,576 rows). */
const mostRows = 1_000_000;

const wide: ReadonlySet<string> = new Set(['folder', 'level_because', 'advice_because', 'not_known']);
const widthOf = (title: string): number => (wide.has(title) ? 48 : title === 'addon' ? 34 : Math.max(title.length + 2, 12));

/** The audit as a workbook: what holds for all, a row for each addon, and a row for each finding. */
export function auditSheets({ report, at, tool }: AuditSubject): readonly Sheet[] {
  const { addons, to, notes } = report;
  const title = `Audit of ${count(addons.length, 'addon')}${to === undefined ? '' : ` for Odoo ${to}`}, ${at}`;
  const findings = addons.flatMap(({ name, findings: found }) => found.map((finding) => ({ name, ...finding })));
  const more = findings.length - mostRows;
  return [
    {
      name: 'Overview',
      above: [title],
      columns: [
        { title: 'What', width: 16 },
        { title: 'All together', width: 90 },
      ],
      rows: [
        ...overviewRows(report).flatMap((row) => (row === undefined ? [] : [[row[0], plain(row[1])]])),
        ...notes.map((note) => ['Note', note]),
        ['How', `${auditCaveat} Made by Warrant ${tool}.`],
      ],
    },
    {
      name: 'Addons',
      above: [],
      columns: Object.keys(auditColumns).map((column) => ({ title: column, width: widthOf(column) })),
      rows: addons.map((addon) => Object.values(auditColumns).map((cell) => String(cell(addon) ?? ''))),
      filter: true,
    },
    {
      name: 'Findings',
      above: more > 0 ? [`And ${more} more that a sheet cannot hold: --format csv or json.`] : [],
      columns: [
        { title: 'addon', width: 34 },
        { title: 'severity', width: 12 },
        { title: 'rule', width: 32 },
        { title: 'place', width: 56 },
        { title: 'message', width: 72 },
        { title: 'remedy', width: 56 },
      ],
      rows: findings
        .slice(0, mostRows)
        .map(({ name, severity, rule, place, message, remedy }) => [
          ...[name, severity, rule, place === undefined ? '' : formatPlace(place), message, remedy ?? ''],
        ]),
      filter: true,
    },
  ];
}
