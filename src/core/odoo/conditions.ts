import type { Comparison, Condition } from '../../model/condition.js';
import { join } from '../text/encoded.js';
import { type Python, python, pythonInline, pythonLiteral, pythonName } from '../text/python.js';
import { type PythonValue, pythonTuple } from '../text/python-value.js';
import { type ConditionTarget, conditionMistakes } from './condition-mistakes.js';
import { type NormalCondition, normalize, ordersText } from './normal-condition.js';

/** Where a search domain stands: a record rule, a filter or action, a relational field, or `attrs` of a view in 16.0. */
export type DomainContext = Exclude<ConditionTarget, 'expression'>;

type Reference = 'user' | 'company' | 'companies' | 'today';

const today = python`context_today().strftime('%Y-%m-%d')`;

/**
 * Names under which Odoo evaluates a domain or an expression, the same in 16.0 to 19.0: record rules in `_eval_context`
 * (addons/base/models/ir_rule.py); filters, actions and texts of field domains by the web client (web/static/src/core: user
 * context, py_js/py_builtin.js; odoo/tools/view_validation.py accepts them); `current_company_id` exists in form and list
 * views only (web: relational model).
 */
const names: Readonly<Record<ConditionTarget, Readonly<Partial<Record<Reference, Python>>>>> = {
  rule: { user: python`user.id`, company: python`company_id`, companies: python`company_ids` },
  filter: { user: python`uid`, company: python`allowed_company_ids[0]`, companies: python`allowed_company_ids`, today },
  field: { user: python`uid`, company: python`current_company_id`, companies: python`allowed_company_ids`, today },
  attrs: {},
  expression: { user: python`uid`, company: python`current_company_id`, companies: python`allowed_company_ids`, today },
};

/** Odoo writes "no value" as False, in domains and in the values of a record that a view shows. */
const scalar = (value: string | number | boolean | null): PythonValue => (value === null ? false : value);

function operand({ operator, value }: Comparison, target: ConditionTarget): PythonValue {
  if (typeof value !== 'object' || value === null) return scalar(value);
  if (Array.isArray(value)) return value.map(scalar);
  const name = 'ref' in value ? names[target][value.ref] : undefined;
  if (name === undefined) throw new Error(`condition without a meaning in ${target}: ${JSON.stringify(value)}`);
  const list = operator === 'in' || operator === 'not in';
  return list && 'ref' in value && value.ref !== 'companies' ? [name] : name;
}

/** Prefix notation: `&` and `|` stand before two operands, so n parts need n - 1 of them. */
function prefix(condition: NormalCondition, context: DomainContext): readonly PythonValue[] {
  if ('field' in condition) return [pythonTuple(condition.field, condition.operator, operand(condition, context))];
  const parts = 'all' in condition ? condition.all : condition.any;
  const operators = new Array<PythonValue>(parts.length - 1).fill('all' in condition ? '&' : '|');
  return [...operators, ...parts.flatMap((part) => prefix(part, context))];
}

function checked(condition: Condition, target: ConditionTarget): NormalCondition {
  const [mistake] = conditionMistakes(condition, target);
  if (mistake) throw new Error(`unchecked condition: ${mistake.message}`);
  return normalize(condition);
}

/** The operands of an outermost "and" stand side by side. */
function domainList(condition: Condition, context: DomainContext): readonly PythonValue[] {
  const normal = checked(condition, context);
  return 'all' in normal ? normal.all.flatMap((part) => prefix(part, context)) : prefix(normal, context);
}

/**
 * A search domain on one line in single quotes, ready for XML. A condition that has mistakes for this place
 * (`conditionMistakes`) is our fault here.
 */
export function domainText(condition: Condition, context: DomainContext): Python {
  return context === 'field' ? pythonLiteral(domainValue(condition)) : pythonInline(domainList(condition, context));
}

/**
 * The domain of a relational field in Python: a list, or a text where the condition refers to the user, a company or today,
 * because only the web client knows them; such a domain limits what can be chosen and not what is read.
 */
export function domainValue(condition: Condition): PythonValue {
  const list = domainList(condition, 'field');
  return refers(condition) ? pythonInline(list).text : list;
}

function refers(condition: Condition): boolean {
  if ('field' in condition) return typeof condition.value === 'object' && condition.value !== null && 'ref' in condition.value;
  if ('not' in condition) return refers(condition.not);
  return ('all' in condition ? condition.all : condition.any).some(refers);
}

/** `attrs` of a node in 16.0: a domain for each modifier. */
export function attrsText(modifiers: Readonly<Record<string, Condition>>): Python {
  const domains = Object.entries(modifiers).map(([name, condition]) => [name, domainText(condition, 'attrs')] as const);
  return pythonInline(Object.fromEntries(domains));
}

const comparisons: Readonly<Record<Comparison['operator'], Python>> = {
  '=': python`==`,
  '!=': python`!=`,
  '<': python`<`,
  '<=': python`<=`,
  '>': python`>`,
  '>=': python`>=`,
  in: python`in`,
  'not in': python`not in`,
};

/** An unset day is False, which the web client takes for less than any text: it has to be asked for first. */
function comparisonText(comparison: Comparison, inside: 'and' | 'or' | 'nothing'): Python {
  const field = pythonName(comparison.field);
  const { operator, value } = comparison;
  if (value === null || typeof value === 'boolean') return (value === true) === (operator === '=') ? field : python`not ${field}`;
  const text = python`${field} ${comparisons[operator]} ${pythonInline(operand(comparison, 'expression'))}`;
  if (!ordersText(comparison) || operator.startsWith('>')) return text;
  const guarded = python`${field} and ${text}`;
  return inside === 'or' ? python`(${guarded})` : guarded;
}

function normalText(condition: NormalCondition, inside: 'and' | 'or' | 'nothing'): Python {
  if ('field' in condition) return comparisonText(condition, inside);
  const word = 'all' in condition ? 'and' : 'or';
  const parts = ('all' in condition ? condition.all : condition.any).map((part) => normalText(part, word));
  const text = join('python', parts, ` ${word} `);
  return inside === 'and' && word === 'or' ? python`(${text})` : text;
}

/**
 * A view modifier from 17.0 on: a Python expression. `field` and `not field` stand for "is set" and "is not set", as Odoo's own
 * views have them.
 */
export function expressionText(condition: Condition): Python {
  return normalText(checked(condition, 'expression'), 'nothing');
}
