import type { Comparison, Condition } from '../../../model/condition.js';
import { type ConditionTarget, conditionMistakes } from '../../odoo/condition-mistakes.js';
import { type Expression, readExpression } from '../../text/python-expression.js';

/** A condition, or why a text is none. */
export type FoundCondition = { readonly condition: Condition } | { readonly why: string };

type Reference = 'user' | 'company' | 'companies' | 'today';

/** The names that conditions are rendered with (`core/odoo/conditions.ts`), and what they stand for. */
const references: Readonly<Record<ConditionTarget, Readonly<Record<string, Reference>>>> = {
  rule: { 'user.id': 'user', company_id: 'company', company_ids: 'companies' },
  filter: { uid: 'user', allowed_company_ids: 'companies' },
  field: { uid: 'user', current_company_id: 'company', allowed_company_ids: 'companies' },
  attrs: {},
  expression: { uid: 'user', current_company_id: 'company', allowed_company_ids: 'companies' },
};

const operators: Readonly<Record<string, Comparison['operator']>> = {
  '=': '=',
  '==': '=',
  '!=': '!=',
  '<>': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  in: 'in',
  'not in': 'not in',
};

type Operand = Comparison['value'];

/** Odoo writes "no value" as False. */
const scalar = (value: string | number | boolean | null): string | number | true | null => (value === false ? null : value);

function operandOf(expression: Expression | undefined, target: ConditionTarget): Operand | undefined {
  if (expression === undefined) return undefined;
  if ('literal' in expression) return scalar(expression.literal);
  if ('name' in expression) {
    const ref = references[target][expression.name];
    return ref === undefined ? undefined : { ref };
  }
  if (!('list' in expression)) return undefined;
  const values = expression.list.map((item) => ('literal' in item ? scalar(item.literal) : undefined));
  return values.every((value) => value !== undefined) ? values : undefined;
}

function comparison(field: string, operator: string, value: Expression | undefined, target: ConditionTarget): Condition | undefined {
  const known = operators[operator];
  const operand = operandOf(value, target);
  return known === undefined || operand === undefined ? undefined : { field, operator: known, value: operand };
}

const sign = (term: Expression | undefined): string | undefined =>
  term !== undefined && 'literal' in term && typeof term.literal === 'string' ? term.literal : undefined;

function leaf(term: Expression | undefined, target: ConditionTarget): Condition | undefined {
  if (term === undefined || !('list' in term) || term.list.length !== 3) return undefined;
  const [field, operator, value] = term.list;
  const [name, word] = [sign(field), sign(operator)];
  return name === undefined || word === undefined ? undefined : comparison(name, word, value, target);
}

/** Takes one condition in prefix notation from the front of the terms. */
function prefixed(terms: Expression[], target: ConditionTarget): Condition | undefined {
  const term = terms.shift();
  const word = sign(term);
  if (word === '!') {
    const of = prefixed(terms, target);
    return of === undefined ? undefined : { not: of };
  }
  if (word !== '&' && word !== '|') return leaf(term, target);
  const [first, second] = [prefixed(terms, target), prefixed(terms, target)];
  if (first === undefined || second === undefined) return undefined;
  return word === '&' ? { all: [...partsOf(first, 'all'), second] } : { any: [...partsOf(first, 'any'), second] };
}

function partsOf(condition: Condition, key: 'all' | 'any'): readonly Condition[] {
  if (key === 'all' && 'all' in condition) return condition.all;
  return key === 'any' && 'any' in condition ? condition.any : [condition];
}

function checked(condition: Condition | undefined, target: ConditionTarget, said: string): FoundCondition {
  if (condition === undefined) return { why: `an entry has no words for ${said}` };
  const [mistake] = conditionMistakes(condition, target);
  return mistake === undefined ? { condition } : { why: mistake.message };
}

const shown = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** The condition that a search domain says, for the place where it stands. */
export function conditionOfDomain(domain: Expression | undefined, target: ConditionTarget, text: string): FoundCondition {
  if (domain === undefined || !('list' in domain)) return { why: `the domain is code: ${shown(text)}` };
  const terms = [...domain.list];
  const parts: Condition[] = [];
  while (terms.length > 0) {
    const part = prefixed(terms, target);
    if (part === undefined) return { why: `an entry has no words for the domain ${shown(text)}` };
    parts.push(part);
  }
  const [only] = parts;
  if (only === undefined) return { why: 'an empty domain' };
  return checked(parts.length === 1 ? only : { all: parts.flatMap((part) => partsOf(part, 'all')) }, target, shown(text));
}

export const conditionOfDomainText = (text: string, target: ConditionTarget): FoundCondition =>
  conditionOfDomain(readExpression(text), target, text.trim());

/** A name alone asks whether something is set: `not partner_id`. */
function ofExpression(expression: Expression): Condition | undefined {
  if ('name' in expression) return { field: expression.name, operator: '!=', value: null };
  if ('not' in expression) {
    const of = ofExpression(expression.not);
    return of === undefined ? undefined : { not: of };
  }
  if ('and' in expression || 'or' in expression) {
    const parts = ('and' in expression ? expression.and : expression.or).map(ofExpression);
    if (!parts.every((part) => part !== undefined)) return undefined;
    return 'and' in expression ? { all: parts } : { any: parts };
  }
  if (!('operator' in expression) || !('name' in expression.left)) return undefined;
  return comparison(expression.left.name, expression.operator, expression.right, 'expression');
}

/** The condition that an expression of a view says, from 17.0 on. */
export function conditionOfExpression(text: string): FoundCondition {
  const expression = readExpression(text);
  return checked(expression === undefined ? undefined : ofExpression(expression), 'expression', shown(text));
}
