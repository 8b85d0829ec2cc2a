import type { AddonAudit } from '../../../../model/audit/report.js';
import { csvRow } from '../../../text/csv.js';
import type { AuditSubject, Reporter } from '../../subject.js';

type Cell = (addon: AddonAudit) => string | number | undefined;

const columns: Readonly<Record<string, Cell>> = {
  addon: ({ name }) => name,
  folder: ({ folder }) => folder,
  series: ({ series }) => series,
  installable: ({ installable }) => (installable ? 'yes' : 'no'),
  origin: ({ origin }) => origin.value,
  level: ({ level }) => level.value,
  level_because: ({ level }) => level.because.join('; '),
  advice: ({ advice }) => advice.value,
  advice_because: ({ advice }) => advice.because.join('; '),
  debt: ({ debt }) => debt,
  effort_low: ({ effort }) => effort && Math.round(effort.low),
  effort_high: ({ effort }) => effort && Math.round(effort.high),
  effort_basis: ({ effort }) => effort?.basis,
  cloc_lines: ({ cloc }) => cloc.total,
  cloc_python: ({ cloc }) => cloc.lines.py,
  cloc_xml: ({ cloc }) => cloc.lines.xml,
  cloc_js: ({ cloc }) => cloc.lines.js,
  cloc_css: ({ cloc }) => cloc.lines.css + cloc.lines.scss,
  lines_test: ({ census }) => census.size.test,
  models: ({ census }) => census.models,
  models_extended: ({ census }) => census.extended,
  models_without_access: ({ census }) => census.withoutAccess.map(({ model }) => model).join(' '),
  fields: ({ census }) => census.fields,
  methods: ({ census }) => census.methods,
  overrides_calling_super: ({ census }) => census.overrides.calling,
  overrides_without_super: ({ census }) => census.overrides.dropping,
  views_own: ({ census }) => census.views.own,
  views_inherited: ({ census }) => census.views.inherited,
  nodes_replaced: ({ census }) => census.views.replacing,
  access_rows: ({ census }) => census.access,
  sql_reads: ({ census }) => census.sql.reading,
  sql_writes: ({ census }) => census.sql.writing,
  script_patches: ({ census }) => census.scriptPatches,
  tests_real: ({ tests }) => tests?.real,
  tests_empty: ({ tests }) => tests?.empty,
  tests_skipped: ({ tests }) => tests?.skipped,
  documentation: ({ documentation }) => documentation.join(' '),
  depends_missing: ({ dependencies }) => dependencies.missing.join(' '),
  depends_circle: ({ dependencies }) => dependencies.circle.join(' '),
  last_change: ({ history }) => history?.last,
  authors: ({ history }) => history?.authors,
  findings: ({ findings }) => findings.length,
  not_known: ({ notKnown }) => notKnown.join('; '),
};

/** A row for each addon, for a spreadsheet; an empty cell is not known. */
export const csv: Reporter<AuditSubject> = {
  id: 'csv',
  render({ report: { addons } }) {
    const cells = Object.values(columns);
    const rows = addons.map((addon) => cells.map((cell) => String(cell(addon) ?? '')));
    return [Object.keys(columns), ...rows].map((row) => `${csvRow(row).text}\r\n`).join('');
  },
};
