import { groupRef, modelXmlId } from '../../odoo/naming.js';
import { csvRow } from '../../text/csv.js';
import { type AccessRow, accessRows, groupSuffix, rightId } from '../access-matrix.js';
import type { Artefact } from '../artefact.js';

/** `security/ir.model.access.csv`: one line per model and group; until 19.0. */
export const accessRights: Artefact = {
  id: 'access-rights',
  plan({ name, spec, dialect }) {
    const rows = accessRows(spec);
    if (rows.length === 0 || dialect.access !== 'rights-and-rules') return [];
    const view = { rows: rows.map((row) => csvRow(cells(name, row))) };
    return [{ path: 'security/ir.model.access.csv', template: 'security/ir.model.access.csv', view }];
  },
};

function cells(addon: string, { model, group, can }: AccessRow): readonly string[] {
  const flags = (['r', 'u', 'c', 'd'] as const).map((operation) => (can.has(operation) ? '1' : '0'));
  return [rightId(model, group), `${model} ${groupSuffix(group)}`, modelXmlId(model), groupRef(addon, group), ...flags];
}
