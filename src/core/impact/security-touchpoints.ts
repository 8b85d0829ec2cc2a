import { pointer } from '../../model/pointer.js';
import type { Touchpoint } from '../../model/touchpoint.js';
import { conditionReferences, groupReference, moduleOf, pathReferences, type Scope } from './scope.js';

/** Where groups, access, actions and menus of an addon depend on other modules. */
export function securityTouchpoints(scope: Scope): Touchpoint[] {
  return [...groups(scope), ...access(scope), ...actions(scope), ...menus(scope)];
}

function groups({ addon }: Scope): Touchpoint[] {
  const category = addon.privilege?.category;
  const home: Touchpoint[] =
    category === undefined
      ? []
      : [{ kind: 'group', module: moduleOf(category), xmlid: category, pointer: pointer('addon', 'privilege', 'category') }];
  return [
    ...home,
    ...Object.entries(addon.groups).flatMap(([id, { implies }]) =>
      implies.flatMap((group, index) => groupReference(group, pointer('addon', 'groups', id, 'implies', index))),
    ),
  ];
}

/** Rights on a model of another module change what standard Odoo allows; a filter on its records is a rule beside the standard ones. */
function access(scope: Scope): Touchpoint[] {
  return Object.entries(scope.addon.access).flatMap(([model, { grants, company }]) => {
    const at = ['addon', 'access', model] as const;
    const foreign = !scope.ownModels.has(model);
    const filtered = company !== undefined || grants.some(({ only }) => only !== undefined);
    return [
      ...(foreign ? [{ kind: filtered ? 'record-rule' : 'model-reference', model, pointer: pointer(...at) } as const] : []),
      ...(company === undefined ? [] : pathReferences(scope, model, company, pointer(...at, 'company'))),
      ...grants.flatMap(({ group, only }, index): Touchpoint[] => {
        const place = pointer(...at, 'grants', index);
        if (only === undefined) return groupReference(group, place);
        const read = 'own' in only ? pathReferences(scope, model, only.own, place) : conditionReferences(scope, model, only.records, place);
        return [...groupReference(group, place), ...read];
      }),
    ];
  });
}

function actions(scope: Scope): Touchpoint[] {
  return Object.entries(scope.addon.actions).flatMap(([id, { model, where }]): Touchpoint[] => {
    const at = pointer('addon', 'actions', id);
    const target: Touchpoint[] = scope.ownModels.has(model) ? [] : [{ kind: 'model-reference', model, pointer: at }];
    return [...target, ...(where === undefined ? [] : conditionReferences(scope, model, where, at))];
  });
}

function menus({ addon }: Scope): Touchpoint[] {
  return Object.entries(addon.menus).flatMap(([id, { parent, groups: visibleTo }]): Touchpoint[] => {
    const at = pointer('addon', 'menus', id);
    const under: Touchpoint[] = parent?.includes('.') ? [{ kind: 'menu', module: moduleOf(parent), xmlid: parent, pointer: at }] : [];
    return [...under, ...(visibleTo ?? []).flatMap((group) => groupReference(group, at))];
  });
}
