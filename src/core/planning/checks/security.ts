import type { Addon } from '../../../model/addon/addon.js';
import type { Condition } from '../../../model/condition.js';
import { conditionMistakes } from '../../odoo/condition-mistakes.js';
import { operationsOf } from '../access-matrix.js';
import { brokenStep, fieldAt } from '../spec-queries.js';
import { closure, everyone } from '../testing/rights.js';
import { modelsOf, type SpecCheck, type SpecFinding, when } from './check.js';
import { groupsNamed } from './references.js';

export const everyModelHasAccess: SpecCheck = (source) =>
  modelsOf(source).flatMap(([model, { kind }]) =>
    when(kind === 'new' && source.spec.access[model] === undefined, () => ({
      at: ['models', model],
      message: `nobody may use ${model}`,
      remedy: `Add access["${model}"] with at least one grant.`,
    })),
  );

/** Rights on a model of another module belong to the groups of that module: a filter of ours would narrow theirs. */
export const accessToOwnModels: SpecCheck = ({ spec }) =>
  Object.keys(spec.access).flatMap((model) =>
    when(spec.models[model]?.kind !== 'new', () => ({
      at: ['access', model],
      message: `${model} is no model of this addon`,
      remedy: 'Let a group of this addon imply a group of the module that owns the model.',
    })),
  );

export const groupsExist: SpecCheck = (source) =>
  groupsNamed(source).flatMap(({ id, at }) =>
    when(!id.includes('.') && source.spec.groups[id] === undefined, () => ({
      at,
      message: `there is no group ${id}`,
      remedy: "Define it in `groups`, or write the XML id of another module's group.",
    })),
  );

/** A series that has no such group would refuse the data file. */
export const everyoneNamed: SpecCheck = (source) =>
  groupsNamed(source).flatMap(({ id, at }) =>
    when(id === everyone && source.dialect.access !== 'permissions', () => ({
      at,
      message: `${source.series} has no group ${everyone}`,
      remedy: 'Name base.group_user, base.group_portal and base.group_public, each for itself.',
    })),
  );

export const groupsWithoutCycle: SpecCheck = ({ spec }) =>
  Object.entries(spec.groups).flatMap(([id, { implies }]) =>
    when(
      implies.some((other) => closure(spec, other).includes(id)),
      () => ({
        at: ['groups', id, 'implies'],
        message: `${id} includes itself`,
        remedy: 'Take one of the groups out of the circle.',
      }),
    ),
  );

export const filterPaths: SpecCheck = ({ spec }) =>
  Object.entries(spec.access).flatMap(([model, { grants, company }]) => [
    ...(company === undefined ? [] : pathFinding(spec, model, company, ['access', model, 'company'], 'res.company')),
    ...grants.flatMap(({ only }, index) => {
      if (only === undefined) return [];
      const at = ['access', model, 'grants', index, 'only'];
      return 'own' in only ? pathFinding(spec, model, only.own, at, 'res.users') : conditionFindings(spec, model, only.records, at);
    }),
  ]);

type At = readonly (string | number)[];

function pathFinding(spec: Addon, model: string, path: string, at: At, to: string): readonly SpecFinding[] {
  const broken = brokenStep(spec, model, path);
  const end = fieldAt(spec, model, path);
  if (broken !== undefined) {
    return [{ at, message: `${broken.model} has no field ${broken.field}`, remedy: 'Write a path of existing fields.' }];
  }
  return when(end !== undefined && end.to !== to, () => ({
    at,
    message: `${path} does not lead to ${to}`,
    remedy: `End the path at a many2one to ${to}.`,
  }));
}

function conditionFindings(spec: Addon, model: string, condition: Condition, at: At): readonly SpecFinding[] {
  const mistakes = conditionMistakes(condition, 'rule').map(({ message, remedy }) => ({ at, message, remedy }));
  const broken = comparedFields(condition).flatMap((path) => brokenStep(spec, model, path) ?? []);
  return [
    ...mistakes,
    ...broken.map(({ model: of, field }) => ({ at, message: `${of} has no field ${field}`, remedy: 'Name existing fields.' })),
  ];
}

export function comparedFields(condition: Condition): readonly string[] {
  if ('field' in condition) return [condition.field];
  if ('not' in condition) return comparedFields(condition.not);
  return ('all' in condition ? condition.all : condition.any).flatMap(comparedFields);
}

/** A filter has no effect where the same user may do the same with all records anyway. */
export const filtersWithEffect: SpecCheck = ({ spec }) =>
  Object.entries(spec.access).flatMap(([model, { grants }]) =>
    grants.flatMap((grant, index) => {
      if (grant.only === undefined) return [];
      const included = closure(spec, grant.group);
      const free = grants.filter(({ group, only }) => only === undefined && included.includes(group));
      const lost = operationsOf(grant).filter((operation) => free.some(({ can }) => can.includes(operation)));
      return when(lost.length > 0, () => ({
        at: ['access', model, 'grants', index],
        message: `the filter has no effect on ${lost.join('')}: ${free[0]?.group} may do that with all records, and ${grant.group} includes it`,
        remedy: 'Leave these operations out of the filtered grant, or filter the other one.',
      }));
    }),
  );

/** The same group is granted the same operation on all records twice. */
export const grantsOnce: SpecCheck = ({ spec }) =>
  Object.entries(spec.access).flatMap(([model, { grants }]) =>
    grants.flatMap((grant, index) => {
      const earlier = grants
        .slice(0, index)
        .filter(({ group, only }) => group === grant.group && JSON.stringify(only) === JSON.stringify(grant.only));
      const twice = operationsOf(grant).filter((operation) => earlier.some(({ can }) => can.includes(operation)));
      return when(twice.length > 0, () => ({
        at: ['access', model, 'grants', index],
        message: `${grant.group} has ${twice.join('')} on ${model} already`,
        remedy: 'Leave it in one grant.',
      }));
    }),
  );
