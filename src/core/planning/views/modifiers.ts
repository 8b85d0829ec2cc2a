import type { Condition } from '../../../model/condition.js';
import { attrsText, expressionText } from '../../odoo/conditions.js';
import type { Dialect } from '../../odoo/dialects.js';
import type { Python } from '../../text/python.js';

const names = ['invisible', 'readonly', 'required'] as const;

export type Modifiers = { readonly [name in (typeof names)[number]]?: boolean | Condition | undefined };

/**
 * The attributes that carry modifiers, in a fixed order: constants as they are, conditions as expressions or, in 16.0,
 * all together in `attrs`.
 */
export function modifierAttributes({ modifiers: form }: Dialect, modifiers: Modifiers): Readonly<Record<string, string | Python>> {
  const given = names.flatMap((name) => (modifiers[name] === undefined ? [] : [[name, modifiers[name]] as const]));
  const constants = given.flatMap(([name, value]) => (typeof value === 'boolean' ? [[name, value ? '1' : '0'] as const] : []));
  const dynamic = given.flatMap(([name, value]) => (typeof value === 'boolean' ? [] : [[name, value] as const]));
  if (dynamic.length === 0) return Object.fromEntries(constants);
  if (form === 'attrs') return { ...Object.fromEntries(constants), attrs: attrsText(Object.fromEntries(dynamic)) };
  return Object.fromEntries([...constants, ...dynamic.map(([name, value]) => [name, expressionText(value)] as const)]);
}

/** The conditions among modifiers. */
export function conditionsOf(modifiers: Modifiers): readonly Condition[] {
  return names.flatMap((name) => {
    const value = modifiers[name];
    return value === undefined || typeof value === 'boolean' ? [] : [value];
  });
}

/** The fields that a condition compares, each as often as it stands there. */
export function fieldsOf(condition: Condition): readonly string[] {
  if ('field' in condition) return [condition.field];
  if ('not' in condition) return fieldsOf(condition.not);
  return ('all' in condition ? condition.all : condition.any).flatMap(fieldsOf);
}
