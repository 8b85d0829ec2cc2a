import { type AccessRow, accessLine } from '../../odoo/access/file.js';
import { groupRef } from '../../odoo/naming.js';
import { operationLetters, permissions, type Rule } from '../access-matrix.js';
import type { AddonSource, Artefact } from '../artefact.js';
import { ruleDomain } from '../rule-domain.js';
import { purpose } from './record-rules.js';

/**
 * `security/ir.access.csv`: what permits (with a group) and what narrows (without one); from 20.0. The model is named as in Python, an
 * empty domain means all records (addons/maintenance/security/ir.access.csv).
 */
export const accessPermissions: Artefact = {
  id: 'access-permissions',
  plan(source) {
    if (source.dialect.access !== 'permissions') return [];
    const rows = Object.keys(source.spec.access).flatMap((model) => permissions(source.spec, model));
    if (rows.length === 0) return [];
    const view = { rows: rows.map((row) => accessLine(rowOf(source, row))) };
    return [{ path: 'security/ir.access.csv', template: 'security/ir.access.csv', view }];
  },
};

function rowOf(source: AddonSource, rule: Rule): AccessRow {
  const { id, model, group, can } = rule;
  const isWhole = rule.filter === undefined && rule.company === undefined;
  return {
    ...{ id, name: rule.name ?? `${model}: ${purpose(rule)}`, model },
    group: group === undefined ? '' : groupRef(source, group),
    operation: operationLetters(can),
    domain: isWhole ? '' : ruleDomain(source.spec, rule).text,
  };
}
