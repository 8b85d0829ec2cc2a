import type { Addon } from '../../../model/addon/addon.js';
import type { Comparison, Condition } from '../../../model/condition.js';
import { opposites } from '../../odoo/normal-condition.js';
import { pythonName } from '../../text/python.js';
import type { PythonValue } from '../../text/python-value.js';
import { type AnyField, fieldAt } from '../spec-queries.js';
import { sampleValue } from './sample-values.js';

/** Values by path of fields that make a condition true, or false. */
export type Solution = Readonly<Record<string, PythonValue>>;

/** Finds a record's values for which a condition has the wanted outcome; undefined when the tool finds none. */
export function solve(spec: Addon, model: string, condition: Condition, wanted: boolean): Solution | undefined {
  if ('not' in condition) return solve(spec, model, condition.not, !wanted);
  if ('field' in condition) return solveComparison(spec, model, condition, wanted);
  const parts = 'all' in condition ? condition.all : condition.any;
  if ('all' in condition === wanted) return mergeAll(parts.map((part) => solve(spec, model, part, wanted)));
  return parts.map((part) => solve(spec, model, part, wanted)).find((solution) => solution !== undefined);
}

/** All solutions at once; two that want different values for one field exclude each other. */
export function mergeAll(solutions: readonly (Solution | undefined)[]): Solution | undefined {
  const merged: Record<string, PythonValue> = {};
  for (const solution of solutions) {
    if (solution === undefined) return undefined;
    for (const [path, value] of Object.entries(solution)) {
      if (Object.hasOwn(merged, path) && JSON.stringify(merged[path]) !== JSON.stringify(value)) return undefined;
      merged[path] = value;
    }
  }
  return merged;
}

type Operator = Comparison['operator'];

function solveComparison(spec: Addon, model: string, comparison: Comparison, wanted: boolean): Solution | undefined {
  const field = fieldAt(spec, model, comparison.field);
  if (field === undefined || field.type === 'selection-add' || field.related !== undefined) return undefined;
  const operator = wanted ? comparison.operator : opposites[comparison.operator];
  const value = valueFor(spec, field, operator, comparison.value);
  return value === undefined || (value === false && field.required === true && field.type !== 'boolean')
    ? undefined
    : { [comparison.field]: value };
}

function valueFor(spec: Addon, field: AnyField, operator: Operator, value: Comparison['value']): PythonValue | undefined {
  const listed = Array.isArray(value) ? value : [value];
  const known = listed.map(operand);
  if (known.some((one) => one === undefined)) return undefined;
  switch (operator) {
    case '=':
    case 'in':
      return known[0] === null ? false : known[0];
    case '!=':
    case 'not in':
      return different(spec, field, listed);
    default:
      return typeof value === 'number' ? value + ({ '<': -1, '<=': 0, '>': 1, '>=': 0 } as const)[operator] : undefined;
  }
}

type Listed = Comparison['value'];

/** A scalar as it is; a reference as the test knows it. */
function operand(value: Listed): PythonValue | undefined {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value) || !('ref' in value)) return undefined;
  if (value.ref === 'user') return pythonName('user.id');
  return value.ref === 'today' ? undefined : pythonName('self.company.id');
}

/** A value of the field that is none of those. */
function different(spec: Addon, field: AnyField, values: readonly Listed[]): PythonValue | undefined {
  if (values.some((value) => typeof value === 'object' && value !== null)) return pythonName('self.env.user.id');
  if (field.type === 'boolean') return !(values[0] === true);
  if (field.type === 'selection') return field.options.map(([key]) => key).find((key) => !values.includes(key));
  if (field.type === 'many2one') return values.includes(null) ? undefined : false;
  const sample = sampleValue(spec, field);
  return typeof sample === 'number' ? 1 + Math.max(...values.map(Number)) : sample;
}
