import type { Addon } from '../../../model/addon/addon.js';
import type { Grant } from '../../../model/addon/security.js';
import { snake } from '../../odoo/naming.js';
import { type Python, python, pythonName } from '../../text/python.js';
import { type PythonValue, pythonCall } from '../../text/python-value.js';
import type { Filter, Operation } from '../access-matrix.js';
import { knownRelation } from '../known-models.js';
import { fieldOf, relatedPath } from '../spec-queries.js';
import type { Body, Overrides } from './body.js';
import { firstFitting, type Solution, solutions } from './condition-solver.js';

/** Values of a record that a filter lets through to `user`, or keeps from that user. */
export function solveFilter(spec: Addon, model: string, filter: Filter, wanted: boolean): Solution | undefined {
  return firstFitting(spec, model, [filterSolutions(spec, model, filter, wanted)]);
}

/** All that the tool finds to let a record through a filter, or to keep it back. */
export function filterSolutions(spec: Addon, model: string, filter: Filter, wanted: boolean): readonly Solution[] {
  if ('own' in filter) return [{ [filter.own]: pythonName(wanted ? 'user.id' : 'self.env.user.id') }];
  return solutions(spec, model, filter.records, wanted);
}

/** Values of a record that all these grants keep from a user, though each lets some records through. */
export function outsideAll(spec: Addon, model: string, grants: readonly Grant[]): Solution | undefined {
  return firstFitting(spec, model, outsideLists(spec, model, grants));
}

/** For each grant what keeps a record from it; nothing does where it has no filter. */
export const outsideLists = (spec: Addon, model: string, grants: readonly Grant[]): readonly (readonly Solution[])[] =>
  grants.map(({ only }) => (only === undefined ? [] : filterSolutions(spec, model, only, false)));

/** The grants of the operation that other groups have for some records only. */
export function filteredGrants(spec: Addon, model: string, operation: Operation): readonly Grant[] {
  return (spec.access[model]?.grants ?? []).filter(({ can, only }) => only !== undefined && can.includes(operation));
}

/**
 * Arguments of a factory for values by path: a path of several fields makes the related record first, in statements of its own.
 * @param company expression of the company that everything belongs to
 */
export function argumentsFor(spec: Addon, body: Body, model: string, solution: Solution, company?: Python): Overrides {
  const own: Record<string, PythonValue> = company === undefined ? {} : { company };
  const nested = new Map<string, Record<string, PythonValue>>();
  for (const [written, value] of Object.entries(solution)) {
    const path = unrelated(spec, model, written);
    const [first = '', ...rest] = path.split('.');
    if (rest.length === 0) own[first] = value;
    else nested.set(first, { ...nested.get(first), [rest.join('.')]: value });
  }
  for (const [first, inner] of nested) {
    const target = relatedModel(spec, model, first);
    const name = body.assign(snake(target).split('_').at(-1) ?? 'related', makeCall(spec, body, target, inner, company));
    own[first] = python`${name}.id`;
  }
  return own;
}

/** A path through a related field leads to what that one mirrors. */
function unrelated(spec: Addon, model: string, path: string): string {
  const [first = '', ...rest] = path.split('.');
  const field = fieldOf(spec, model, first);
  const related = field === undefined ? undefined : relatedPath(field);
  return related === undefined ? path : unrelated(spec, model, [related, ...rest].join('.'));
}

/** `self._create_x(…)`. */
export function makeCall(spec: Addon, body: Body, model: string, solution: Solution, company?: Python): PythonValue {
  return pythonCall(`self._create_${snake(model)}`, [], argumentsFor(spec, body, model, solution, company));
}

/** `self._values_x(…)`. */
export function valuesCall(spec: Addon, body: Body, model: string, solution: Solution, company?: Python): PythonValue {
  return pythonCall(`self._values_${snake(model)}`, [], argumentsFor(spec, body, model, solution, company));
}

export function relatedModel(spec: Addon, model: string, field: string): string {
  const definition = fieldOf(spec, model, field);
  const to = definition !== undefined && 'to' in definition ? definition.to : knownRelation(field);
  if (to === undefined) throw new Error(`${model}.${field} leads to no model that the tool knows`);
  return to;
}
