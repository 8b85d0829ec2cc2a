import type { Addon } from '../../model/addon/addon.js';
import type { Grant } from '../../model/addon/security.js';
import { conditionReferences, fieldReference, groupReferences, onModel } from './of-conditions.js';
import type { At, Reference } from './reference.js';

/** What groups, access, actions and menus of an addon name. */
export function securityReferences({ privilege, groups, access, actions, menus }: Addon): readonly Reference[] {
  const category: readonly Reference[] =
    privilege?.category === undefined
      ? []
      : [{ on: 'record', at: ['privilege', 'category'], kind: 'module category', xmlid: privilege.category }];
  return [
    ...category,
    ...Object.entries(groups).flatMap(([id, { implies }]) => groupReferences(implies, ['groups', id, 'implies'])),
    ...Object.entries(access).flatMap(([model, { grants, company }]) => [
      ...(company === undefined ? [] : [owner(model, company, 'res.company', ['access', model, 'company'])]),
      ...grants.flatMap((grant, index) => ofGrant(model, grant, ['access', model, 'grants', index])),
    ]),
    ...Object.entries(actions).flatMap(([id, { model, where }]): readonly Reference[] => [
      { on: 'model', at: ['actions', id, 'model'], name: model },
      ...(where === undefined ? [] : conditionReferences(onModel(model), where, ['actions', id, 'where'])),
    ]),
    ...Object.entries(menus).flatMap(([id, { parent, groups: visibleTo }]): readonly Reference[] => [
      ...(parent?.includes('.') ? [{ on: 'record', at: ['menus', id, 'parent'], kind: 'menu', xmlid: parent } as const] : []),
      ...groupReferences(visibleTo, ['menus', id, 'groups']),
    ]),
  ];
}

function ofGrant(model: string, { group, only }: Grant, at: At): readonly Reference[] {
  const granted: readonly Reference[] = group.includes('.') ? [{ on: 'record', at: [...at, 'group'], kind: 'group', xmlid: group }] : [];
  if (only === undefined) return granted;
  if ('own' in only) return [...granted, owner(model, only.own, 'res.users', [...at, 'only', 'own'])];
  return [...granted, ...conditionReferences(onModel(model), only.records, [...at, 'only', 'records'])];
}

const owner = (model: string, path: string, comodel: string, at: At): Reference => ({
  ...fieldReference(onModel(model), path, at),
  wanted: { types: ['Many2one', 'Many2many'], comodel, because: `records are told apart by their ${comodel}` },
});
