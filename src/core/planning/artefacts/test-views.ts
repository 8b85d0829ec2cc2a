import type { Menu } from '../../../model/addon/actions.js';
import type { View } from '../../../model/addon/views.js';
import { actionXmlId, menuXmlId, viewXmlId } from '../../odoo/naming.js';
import { python, pythonLiteral } from '../../text/python.js';
import { pythonCall } from '../../text/python-value.js';
import type { AddonSource, Artefact } from '../artefact.js';
import { Body } from '../testing/body.js';
import { type TestMethod, testFile } from '../testing/test-file.js';
import { viewNodes } from '../testing/view-nodes.js';

/** `tests/test_views.py`: each node stands in its place once Odoo has combined the view with all others; each menu opens its action. */
export const testViews: Artefact = {
  id: 'test-views',
  plan(source) {
    const views = Object.entries(source.spec.views).flatMap(([id, view]) => viewTest(source, id, view));
    const menus = Object.entries(source.spec.menus).map(([id, menu]) => menuTest(source, id, menu));
    return testFile(source, { topic: 'views', methods: [...views, ...menus].filter(({ body }) => body.lines.length > 1) });
  },
};

function viewTest(source: AddonSource, id: string, view: View): readonly TestMethod[] {
  const nodes = viewNodes(source, id, view);
  if (nodes.length === 0) return [];
  const body = new Body();
  const arch = body.assign('arch', pythonCall('self._arch', [`${source.name}.${viewXmlId(id, view)}`]));
  for (const { steps, attributes } of nodes) body.raw(pythonLiteral(pythonCall('self._assert_node', [arch, ...steps], attributes), 2));
  return [{ name: `view_${id}`, says: `The view ${id} of ${view.model} has each node in its place.`, body, proves: [`view:${id}`] }];
}

function menuTest({ name, spec }: AddonSource, id: string, one: Menu): TestMethod {
  const { action, parent } = one;
  const ref = (other: string): string => `${name}.${menuXmlId(other, spec.menus[other])}`;
  const body = new Body();
  const menu = body.assign('menu', pythonCall('self.env.ref', [ref(id)]));
  if (parent !== undefined) {
    const above = body.assign('parent', pythonCall('self.env.ref', [parent.includes('.') ? parent : ref(parent)]));
    body.call('assertEqual', python`${menu}.parent_id`, above);
  }
  if (action !== undefined) {
    const opened = body.assign('action', pythonCall('self.env.ref', [`${name}.${actionXmlId(action, spec.actions[action])}`]));
    body.call('assertEqual', python`${menu}.action`, opened);
  }
  for (const below of Object.keys(spec.menus).filter((other) => spec.menus[other]?.parent === id)) {
    const child = body.assign('child', pythonCall('self.env.ref', [ref(below)]));
    body.call('assertEqual', python`${child}.parent_id`, menu);
  }
  return { name: `menu_${id}`, says: `The menu ${id} stands in its place and opens its action.`, body, proves: [`menu:${id}`] };
}
