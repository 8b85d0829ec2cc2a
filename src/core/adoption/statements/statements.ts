import type { Statement } from '../../../model/adoption.js';
import type { AddonFacts } from '../../../model/facts/addon.js';
import { manifestStatements } from './of-manifest.js';
import { pythonStatements } from './of-python.js';
import { recordStatements } from './of-records.js';
import { viewStatements } from './of-views.js';

/** A later statement with the key of an earlier one gets a number, so that none hides another. */
function numbered(statements: readonly Statement[]): readonly Statement[] {
  const seen = new Map<string, number>();
  return statements.map((statement) => {
    const times = (seen.get(statement.key) ?? 0) + 1;
    seen.set(statement.key, times);
    return times === 1 ? statement : { ...statement, key: `${statement.key} #${times}`, name: `${statement.name} (${times})` };
  });
}

/**
 * Everything that the files of an addon state, in the order of its files. Tests are left out: what they prove becomes acceptance criteria.
 * So are files that no manifest lists, because Odoo loads none of them.
 */
export function statementsOf(addon: AddonFacts): readonly Statement[] {
  const data = addon.xml.flatMap(({ file, role, facts }) => {
    if (role === 'test' || role === 'migration') return [];
    const records = new Map(facts.records.map((record) => [record.xmlid, record]));
    const views = new Set(facts.views.map(({ xmlid }) => xmlid));
    return [
      ...facts.views.flatMap((view) => viewStatements(file, role, view, records.get(view.xmlid))),
      ...facts.records
        .filter(({ xmlid, model }) => model !== 'ir.ui.view' || !views.has(xmlid))
        .flatMap((one) => recordStatements(file, role, one)),
      ...facts.operations.map(({ kind, model, name = '', xmlid = '', line }): Statement => {
        return {
          kind: 'data operation',
          key: `${kind} ${model} ${name}${xmlid} ${line}`,
          name: `<${kind}> ${model} ${name}${xmlid}`,
          text: 'code',
          file,
          line,
        };
      }),
    ];
  });
  return numbered([
    ...manifestStatements(addon.manifest),
    ...addon.python.flatMap(pythonStatements),
    ...data,
    ...addon.csv.flatMap(({ file, role, facts }) => facts.flatMap((record) => recordStatements(file, role, record))),
    ...addon.javascript
      .filter(({ role }) => role === undefined)
      .map(({ file }): Statement => ({ kind: 'script', key: `script ${file}`, name: file, text: 'code', file, line: 1 })),
    ...addon.templates
      .filter(({ role }) => role === undefined)
      .map(({ file }): Statement => ({ kind: 'web template', key: `templates ${file}`, name: file, text: 'code', file, line: 1 })),
  ]);
}
