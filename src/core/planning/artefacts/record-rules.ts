import type { TemplateView } from '../../../model/plan.js';
import { groupXmlId, modelXmlId } from '../../odoo/naming.js';
import { xmlAttribute, xmlText } from '../../text/xml.js';
import { type Rule, recordRules as rulesOf } from '../access-matrix.js';
import type { AddonSource, Artefact } from '../artefact.js';
import { ruleDomain } from '../rule-domain.js';
import { linkAll } from './groups.js';

/** `security/<addon>_rules.xml`: under noupdate, as record rules are in Odoo's own addons; until 19.0. */
export const recordRules: Artefact = {
  id: 'record-rules',
  plan(source) {
    const rules = Object.keys(source.spec.access).flatMap((model) => rulesOf(source.spec, model));
    if (rules.length === 0 || source.dialect.access !== 'rights-and-rules') return [];
    const view = { rules: rules.map((rule) => ruleView(source, rule)) };
    return [{ path: `security/${source.name}_rules.xml`, template: 'security/rules.xml', view }];
  },
};

function ruleView({ spec }: AddonSource, rule: Rule): TemplateView {
  const group =
    rule.group === undefined ? undefined : rule.group.includes('.') ? rule.group : groupXmlId(rule.group, spec.groups[rule.group]);
  return {
    id: xmlAttribute(rule.id),
    name: xmlText(`${rule.model}: ${purpose(rule)}`),
    model: xmlAttribute(modelXmlId(rule.model)),
    domain: xmlText(ruleDomain(spec, rule).text),
    groups: group === undefined ? undefined : xmlAttribute(linkAll([group])),
    denied: (['r', 'u', 'c', 'd'] as const).filter((operation) => !rule.can.includes(operation)).map((operation) => flags[operation]),
  };
}

const flags = {
  r: xmlAttribute('perm_read'),
  u: xmlAttribute('perm_write'),
  c: xmlAttribute('perm_create'),
  d: xmlAttribute('perm_unlink'),
} as const;

/** What a rule or a permission is for, in a few words. */
export function purpose({ group, filter, company }: Rule): string {
  if (company !== undefined) return 'active companies';
  if (filter === undefined) return `${group}, all records`;
  return 'own' in filter ? `${group}, own records` : `${group}, some records`;
}
