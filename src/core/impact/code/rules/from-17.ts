import type { codeBreaks17to18 } from '../data/breaks-17-to-18.js';
import type { breaksBeside17to18 } from '../data/breaks-beside.js';
import { all, attribute, attributeText, classOf, type Find, fieldSays, imports, isTrue, nodes, reached, recordSays } from './finders.js';
import { activeId, versionNotOf } from './shared.js';

const tree = /\btree\b/;
const treeMode = { on: 'selection', model: 'ir.actions.act_window.view', field: 'view_mode', name: 'tree' } as const;
const actions = ['ir.actions.act_window', 'ir.actions.server', 'ir.actions.report'];

/** `copy` and `copy_data` that are written for one record. */
const copiesOne: Find = (code) =>
  code.methods.flatMap(({ at, is }) => {
    if (is.name !== 'copy' && is.name !== 'copy_data') return [];
    const inside = code.uses.some(
      ({ at: here, is: use }) =>
        here.file === at.file && use.use === 'call' && use.chain.path.at(-1) === 'ensure_one' && use.line > is.line && use.line <= is.end,
    );
    return inside ? [at] : [];
  });

/** Where each break of the step is found. */
export const findFrom17: Readonly<Record<(typeof codeBreaks17to18)[number]['id'], Find>> = {
  '1718-tree-nested': nodes(({ node, above }) => node.tag === 'tree' && above.some(({ tag }) => tag === 'field')),
  '1718-view-mode': all(
    ...['view_mode', 'mobile_view_mode', 'binding_view_types'].map((field) => recordSays(actions, field, tree)),
    nodes(({ node: { tag, attributes } }) => tag === 'field' && tree.test(attributes['mode'] ?? '')),
  ),
  '1718-tree-view-ref': all(attributeText(['context'], /tree_view_ref/), recordSays(['ir.actions.act_window'], 'context', /tree_view_ref/)),
  '1718-act-window-view': (code) =>
    recordSays(['ir.actions.act_window.view'], 'view_mode', tree)(code).map((hit) => ({ ...hit, symbol: treeMode })),
  '1718-oe-chatter': nodes(({ node }) => node.tag === 'div' && classOf(node).includes('oe_chatter')),
  '1718-kanban-box': nodes(({ node }) => /^kanban-(box|menu)$/.test(node.attributes['t-name'] ?? '')),
  '1718-group-operator': fieldSays('group_operator'),
  '1718-unaccent': fieldSays('unaccent'),
  '1718-company-dep-required': (code) =>
    code.fields
      .filter(
        ({ is: { arguments: given } }) => isTrue(given['company_dependent']) && (isTrue(given['required']) || isTrue(given['translate'])),
      )
      .map(({ at }) => at),
  '1718-registry-import': all(imports('odoo', ['registry']), reached('odoo', 'registry')),
  '1718-osv-osv': all(imports('odoo.osv.osv'), imports('odoo.osv', ['osv'])),
  '1718-copy-data-multi': copiesOne,
  '1718-active-id': activeId,
  '1718-list-banner': attribute('banner_route'),
  '1718-gantt-type': nodes(({ node, above }) => node.tag === 'gantt' && above.length === 0),
  '1718-lazy-translate': imports(/^odoo(\.tools\.translate)?$/, ['_lt']),
  '1718-ustr': all(imports(/^odoo\.tools(\.misc)?$/, ['ustr']), reached('odoo.tools', 'ustr')),
  '1718-chart-ref-test': (code) =>
    code.methods
      .filter(({ is }) => is.name === 'setUpClass' && is.parameters.some(({ name }) => name === 'chart_template_ref'))
      .map(({ at }) => at),
};

/** The same for those that the sourced list does not name. */
export const findBeside17: Readonly<Record<(typeof breaksBeside17to18)[number]['id'], Find>> = {
  '1718-version': versionNotOf('18.0'),
};
