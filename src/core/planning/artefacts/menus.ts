import type { Menu } from '../../../model/addon/actions.js';
import type { TemplateView } from '../../../model/plan.js';
import { actionXmlId, menuXmlId } from '../../odoo/naming.js';
import { xmlAttribute } from '../../text/xml.js';
import type { AddonSource, Artefact } from '../artefact.js';
import { groupList } from '../views/field-element.js';

/** `views/<addon>_menus.xml`: the menus, each after the one that it hangs on. */
export const menus: Artefact = {
  id: 'menus',
  plan(source) {
    const list = inOrder(source.spec.menus);
    if (list.length === 0) return [];
    const view = { menus: list.map(([id, menu]) => menuView(source, id, menu)) };
    return [{ path: `views/${source.name}_menus.xml`, template: 'views/menus.xml', view }];
  },
};

function menuView(source: AddonSource, id: string, menu: Menu): TemplateView {
  const { label, parent, action, sequence, groups } = menu;
  const { menus: all, actions } = source.spec;
  const parentId = parent === undefined || parent.includes('.') ? parent : menuXmlId(parent, all[parent]);
  const groupIds = groupList(source, groups);
  return {
    id: xmlAttribute(menuXmlId(id, menu)),
    label: xmlAttribute(label),
    parent: parentId === undefined ? undefined : xmlAttribute(parentId),
    action: action === undefined ? undefined : xmlAttribute(actionXmlId(action, actions[action])),
    sequence: xmlAttribute(String(sequence)),
    groups: groupIds === undefined ? undefined : xmlAttribute(groupIds),
  };
}

type Menus = readonly (readonly [string, Menu])[];

/** Depth first, beside one another by sequence and id; a reference can only point back. */
function inOrder(all: AddonSource['spec']['menus']): Menus {
  const list = Object.entries(all).toSorted(([a, first], [b, second]) => first.sequence - second.sequence || (a < b ? -1 : 1));
  const below = (parent: string): Menus =>
    list.filter(([, menu]) => menu.parent === parent).flatMap(([id, menu]) => [[id, menu], ...below(id)]);
  const roots = list.filter(([, { parent }]) => parent === undefined || !Object.hasOwn(all, parent));
  return roots.flatMap(([id, menu]) => [[id, menu] as const, ...below(id)]);
}
