import type { Addon } from '../../model/addon/addon.js';
import type { Grant } from '../../model/addon/security.js';
import { snake } from '../odoo/naming.js';

/** In the order in which a grant writes them: create, read, update, delete. */
export const operations = ['c', 'r', 'u', 'd'] as const;
export type Operation = (typeof operations)[number];

/** As one word, in that order: `cru`. */
export const operationLetters = (can: readonly Operation[]): string => operations.filter((operation) => can.includes(operation)).join('');

export type Filter = NonNullable<Grant['only']>;

/** What one group may do with a model, all its grants added up. */
export type AccessRow = {
  readonly model: string;
  readonly group: string;
  readonly can: ReadonlySet<Operation>;
  /** XML id without the module, and name, where a grant says them. */
  readonly id: string;
  readonly name: string;
};

export const operationsOf = ({ can }: Pick<Grant, 'can'>): readonly Operation[] =>
  operations.filter((operation) => can.includes(operation));

/** One row per model and group, in order of model, then of the group's first grant. */
export function accessRows(spec: Addon): readonly AccessRow[] {
  return Object.entries(spec.access).flatMap(([model, { grants }]) =>
    [...new Set(grants.map(({ group }) => group))].map((group) => {
      const own = grants.filter((grant) => grant.group === group);
      const [xmlid, name] = [own.find((one) => one.xmlid !== undefined)?.xmlid, own.find((one) => one.name !== undefined)?.name];
      return {
        ...{ model, group, can: new Set(own.flatMap(operationsOf)) },
        ...{ id: xmlid ?? rightId(model, group), name: name ?? `${model} ${groupSuffix(group)}` },
      };
    }),
  );
}

/** Which records a group, or without a group everybody, is held to. Without a filter it lets all records through. */
export type Rule = {
  readonly id: string;
  readonly model: string;
  readonly group?: string;
  readonly filter?: Filter;
  /** Path to the company, on a rule that keeps companies apart. */
  readonly company?: string;
  readonly can: readonly Operation[];
  /** Where the entry says one. */
  readonly name?: string | undefined;
};

/** XML id of the row of rights of a group, without the module. */
const rightId = (model: string, group: string): string => `access_${snake(model)}_${groupSuffix(group)}`;

export const groupSuffix = (group: string): string => group.replaceAll('.', '_');

/**
 * The record rules of a model. Odoo joins the rules of a user's groups by OR, but a group without a rule adds nothing to that OR:
 * where one group's grant of an operation is filtered, every unfiltered grant of the same operation to another group needs
 * a rule that lets all records through, or a member of both groups would be held to the filter. Nothing else needs one.
 */
export function recordRules(spec: Addon, model: string): readonly Rule[] {
  const access = spec.access[model];
  if (access === undefined) return [];
  return [...filterRules(model, access.grants), ...allRules(model, access.grants), ...companyRules(spec, model)];
}

const companyRules = (spec: Addon, model: string): readonly Rule[] => {
  const company = spec.access[model]?.company;
  return company === undefined ? [] : [{ id: `${snake(model)}_company_rule`, model, company, can: operations }];
};

/**
 * What a model permits where rights and rules are one (20.0): for each group one row for all records and one for each filter, then what
 * narrows them all. Permissions are joined by OR, so no row is needed beside a filtered one; an operation that a group has on all
 * records stands in no filtered row of it, which would have no effect. The ids are those of the right and of the rule before.
 */
export function permissions(spec: Addon, model: string): readonly Rule[] {
  const { grants = [] } = spec.access[model] ?? {};
  const free = accessRows(spec).flatMap(({ model: of, group, id }): readonly Rule[] => {
    const can = of === model ? operations.filter((operation) => isFree(grants, group, operation)) : [];
    return can.length === 0
      ? []
      : [{ id, model, group, can, name: grants.find((one) => one.group === group && one.name !== undefined)?.name }];
  });
  const filtered = filterRules(model, grants).flatMap((rule): readonly Rule[] => {
    const can = rule.can.filter((operation) => rule.group === undefined || !isFree(grants, rule.group, operation));
    return can.length === 0 ? [] : [{ ...rule, can }];
  });
  return [...free, ...filtered, ...companyRules(spec, model)];
}

const isFree = (grants: readonly Grant[], group: string, operation: Operation): boolean =>
  grants.some((grant) => grant.group === group && grant.only === undefined && grant.can.includes(operation));

function filterRules(model: string, grants: readonly Grant[]): readonly Rule[] {
  return grants.flatMap((grant) => {
    if (grant.only === undefined) return [];
    const alone = grants.filter(({ group, only }) => group === grant.group && only !== undefined).length === 1;
    const kind = 'own' in grant.only ? 'own' : 'records';
    const id = `${snake(model)}_${groupSuffix(grant.group)}_${kind}${alone ? '' : `_${grant.can}`}_rule`;
    return [{ id, model, group: grant.group, filter: grant.only, can: operationsOf(grant) }];
  });
}

function allRules(model: string, grants: readonly Grant[]): readonly Rule[] {
  const groups = [...new Set(grants.filter(({ only }) => only === undefined).map(({ group }) => group))];
  return groups.flatMap((group) => {
    const filteredElsewhere = (operation: Operation): boolean =>
      grants.some((grant) => grant.group !== group && grant.only !== undefined && grant.can.includes(operation));
    const can = operations.filter((operation) => filteredElsewhere(operation) && isFree(grants, group, operation));
    return can.length === 0 ? [] : [{ id: `${snake(model)}_${groupSuffix(group)}_all_rule`, model, group, can }];
  });
}
