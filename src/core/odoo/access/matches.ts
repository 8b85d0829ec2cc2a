import type { Expression } from '../../text/python-expression.js';
import type { Domain } from './domain.js';

export type Scalar = string | number | boolean | null;

/** A record as a domain sees it: values by field; a relation is the record that it leads to, or null; lines are records. */
export type RecordValues = { readonly [field: string]: Scalar | RecordValues | readonly RecordValues[] };

/** Whom a domain is evaluated for: the names that Odoo gives it (`_eval_context` of ir.rule and of ir.access). */
export type DomainUser = { readonly id: number; readonly company: number; readonly companies: readonly number[] };

const isRecord = (value: RecordValues[string] | undefined): value is RecordValues =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands at the end of a path, more than one value where it leads through lines; of a relation its id. Empty is null. */
function valuesAt(record: RecordValues, [first = '', ...rest]: readonly string[]): readonly Scalar[] {
  const value = record[first];
  if (Array.isArray(value)) return (value as readonly RecordValues[]).flatMap((one) => valuesAt(one, rest.length === 0 ? ['id'] : rest));
  if (isRecord(value)) return valuesAt(value, rest.length === 0 ? ['id'] : rest);
  if (rest.length > 0 || value === undefined || value === null || Array.isArray(value)) return [null];
  return typeof value === 'object' ? [null] : [value];
}

type Value = Scalar | readonly Scalar[];

function given(expression: Expression, user: DomainUser): Value {
  if ('literal' in expression) return expression.literal;
  if ('list' in expression) return expression.list.flatMap((one) => given(one, user));
  if ('operator' in expression && expression.operator === '+')
    return [expression.left, expression.right].flatMap((one) => given(one, user));
  if (!('name' in expression)) throw new RangeError('only values and names are known here');
  const known: Readonly<Record<string, Value>> = { 'user.id': user.id, company_id: user.company, company_ids: user.companies };
  const found = known[expression.name];
  if (found === undefined) throw new RangeError(`${expression.name} is not known here`);
  return found;
}

/** Odoo writes "no value" as False, and a boolean that was never set is false. */
const same = (one: Scalar, other: Scalar): boolean => one === other || (isNothing(one) && isNothing(other));
const isNothing = (value: Scalar): boolean => value === null || value === false;

const orders: Readonly<Record<string, (one: number | string, other: number | string) => boolean>> = {
  '<': (one, other) => one < other,
  '<=': (one, other) => one <= other,
  '>': (one, other) => one > other,
  '>=': (one, other) => one >= other,
};

function compare(found: readonly Scalar[], operator: string, wanted: Value): boolean {
  const list: readonly Scalar[] = typeof wanted === 'object' && wanted !== null ? wanted : [wanted];
  if (operator === '=' || operator === 'in') return found.some((one) => list.some((other) => same(one, other)));
  if (operator === '!=' || operator === 'not in') return !compare(found, 'in', wanted);
  const order = orders[operator];
  if (order === undefined) throw new RangeError(`the operator ${operator} is not known here`);
  const [limit = null] = list;
  const comparable = (one: Scalar): one is number | string => typeof one === 'number' || typeof one === 'string';
  return comparable(limit) && found.some((one) => comparable(one) && typeof one === typeof limit && order(one, limit));
}

/**
 * Whether a record fulfils a domain, as the database decides it for stored values.
 * @throws RangeError for a name or an operator beyond those that record rules are made of here
 */
export function matches(domain: Domain, record: RecordValues, user: DomainUser): boolean {
  if ('all' in domain) return domain.all.every((part) => matches(part, record, user));
  if ('any' in domain) return domain.any.some((part) => matches(part, record, user));
  if ('not' in domain) return !matches(domain.not, record, user);
  const { path, operator, value } = domain;
  const found = typeof path === 'number' ? [path] : valuesAt(record, path.split('.'));
  return compare(found, operator, given(value, user));
}
