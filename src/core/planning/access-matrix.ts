import type { Addon } from '../../model/addon/addon.js';
import type { Grant } from '../../model/addon/security.js';
import { snake } from '../odoo/naming.js';

/** In the order in which a grant writes them: create, read, update, delete. */
export const operations = ['c', 'r', 'u', 'd'] as const;
export type Operation = (typeof operations)[number];

export type Filter = NonNullable<Grant['only']>;

/** What one group may do with a model, all its grants added up. */
export type AccessRow = { readonly model: string; readonly group: string; readonly can: ReadonlySet<Operation> };

export const operationsOf = ({ can }: Pick<Grant, 'can'>): readonly Operation[] =>
  operations.filter((operation) => can.includes(operation));

/** One row per model and group, in order of model, then of the group's first grant. */
export function accessRows(spec: Addon): readonly AccessRow[] {
  return Object.entries(spec.access).flatMap(([model, { grants }]) =>
    [...new Set(grants.map(({ group }) => group))].map((group) => ({
      model,
      group,
      can: new Set(grants.filter((grant) => grant.group === group).flatMap(operationsOf)),
    })),
  );
}

/** A record rule. Without a group it is global: every user must pass it. Without a filter it lets all records through. */
export type Rule = {
  readonly id: string;
  readonly model: string;
  readonly group?: string;
  readonly filter?: Filter;
  /** Path to the company, on a rule that keeps companies apart. */
  readonly company?: string;
  readonly can: readonly Operation[];
};

export const groupSuffix = (group: string): string => group.replaceAll('.', '_');

/**
 * The record rules of a model. Odoo joins the rules of a user's groups by OR, but a group without a rule adds nothing to that OR:
 * where one group's grant of an operation is filtered, every unfiltered grant of the same operation to another group needs
 * a rule that lets all records through, or a member of both groups would be held to the filter. Nothing else needs one.
 */
export function recordRules(spec: Addon, model: string): readonly Rule[] {
  const access = spec.access[model];
  if (access === undefined) return [];
  const company: readonly Rule[] =
    access.company === undefined ? [] : [{ id: `${snake(model)}_company_rule`, model, company: access.company, can: operations }];
  return [...filterRules(model, access.grants), ...allRules(model, access.grants), ...company];
}

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
    const can = operations.filter(
      (operation) =>
        filteredElsewhere(operation) &&
        grants.some((grant) => grant.group === group && grant.only === undefined && grant.can.includes(operation)),
    );
    return can.length === 0 ? [] : [{ id: `${snake(model)}_${groupSuffix(group)}_all_rule`, model, group, can }];
  });
}
