import type { Addon } from '../../../model/addon/addon.js';
import type { Constraint } from '../../../model/addon/models.js';
import { fieldOf } from '../spec-queries.js';
import { search } from './check-search.js';
import { candidates, firstValue } from './check-values.js';

export type Check = Extract<Constraint, { check: unknown }>['check'][number];

/** A value of a checked field: a number, a text, a day as the number of days since 1970-01-01, or nothing (NULL). */
export type Checked = number | string | null;
export type Assignment = Readonly<Record<string, Checked>>;

/** A day as Odoo writes it. */
export const dayText = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** The CHECK constraints of a model as comparisons, all of which must hold. */
export function checksOf(spec: Addon, model: string): readonly Check[] {
  return Object.values(spec.models[model]?.constraints ?? {}).flatMap((constraint) => ('check' in constraint ? constraint.check : []));
}

/** The fields that a comparison looks at; the one on the right first. */
export const namesOf = ({ field, than }: Check): readonly string[] => (typeof than === 'object' ? [than.field, field] : [field]);

/** A text that is a day compares as one. */
export function literal(than: number | string): number | string {
  return typeof than === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(than) ? Math.floor(Date.parse(than) / 86_400_000) : than;
}

/** Whether PostgreSQL lets the values pass: a comparison with NULL is unknown, and unknown passes. */
export function holds({ field, operator, than }: Check, values: Assignment): boolean {
  const left = values[field] ?? undefined;
  const right = (typeof than === 'object' ? values[than.field] : literal(than)) ?? undefined;
  if (left === undefined || right === undefined) return true;
  switch (operator) {
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
    case '>=':
      return left >= right;
  }
}

/**
 * Values that pass every CHECK constraint of a model, for all fields that one names; undefined when none were found.
 * @param fixed values that some of them must have
 */
export function passing(spec: Addon, model: string, fixed: Assignment = {}): Assignment | undefined {
  const checks = checksOf(spec, model);
  let values: Assignment = {};
  for (const name of new Set(checks.flatMap(namesOf))) {
    if (Object.hasOwn(values, name)) continue;
    const found = searchAmong(spec, model, connected(checks, [name]), { hold: checks, emptied: false, fixed });
    if (found === undefined) return undefined;
    values = { ...values, ...found };
  }
  return values;
}

/** What has to be changed in a passing assignment so that one constraint fails. */
export type Violation = {
  readonly changed: Assignment;
  /** Ids of other constraints that fail with it, because none was found that fails alone. */
  readonly others: readonly string[];
};

/** The values that break one CHECK constraint, and no other one if there are such; undefined when nothing breaks it. */
export function violation(spec: Addon, model: string, id: string): Violation | undefined {
  const constraints = spec.models[model]?.constraints ?? {};
  const target = constraints[id];
  const base = passing(spec, model);
  if (base === undefined || target === undefined || !('check' in target)) return undefined;
  const elsewhere = Object.entries(constraints).flatMap(([other, constraint]) =>
    other !== id && 'check' in constraint ? [{ other, check: constraint.check }] : [],
  );
  const values =
    breaking(
      spec,
      model,
      target.check,
      elsewhere.flatMap(({ check }) => check),
    ) ?? breaking(spec, model, target.check, []);
  if (values === undefined) return undefined;
  const all = { ...base, ...values };
  return {
    changed: Object.fromEntries(Object.entries(values).filter(([name, value]) => base[name] !== value)),
    others: elsewhere.filter(({ check }) => !check.every((one) => holds(one, all))).map(({ other }) => other),
  };
}

/** Values that fail one comparison of a constraint and pass what must hold; the rest of the constraint holds if it can. */
function breaking(spec: Addon, model: string, constraint: readonly Check[], hold: readonly Check[]): Assignment | undefined {
  for (const rest of [constraint, []])
    for (const fail of constraint) {
      const kept = [...hold, ...rest.filter((check) => check !== fail)];
      const names = connected([...checksOf(spec, model)], namesOf(fail));
      const found = searchAmong(spec, model, names, { hold: kept, fail, emptied: true });
      if (found !== undefined) return found;
    }
  return undefined;
}

/** These fields and all that comparisons link to them; these come last, so that the others keep their first value where they can. */
function connected(checks: readonly Check[], names: readonly string[]): readonly string[] {
  const found = new Set(names);
  for (let before = 0; before !== found.size; ) {
    before = found.size;
    for (const check of checks) if (namesOf(check).some((name) => found.has(name))) for (const name of namesOf(check)) found.add(name);
  }
  return [...[...found].filter((name) => !names.includes(name)), ...names];
}

type Wish = { readonly hold: readonly Check[]; readonly fail?: Check; readonly emptied: boolean; readonly fixed?: Assignment };

function searchAmong(
  spec: Addon,
  model: string,
  names: readonly string[],
  { hold, fail, emptied, fixed = {} }: Wish,
): Assignment | undefined {
  const linked = checksOf(spec, model).filter((check) => namesOf(check).some((name) => names.includes(name)));
  const literals = linked.flatMap(({ than }) => (typeof than === 'object' ? [] : [literal(than)]));
  const fields = names.map((name) => ({ name, field: fieldOf(spec, model, name) }));
  const given = Object.values(fixed).flatMap((value) => value ?? []);
  const marks = [...literals, ...given, ...fields.map(({ field }) => firstValue(field))];
  const variables = fields.map(({ name, field }) => {
    const value = fixed[name];
    return { name, values: value === undefined ? candidates(field, { marks, fields: names.length, emptied }) : [value] };
  });
  const rules = [
    ...hold.filter((check) => namesOf(check).every((name) => names.includes(name))).map((check) => ({ check, holds: true })),
    ...(fail === undefined ? [] : [{ check: fail, holds: false }]),
  ];
  return search(
    variables,
    rules.map(({ check, holds: wanted }) => ({ names: namesOf(check), met: (values) => holds(check, values) === wanted })),
  );
}
