import type { Comparison, Condition } from '../../model/condition.js';
import { pythonKeywords } from './data/python-keywords.js';

/** Where a condition is written to: the places of search domains, and the expressions of views from 17.0 on. */
export type ConditionTarget = 'rule' | 'filter' | 'field' | 'attrs' | 'expression';

export type ConditionMistake = {
  /** JSON pointer within the condition. */
  readonly pointer: string;
  readonly message: string;
  readonly remedy: string;
};

type Mistake = Omit<ConditionMistake, 'pointer'>;
type Check = (comparison: Comparison, target: ConditionTarget, negated: boolean) => Mistake | undefined;

const inView = (target: ConditionTarget): boolean => target === 'attrs' || target === 'expression';
const isList = (operator: string): boolean => operator === 'in' || operator === 'not in';
const isOrder = (operator: string): boolean => operator.startsWith('<') || operator.startsWith('>');
const isNegative = (operator: string, negated: boolean): boolean =>
  isOrder(operator) ? negated : negated !== (operator === '!=' || operator === 'not in');
const reference = ({ value }: Comparison): string | undefined =>
  typeof value === 'object' && value !== null && 'ref' in value ? value.ref : undefined;

const checks: readonly Check[] = [
  ({ field }) =>
    /^[a-z_][a-z0-9_]*(\.[a-z_][a-z0-9_]*)*$/.test(field)
      ? undefined
      : { message: `"${field}" is no field and no path of fields`, remedy: 'Name a field, or fields joined by dots.' },
  ({ field }, target) =>
    inView(target) && field.includes('.')
      ? {
          message: `a view knows only its own fields, not the path ${field}`,
          remedy: 'Add a related field for the path, and compare that one.',
        }
      : undefined,
  ({ field }, target) =>
    target === 'expression' && pythonKeywords.has(field)
      ? { message: `${field} is a word of Python and cannot stand in an expression`, remedy: 'Add a related field with another name.' }
      : undefined,
  (comparison, target) =>
    target === 'attrs' && reference(comparison) !== undefined
      ? {
          message: `attrs of 16.0 hold literals only, not "${reference(comparison)}"`,
          remedy: 'Compute it in a field of its own, and compare that one.',
        }
      : undefined,
  (comparison, target) =>
    target === 'rule' && reference(comparison) === 'today'
      ? {
          message: 'Odoo keeps evaluated record rules in a cache, so a rule that asks for today would keep an old day',
          remedy: 'Use a stored field that a scheduled action updates.',
        }
      : undefined,
  (comparison) => listMistake(comparison),
  (comparison) => orderMistake(comparison),
  ({ value }) =>
    value === '' || (Array.isArray(value) && value.includes(''))
      ? { message: 'an empty text and no value are one thing in some series and two in others', remedy: 'Use null for "not set".' }
      : undefined,
  ({ field, operator }, _target, negated) =>
    isNegative(operator, negated) && /_ids\./.test(field)
      ? {
          message: `a negation through the many records of ${field} means "some are not" in one series and "none is" in another`,
          remedy: 'Say it without a negation, or compare a computed field.',
        }
      : undefined,
];

function listMistake(comparison: Comparison): Mistake | undefined {
  const { operator, value } = comparison;
  if (reference(comparison) === 'companies' && !isList(operator))
    return { message: `the active companies are several, "${operator}" compares with one`, remedy: 'Use in or not in.' };
  if (reference(comparison) !== undefined || Array.isArray(value) === isList(operator)) return undefined;
  return isList(operator)
    ? { message: `"${operator}" needs a list`, remedy: 'Put the value into a list.' }
    : { message: `"${operator}" compares with one value, not with a list`, remedy: 'Use in or not in.' };
}

function orderMistake(comparison: Comparison): Mistake | undefined {
  const { operator, value } = comparison;
  if (!isOrder(operator)) return undefined;
  const ordered = typeof value === 'number' || typeof value === 'string' || reference(comparison) === 'today';
  return ordered
    ? undefined
    : { message: `"${operator}" has no meaning for ${JSON.stringify(value)}`, remedy: 'Compare with a number, a text, a day or today.' };
}

/**
 * What of a condition has no equal meaning at a place, or not in every series; empty when it can be rendered there.
 * A number must be compared with numbers: which type a field has is not known here.
 */
export function conditionMistakes(condition: Condition, target: ConditionTarget): readonly ConditionMistake[] {
  return find(condition, target, '', false);
}

function find(condition: Condition, target: ConditionTarget, pointer: string, negated: boolean): readonly ConditionMistake[] {
  if ('not' in condition) return find(condition.not, target, `${pointer}/not`, !negated);
  if ('field' in condition) {
    const [mistake] = checks.flatMap((check) => check(condition, target, negated) ?? []);
    return mistake === undefined ? [] : [{ pointer, ...mistake }];
  }
  const key = 'all' in condition ? 'all' : 'any';
  const parts = 'all' in condition ? condition.all : condition.any;
  return parts.flatMap((part, index) => find(part, target, `${pointer}/${key}/${index}`, negated));
}
