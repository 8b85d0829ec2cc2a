import type { Addon } from '../../model/addon/addon.js';
import { domainText } from '../odoo/conditions.js';
import { type Python, python, pythonInline } from '../text/python.js';
import type { Rule } from './access-matrix.js';
import { fieldAt } from './spec-queries.js';

/** `domain_force` of a rule, as Python that Odoo evaluates with user, company_id, company_ids and time. */
export function ruleDomain(spec: Addon, { model, filter, company }: Rule): Python {
  if (company !== undefined) {
    const companies = isShared(spec, model, company) ? python`company_ids + [False]` : python`company_ids`;
    return python`[(${pythonInline(company)}, 'in', ${companies})]`;
  }
  if (filter === undefined) return python`[(1, '=', 1)]`;
  return 'own' in filter ? python`[(${pythonInline(filter.own)}, '=', user.id)]` : domainText(filter.records, 'rule');
}

/** Records without a company belong to all of them, where the field may be empty. */
export function isShared(spec: Addon, model: string, company: string): boolean {
  return fieldAt(spec, model, company)?.required !== true;
}
