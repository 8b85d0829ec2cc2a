import type { Addon } from '../../../model/addon/addon.js';
import type { PythonValue } from '../../text/python-value.js';
import { type AnyField, fieldOf } from '../spec-queries.js';
import { type Assignment, type Checked, checksOf, literal, namesOf, passing } from './checks.js';
import { checkedValue } from './sample-values.js';

type Values = Readonly<Record<string, PythonValue>>;

/**
 * Values of a record with what its CHECK constraints want beside them: a field that a factory fills may have to change with another
 * one. Undefined where the constraints refuse every such record.
 */
export function completed(spec: Addon, model: string, values: Values): Values | undefined {
  const names = new Set(checksOf(spec, model).flatMap(namesOf));
  const fixed = Object.fromEntries(
    Object.entries(values).flatMap(([name, value]): readonly (readonly [string, Checked])[] => {
      const checked = names.has(name) ? asChecked(fieldOf(spec, model, name), value) : undefined;
      return checked === undefined ? [] : [[name, checked]];
    }),
  );
  if (Object.keys(fixed).length === 0) return values;
  const usual: Assignment = passing(spec, model) ?? {};
  const found = passing(spec, model, fixed);
  if (found === undefined) return undefined;
  const changed = Object.entries(found).filter(([name, value]) => !Object.hasOwn(values, name) && usual[name] !== value);
  return { ...values, ...Object.fromEntries(changed.map(([name, value]) => [name, checkedValue(fieldOf(spec, model, name), value)])) };
}

/** A value as constraints see it; undefined for what none can compare. */
function asChecked(field: AnyField | undefined, value: PythonValue): Checked | undefined {
  if (value === false || value === null) return ['integer', 'float', 'monetary'].includes(field?.type ?? '') ? 0 : null;
  return typeof value === 'number' || typeof value === 'string' ? literal(value) : undefined;
}
