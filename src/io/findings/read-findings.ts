import { UserError } from '../../model/errors.js';
import { readElements } from './json-elements.js';
import { Import, type RawReport } from './raw-finding.js';
import { eventPath, rowPaths, takeRow } from './rows.js';
import { SarifRun, sarifPaths } from './sarif-run.js';

/** Largest file of another tool that is read; one element of it is in memory at a time. */
export const maxImportBytes = 500_000_000;

const isWanted = (path: string): boolean => sarifPaths.has(path) || rowPaths.test(path) || path === eventPath;
/** Lists that are there although nothing was found. */
const lists: ReadonlySet<string> = new Set(['runs', 'messages', 'events']);

/**
 * Reads what another tool found: SARIF 2.1.0 of any tool; JSON of pylint (`json`, `json2`), odoo-linter, odoo-doctor, ruff; the JSON that
 * odoo-ls writes when it is run on the command line.
 * @throws UserError when it cannot be read, or is none of these
 */
export function readFindings(path: string): RawReport {
  const into = new Import();
  let run = new SarifRun();
  let rows = 0;
  readElements(path, maxImportBytes, {
    wanted: isWanted,
    each: (at, value) => {
      if (sarifPaths.has(at)) run.take(at, value);
      else {
        rows++;
        takeRow(at, value, into);
      }
    },
    ended: (at, isList) => {
      if (at === 'runs.*') {
        run.end(into);
        run = new SarifRun();
      }
      into.known ||= isList && (lists.has(at) || (at === '' && rows === 0));
    },
  });
  if (!into.known) {
    const message = `${path} is JSON of a form that is not known.`;
    throw new UserError(
      'unknown-report',
      `${message} Give SARIF 2.1.0, or JSON of pylint-odoo, odoo-linter, odoo-doctor, ruff or odoo-ls.`,
    );
  }
  return { tool: into.tool === '' ? 'a tool without a name' : into.tool, findings: into.findings, left: into.left };
}
