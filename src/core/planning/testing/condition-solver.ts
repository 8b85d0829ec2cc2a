import type { Addon } from '../../../model/addon/addon.js';
import type { Comparison, Condition } from '../../../model/condition.js';
import { opposites } from '../../odoo/normal-condition.js';
import { pythonName } from '../../text/python.js';
import type { PythonValue } from '../../text/python-value.js';
import { type AnyField, fieldAt, isDerived } from '../spec-queries.js';
import { checksOf } from './checks.js';
import { completed } from './completed.js';
import { sampleValue } from './sample-values.js';

/** Values by path of fields that make a condition true, or false. */
export type Solution = Readonly<Record<string, PythonValue>>;

/** Solutions that are kept while parts of a condition are put together: more than any rule of a register needs. */
const most = 200;

/** Finds a record's values for which a condition has the wanted outcome; undefined when the tool finds none. */
export function solve(spec: Addon, model: string, condition: Condition, wanted: boolean): Solution | undefined {
  return firstFitting(spec, model, [solutions(spec, model, condition, wanted)]);
}

/** One solution out of each list, together: no two want different values for one field, and no CHECK constraint refuses the record. */
export function firstFitting(spec: Addon, model: string, lists: readonly (readonly Solution[])[]): Solution | undefined {
  for (const solution of combined(lists)) {
    const whole = completed(spec, model, solution);
    if (whole !== undefined) return whole;
  }
  return undefined;
}

/** Values for which a condition has the wanted outcome, the plainest first. */
export function solutions(spec: Addon, model: string, condition: Condition, wanted: boolean): readonly Solution[] {
  const compared = [...comparisonsOf(condition), ...filterComparisons(spec, model)];
  return solutionsOf({ spec, model, compared }, condition, wanted);
}

type Scope = { readonly spec: Addon; readonly model: string; readonly compared: readonly Comparison[] };

function solutionsOf(scope: Scope, condition: Condition, wanted: boolean): readonly Solution[] {
  if ('not' in condition) return solutionsOf(scope, condition.not, !wanted);
  if ('field' in condition) return comparisonSolutions(scope, condition, wanted);
  const parts = ('all' in condition ? condition.all : condition.any).map((part) => solutionsOf(scope, part, wanted));
  return 'all' in condition === wanted ? combined(parts) : parts.flat().slice(0, most);
}

function combined(lists: readonly (readonly Solution[])[]): readonly Solution[] {
  return lists.reduce<readonly Solution[]>(
    (found, list) => found.flatMap((one) => list.flatMap((other) => merged(one, other))).slice(0, most),
    [{}],
  );
}

/** Both at once; two that want different values for one field exclude each other. */
function merged(one: Solution, other: Solution): readonly Solution[] {
  const clash = Object.entries(other).some(
    ([path, value]) => Object.hasOwn(one, path) && JSON.stringify(one[path]) !== JSON.stringify(value),
  );
  return clash ? [] : [{ ...one, ...other }];
}

type Operator = Comparison['operator'];

function comparisonSolutions(scope: Scope, comparison: Comparison, wanted: boolean): readonly Solution[] {
  const { spec, model } = scope;
  const field = fieldAt(spec, model, comparison.field);
  if (field === undefined || field.type === 'selection-add' || isDerived(field)) return [];
  const operator = wanted ? comparison.operator : opposites[comparison.operator];
  const values = valuesFor(spec, field, operator, comparison.value, numbersBeside(scope, comparison.field));
  const possible = values.filter((value) => value !== false || field.required !== true || field.type === 'boolean');
  return possible.map((value) => ({ [comparison.field]: value }));
}

function valuesFor(
  spec: Addon,
  field: AnyField,
  operator: Operator,
  value: Comparison['value'],
  beside: readonly number[],
): readonly PythonValue[] {
  const listed = Array.isArray(value) ? value : [value];
  const known = listed.map(operand).filter((one) => one !== undefined);
  if (known.length < listed.length) return [];
  switch (operator) {
    case '=':
    case 'in':
      return known.map((one) => (one === null ? false : one));
    case '!=':
    case 'not in':
      return different(spec, field, listed, beside);
    default:
      return typeof value === 'number' ? ordered(operator, value, beside) : [];
  }
}

const nearest = { '<': -1, '<=': 0, '>': 1, '>=': 0 } as const;

/** The number next to the one compared with, and those beside other numbers that the field is compared with elsewhere. */
function ordered(operator: keyof typeof nearest, value: number, beside: readonly number[]): readonly number[] {
  const fits = (one: number): boolean => {
    if (one === value) return operator.endsWith('=');
    return operator.startsWith('<') ? one < value : one > value;
  };
  return [...new Set([value + nearest[operator], ...beside.filter(fits)])];
}

/** Numbers around all that the condition, the filters and the CHECK constraints of a model compare a field with. */
function numbersBeside({ spec, model, compared }: Scope, path: string): readonly number[] {
  const values = [
    ...compared.flatMap(({ field, value }) => (field === path ? value : [])),
    ...checksOf(spec, model).flatMap(({ field, than }) => (field === path ? [than] : [])),
  ];
  return values.flatMap((value) => (typeof value === 'number' ? [value, value - 1, value + 1] : []));
}

const filterComparisons = (spec: Addon, model: string): readonly Comparison[] =>
  (spec.access[model]?.grants ?? []).flatMap(({ only }) => (only !== undefined && 'records' in only ? comparisonsOf(only.records) : []));

function comparisonsOf(condition: Condition): readonly Comparison[] {
  if ('field' in condition) return [condition];
  if ('not' in condition) return comparisonsOf(condition.not);
  return ('all' in condition ? condition.all : condition.any).flatMap(comparisonsOf);
}

type Listed = Comparison['value'];

/** A scalar as it is; a reference as the test knows it. */
function operand(value: Listed): PythonValue | undefined {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value) || !('ref' in value)) return undefined;
  if (value.ref === 'user') return pythonName('user.id');
  return value.ref === 'today' ? undefined : pythonName('self.company.id');
}

/** Values of the field that are none of those. */
function different(spec: Addon, field: AnyField, values: readonly Listed[], beside: readonly number[]): readonly PythonValue[] {
  if (values.some((value) => typeof value === 'object' && value !== null)) return [pythonName('self.env.user.id')];
  if (field.type === 'boolean') return [!(values[0] === true)];
  if (field.type === 'selection') return field.options.map(([key]) => key).filter((key) => !values.includes(key));
  if (field.type === 'many2one') return values.includes(null) ? [] : [false];
  const sample = sampleValue(spec, field);
  if (typeof sample !== 'number') return sample === undefined ? [] : [sample];
  return [...new Set([1 + Math.max(...values.map(Number)), ...beside.filter((one) => !values.includes(one))])];
}
