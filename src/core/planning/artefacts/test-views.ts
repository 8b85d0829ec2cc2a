import type { Addon } from '../../../model/addon/addon.js';
import type { LayoutNode, Menu, View } from '../../../model/addon/views.js';
import { python, pythonName } from '../../text/python.js';
import { pythonCall } from '../../text/python-value.js';
import type { AddonSource, Artefact } from '../artefact.js';
import { actionXmlId, menuXmlId, viewXmlId } from '../naming.js';
import { fieldOf } from '../spec-queries.js';
import { Body } from '../testing/body.js';
import { type TestMethod, testFile } from '../testing/test-file.js';

/** `tests/test_views.py`: each view shows its fields once Odoo has combined it with all others; each menu opens its action. */
export const testViews: Artefact = {
  id: 'test-views',
  plan(source) {
    const views = Object.entries(source.spec.views).flatMap(([id, view]) => viewTest(source, id, view));
    const menus = Object.entries(source.spec.menus).map(([id, menu]) => menuTest(source, id, menu));
    return testFile(source, { topic: 'views', methods: [...views, ...menus].filter(({ body }) => body.lines.length > 1) });
  },
};

function viewTest({ name, spec }: AddonSource, id: string, view: View): readonly TestMethod[] {
  const shown = [...new Set(fieldsShown(spec, view))].toSorted();
  if (shown.length === 0) return [];
  const body = new Body();
  body.assign('view', pythonCall('self.env.ref', [`${name}.${viewXmlId(id)}`]));
  body.assign('arch', python`self.env[view.model].get_view(view.id, view.type)["arch"]`);
  for (const field of shown) body.call('assertIn', `name="${field}"`, pythonName('arch'));
  return [{ name: `view_${id}`, says: `The view ${id} of ${view.model} shows its fields.`, body, proves: [`view:${id}`] }];
}

function menuTest({ name, spec }: AddonSource, id: string, { action, parent }: Menu): TestMethod {
  const body = new Body();
  const menu = body.assign('menu', pythonCall('self.env.ref', [`${name}.${menuXmlId(id)}`]));
  if (parent !== undefined) {
    const above = body.assign('parent', pythonCall('self.env.ref', [parent.includes('.') ? parent : `${name}.${menuXmlId(parent)}`]));
    body.call('assertEqual', python`${menu}.parent_id`, above);
  }
  if (action !== undefined) {
    const opened = body.assign('action', pythonCall('self.env.ref', [`${name}.${actionXmlId(action)}`]));
    body.call('assertEqual', python`${menu}.action`, opened);
  }
  for (const below of Object.keys(spec.menus).filter((other) => spec.menus[other]?.parent === id)) {
    const child = body.assign('child', pythonCall('self.env.ref', [`${name}.${menuXmlId(below)}`]));
    body.call('assertEqual', python`${child}.parent_id`, menu);
  }
  return { name: `menu_${id}`, says: `The menu ${id} stands in its place and opens its action.`, body, proves: [`menu:${id}`] };
}

/** Fields that everybody sees: neither the node nor the field is kept for groups. */
function fieldsShown(spec: Addon, view: View): readonly string[] {
  return fieldsOf(view).filter((name) => {
    const field = fieldOf(spec, view.model, name);
    return field === undefined || field.type === 'selection-add' || field.groups === undefined;
  });
}

function fieldsOf(view: View): readonly string[] {
  switch (view.type) {
    case 'form':
      return [...inNodes(view.sheet), ...inNodes(view.notebook)];
    case 'list':
      return inNodes(view.columns);
    case 'search':
      return view.fields;
    case 'inherit':
      return view.changes.flatMap((change) => ('add' in change ? inNodes(change.add) : []));
  }
}

function inNodes(nodes: readonly LayoutNode[]): readonly string[] {
  return nodes.flatMap((node) => {
    if ('field' in node) return node.groups === undefined ? [node.field] : [];
    if ('separator' in node) return [];
    const box = 'group' in node ? node.group : node.page;
    return box.groups === undefined ? inNodes(box.children) : [];
  });
}
