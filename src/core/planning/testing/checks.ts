import type { Addon } from '../../../model/addon/addon.js';
import type { Constraint } from '../../../model/addon/models.js';
import { type AnyField, fieldOf } from '../spec-queries.js';

export type Check = Extract<Constraint, { check: unknown }>['check'][number];

/** A value of a checked field: a number, a text, or a day as the number of days since 1970-01-01. */
export type Checked = number | string;
export type Assignment = Readonly<Record<string, Checked>>;

const firstDay = Math.floor(Date.UTC(2026, 0, 15) / 86_400_000);

/** A day as Odoo writes it. */
export const dayText = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** The CHECK constraints of a model as comparisons, all of which must hold. */
export function checksOf(spec: Addon, model: string): readonly Check[] {
  return Object.values(spec.models[model]?.constraints ?? {}).flatMap((constraint) => ('check' in constraint ? constraint.check : []));
}

/** Values that pass every CHECK constraint of a model, for all fields that one names; undefined when none were found. */
export function passing(spec: Addon, model: string): Assignment | undefined {
  const checks = checksOf(spec, model);
  const names = [...new Set(checks.flatMap(({ field, than }) => (typeof than === 'object' ? [field, than.field] : [field])))];
  const values: Record<string, Checked> = {};
  for (const name of names) values[name] = start(fieldOf(spec, model, name));
  for (let round = 0; round < 20; round += 1) for (const check of checks) if (!holds(check, values)) repair(spec, model, check, values);
  return checks.every((check) => holds(check, values)) ? values : undefined;
}

function start(field: AnyField | undefined): Checked {
  if (field?.type === 'date' || field?.type === 'datetime') return firstDay;
  if (field?.type === 'selection') return typeof field.default === 'string' ? field.default : (field.options[0]?.[0] ?? '');
  return field?.type === 'char' || field?.type === 'text' ? 'Text' : 1;
}

const other = ({ than }: Check, values: Assignment): Checked | undefined => (typeof than === 'object' ? values[than.field] : literal(than));

/** A text that is a day compares as one. */
function literal(than: number | string): Checked {
  return typeof than === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(than) ? Math.floor(Date.parse(than) / 86_400_000) : than;
}

export function holds(check: Check, values: Assignment): boolean {
  const left = values[check.field];
  const right = other(check, values);
  if (left === undefined || right === undefined) return true;
  switch (check.operator) {
    case '=':
      return left === right;
    case '!=':
      return left !== right;
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    default:
      return left >= right;
  }
}

function repair(spec: Addon, model: string, check: Check, values: Record<string, Checked>): void {
  const right = other(check, values);
  const { than } = check;
  if (right === undefined) return;
  const later = check.operator === '<' || check.operator === '<=';
  if (typeof than === 'object' && later) values[than.field] = step(values[check.field], check.operator === '<' ? 1 : 0);
  else values[check.field] = fitting(fieldOf(spec, model, check.field), check.operator, right);
}

const step = (value: Checked | undefined, by: number): Checked => (typeof value === 'number' ? value + by : (value ?? 0));

/** A value for which the comparison holds. */
function fitting(field: AnyField | undefined, operator: Check['operator'], right: Checked): Checked {
  if (operator === '!=') return different(field, right);
  return step(right, operator === '>' ? 1 : operator === '<' ? -1 : 0);
}

function different(field: AnyField | undefined, value: Checked): Checked {
  if (field?.type === 'selection') return field.options.map(([key]) => key).find((key) => key !== value) ?? '';
  return typeof value === 'number' ? value + 1 : `${value} other`;
}

const opposites = { '=': '!=', '!=': '=', '<': '>=', '<=': '>', '>': '<=', '>=': '<' } as const;

/** What has to be changed in a passing assignment so that one constraint fails, and if possible no other one. */
export type Violation = { readonly changed: Assignment; readonly alone: boolean };

export function violation(spec: Addon, model: string, constraint: readonly Check[]): Violation | undefined {
  const base = passing(spec, model);
  if (base === undefined) return undefined;
  const elsewhere = checksOf(spec, model).filter((check) => !constraint.includes(check));
  const found = constraint.flatMap((check) => {
    const right = other(check, base);
    if (right === undefined) return [];
    const value = fitting(fieldOf(spec, model, check.field), opposites[check.operator], right);
    if (!possible(fieldOf(spec, model, check.field), value)) return [];
    const values = { ...base, [check.field]: value };
    return holds(check, values) ? [] : [{ changed: { [check.field]: value }, alone: elsewhere.every((one) => holds(one, values)) }];
  });
  return found.find(({ alone }) => alone) ?? found[0];
}

/** A selection takes only its own values. */
function possible(field: AnyField | undefined, value: Checked): boolean {
  return field?.type !== 'selection' || field.options.some(([key]) => key === value);
}
