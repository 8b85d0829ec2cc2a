import type { Assignment, Checked } from './checks.js';

export type Variable = { readonly name: string; readonly values: readonly Checked[] };
export type Rule = { readonly names: readonly string[]; readonly met: (values: Assignment) => boolean };

/** Assignments that are tried at most: far more than constraints of a business record need, and still done in a blink. */
const patience = 200_000;

/**
 * The first assignment, in the order of the variables and of their values, that meets every rule; undefined when there is none or the
 * search was given up. A rule is asked as soon as all its variables have a value.
 */
export function search(variables: readonly Variable[], rules: readonly Rule[]): Assignment | undefined {
  const ready = variables.map(({ name }, depth) => {
    const assigned = new Set(variables.slice(0, depth + 1).map((variable) => variable.name));
    return rules.filter(({ names }) => names.includes(name) && names.every((one) => assigned.has(one)));
  });
  const values: Record<string, Checked> = {};
  let tried = 0;
  const from = (depth: number): boolean => {
    const variable = variables[depth];
    if (variable === undefined) return true;
    for (const value of variable.values) {
      tried += 1;
      if (tried > patience) return false;
      values[variable.name] = value;
      if (ready[depth]?.every(({ met }) => met(values)) === true && from(depth + 1)) return true;
    }
    delete values[variable.name];
    return false;
  };
  return from(0) ? values : undefined;
}
