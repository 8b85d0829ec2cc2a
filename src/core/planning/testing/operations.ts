import type { Addon } from '../../../model/addon/addon.js';
import { type Python, python, pythonName } from '../../text/python.js';
import type { PythonValue } from '../../text/python-value.js';
import type { Operation } from '../access-matrix.js';
import { type AnyField, isDerived } from '../spec-queries.js';
import { constraintFields } from '../table-objects.js';
import type { Body } from './body.js';
import type { Solution } from './condition-solver.js';
import { sampleValue } from './sample-values.js';
import { makeCall, valuesCall } from './situations.js';

const verbs = { c: 'create', r: 'read', u: 'write', d: 'unlink' } as const;
export const words = { c: 'create', r: 'read', u: 'update', d: 'delete' } as const;

export type Attempt = {
  readonly model: string;
  readonly operation: Operation;
  readonly allowed: boolean;
  readonly solution: Solution;
  /** Company that the record belongs to, where it is not the user's own. */
  readonly company?: Python;
  /** Companies that are active, where not only the user's own is. */
  readonly active?: Python;
};

/** Statements that let `user` try an operation, and check that it is allowed or refused. */
export function attempt(spec: Addon, body: Body, { model, operation, allowed, solution, company, active }: Attempt): void {
  const method = `_assert_${allowed ? 'can' : 'cannot'}_${verbs[operation]}`;
  const user = pythonName('user');
  const more = active === undefined ? [] : [active];
  if (operation === 'c') {
    const values = body.assign('values', valuesCall(spec, body, model, solution, company));
    body.call(method, user, model, values, ...more);
    return;
  }
  const key = JSON.stringify([model, solution, company]);
  const record = body.once(key, () => body.assign('record', makeCall(spec, body, model, solution, company)));
  const change = operation === 'u' ? [changeOf(spec, model, record)] : [];
  body.call(method, user, record, ...change, ...more);
}

/** Values for a write that breaks no constraint and moves the record past no rule. */
function changeOf(spec: Addon, model: string, record: Python): PythonValue {
  const fields = Object.entries(spec.models[model]?.fields ?? {});
  const taken = new Set(namedElsewhere(spec, model));
  const plain = fields.find(([name, field]) => isPlain(field) && !taken.has(name));
  if (plain !== undefined) return { [plain[0]]: sampleValue(spec, plain[1]) };
  const relation = fields.find(([, field]) => field.type === 'many2one' && !isDerived(field) && field.required === true);
  if (relation !== undefined) return { [relation[0]]: python`${record}.${pythonName(relation[0])}.id` };
  const [name] = fields.find(([, field]) => isPlain(field)) ?? fields[0] ?? ['write_date'];
  return { [name]: python`${record}.${pythonName(name)}` };
}

function isPlain(field: AnyField): boolean {
  if (field.type === 'selection-add' || isDerived(field) || field.groups !== undefined) return false;
  if (field.type === 'char') return field.sequence === undefined;
  return ['text', 'integer', 'float', 'boolean', 'date'].includes(field.type);
}

/** Fields that constraints and rules of the model look at. */
function namedElsewhere(spec: Addon, model: string): readonly string[] {
  const checked = Object.values(spec.models[model]?.constraints ?? {}).flatMap(constraintFields);
  const filters = JSON.stringify(spec.access[model] ?? {});
  return [...checked, ...Object.keys(spec.models[model]?.fields ?? {}).filter((name) => filters.includes(`"${name}"`)), 'active'];
}
