import type { Comparison, Condition } from '../../model/condition.js';

/** A condition without `not`: what is negated are the comparisons themselves. */
export type NormalCondition = Comparison | { readonly all: readonly NormalCondition[] } | { readonly any: readonly NormalCondition[] };

type Operator = Comparison['operator'];

/** The operator that holds exactly when this one does not, between values that are set. */
export const opposites: Readonly<Record<Operator, Operator>> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
  in: 'not in',
  'not in': 'in',
};

/** Whether a comparison asks for an order among things that can be unset: days and texts. Numbers are never unset in Odoo. */
export function ordersText({ operator, value }: Comparison): boolean {
  return ['<', '<=', '>', '>='].includes(operator) && typeof value !== 'number';
}

function negated(comparison: Comparison): NormalCondition {
  const opposite = { ...comparison, operator: opposites[comparison.operator] };
  return ordersText(comparison) ? { any: [opposite, { field: comparison.field, operator: '=', value: null }] } : opposite;
}

/**
 * Moves every negation into the comparisons. Odoo itself turns `!` before `<` into `>=` up to 18.0, which loses records whose field
 * is unset, and no longer does in 19.0; written out, both mean the same: an unset field is neither less nor greater than anything.
 */
export function normalize(condition: Condition, negate = false): NormalCondition {
  if ('not' in condition) return normalize(condition.not, !negate);
  if ('field' in condition) return negate ? negated(condition) : condition;
  const parts = ('all' in condition ? condition.all : condition.any).map((part) => normalize(part, negate));
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  return 'all' in condition === negate ? { any: flatten(parts, 'any') } : { all: flatten(parts, 'all') };
}

function flatten(parts: readonly NormalCondition[], key: 'all' | 'any'): readonly NormalCondition[] {
  return parts.flatMap((part) => {
    if (key === 'all' && 'all' in part) return part.all;
    return key === 'any' && 'any' in part ? part.any : [part];
  });
}
