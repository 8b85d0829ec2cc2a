import { fieldOf, isDerived, isNumbered } from '../spec-queries.js';
import { type Checked, passing, type Violation, violation } from '../testing/checks.js';
import { canMake, checkedValue, factoryValue, keyDiffers } from '../testing/sample-values.js';
import { solveFilter } from '../testing/situations.js';
import { fieldsOf, modelsOf, type SpecCheck, when } from './check.js';
import { comparedFields } from './security.js';

/** Generated tests must be able to make a record of every new model. */
export const requiredFieldsCanBeFilled: SpecCheck = (source) =>
  fieldsOf(source).flatMap(({ model, name, field, at }) => {
    if (field.type === 'selection-add' || field.required !== true || isDerived(field)) return [];
    if (('default' in field && field.default !== undefined) || source.spec.models[model]?.kind !== 'new') return [];
    if (isNumbered(field)) return [];
    return when(factoryValue(source.spec, name, field, {}) === undefined, () => ({
      at,
      message: `generated tests cannot make a record for ${name}`,
      remedy: 'Leave out `required`, or give it a default: the tool does not know how to make such a record.',
    }));
  });

/** A required field of an existing model would stop everything that creates its records. Those of a wizard its own form creates, which asks for it. */
export const noRequiredFieldOnOthers: SpecCheck = (source) =>
  fieldsOf(source).flatMap(({ model, field, at }) => {
    const required = field.type !== 'selection-add' && field.required === true && !('default' in field && field.default !== undefined);
    const extended = source.spec.models[model];
    return when(required && extended?.kind === 'extend' && !extended.transient, () => ({
      at,
      message: `a required field without default on ${model} stops whatever else creates its records`,
      remedy: 'Give it a default, or leave out `required` here and say it of the field in the form.',
    }));
  });

/** A chain of required relations between new models that comes back to its start can have no first record. */
export const noCircleOfRequired: SpecCheck = (source) =>
  modelsOf(source).flatMap(([model]) => {
    const seen = new Set<string>();
    const reaches = (one: string): boolean =>
      Object.values(source.spec.models[one]?.fields ?? {}).some((field) => {
        if (field.type !== 'many2one' || field.required !== true || isDerived(field) || field.default !== undefined) return false;
        if (field.to === model) return true;
        if (seen.has(field.to)) return false;
        seen.add(field.to);
        return source.spec.models[field.to]?.kind === 'new' && reaches(field.to);
      });
    return when(reaches(model), () => ({
      at: ['models', model],
      message: `a ${model} needs a ${model} to exist before it`,
      remedy: 'Make one of the relations on the way optional.',
    }));
  });

export const checksCanHold: SpecCheck = (source) =>
  modelsOf(source).flatMap(([model, { constraints }]) =>
    when(Object.keys(constraints).length > 0 && passing(source.spec, model) === undefined, () => ({
      at: ['models', model, 'constraints'],
      message: 'no values were found that fulfil all CHECK constraints',
      remedy: 'Look for two that contradict each other.',
    })),
  );

/** Generated tests make several records of a model: a key must not be the same in all of them. */
export const keysDiffer: SpecCheck = ({ spec }) =>
  Object.entries(spec.models).flatMap(([model, { kind, constraints }]) =>
    Object.entries(constraints).flatMap(([id, constraint]) => {
      const same = kind === 'new' && 'unique' in constraint && !keyDiffers(spec, model, constraint.unique);
      return when(same, () => ({
        at: ['models', model, 'constraints', id],
        message: `generated tests cannot make two records of ${model}: every field of this key has the same value in each`,
        remedy: 'Add a text, number, day or relation to the key that no CHECK constraint fixes.',
      }));
    }),
  );

/** A constraint that never refuses a record by itself can be dropped unnoticed: no test can tell. */
export const checksCanFail: SpecCheck = (source) =>
  modelsOf(source).flatMap(([model, { constraints }]) =>
    Object.entries(constraints).flatMap(([id, constraint]) => {
      if (!('check' in constraint) || !canMake(source.spec, model) || passing(source.spec, model) === undefined) return [];
      const found = violation(source.spec, model, id);
      const at = ['models', model, 'constraints', id];
      if (found === undefined)
        return [{ at, message: 'no value was found that this constraint refuses', remedy: 'Leave it out if it can never be broken.' }];
      return when(found.others.length > 0, () => ({
        at,
        message: `no record breaks only this constraint: what it refuses, ${found.others.join(' or ')} refuses too (${shown(source, model, found)})`,
        remedy: 'Leave it out, or loosen the other one.',
      }));
    }),
  );

function shown({ spec }: Parameters<SpecCheck>[0], model: string, { changed }: Violation): string {
  const value = (name: string, one: Checked): string => {
    const written = checkedValue(fieldOf(spec, model, name), one);
    return `${name} ${written === false ? 'empty' : String(written)}`;
  };
  return Object.entries(changed)
    .map(([name, one]) => value(name, one))
    .join(', ');
}

export const filtersCanBeTested: SpecCheck = ({ spec }) =>
  Object.entries(spec.access).flatMap(([model, { grants }]) =>
    grants.flatMap(({ only }, index) => {
      if (only === undefined) return [];
      const paths = 'own' in only ? [only.own] : comparedFields(only.records);
      const unknown = paths.filter((path) => path.includes('.') && !madeHere(spec, model, path));
      const solved = solveFilter(spec, model, only, true) !== undefined && solveFilter(spec, model, only, false) !== undefined;
      return when(!solved || unknown.length > 0, () => ({
        at: ['access', model, 'grants', index, 'only'],
        message: 'generated tests cannot make a record inside and one outside this filter',
        remedy: 'Compare fields of models that this addon defines with plain values.',
      }));
    }),
  );

function madeHere(spec: Parameters<SpecCheck>[0]['spec'], model: string, path: string): boolean {
  const [first = '', ...rest] = path.split('.');
  const field = fieldOf(spec, model, first);
  if (rest.length === 0) return true;
  return field?.to !== undefined && canMake(spec, field.to) && madeHere(spec, field.to, rest.join('.'));
}
