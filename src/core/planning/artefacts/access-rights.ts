import { groupRef, modelXmlId } from '../../odoo/naming.js';
import { csvRow } from '../../text/csv.js';
import { type AccessRow, accessRows } from '../access-matrix.js';
import type { AddonSource, Artefact } from '../artefact.js';

/** `security/ir.model.access.csv`: one line per model and group; until 19.0. */
export const accessRights: Artefact = {
  id: 'access-rights',
  plan(source) {
    const rows = accessRows(source.spec);
    if (rows.length === 0 || source.dialect.access !== 'rights-and-rules') return [];
    const view = { rows: rows.map((row) => csvRow(cells(source, row))) };
    return [{ path: 'security/ir.model.access.csv', template: 'security/ir.model.access.csv', view }];
  },
};

function cells(source: AddonSource, { id, name, model, group, can }: AccessRow): readonly string[] {
  const flags = (['r', 'u', 'c', 'd'] as const).map((operation) => (can.has(operation) ? '1' : '0'));
  return [id, name, modelXmlId(model), groupRef(source, group), ...flags];
}
