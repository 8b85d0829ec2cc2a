import type { codeBreaks16to17 } from '../data/breaks-16-to-17.js';
import { all, attribute, classOf, type Find, fieldSays, imports, inManifest, kindOf, nodes, reached } from './finders.js';
import { accessWithoutGroup, activeId, createOfOne, versionNotOf } from './shared.js';

/** Classes of the layout of settings until 16.0. */
const settingsClasses: ReadonlySet<string> = new Set(['settings', 'app_settings_block', 'o_setting_box', 'o_settings_container']);
const isSetting = (node: Parameters<typeof classOf>[0]): boolean =>
  node.tag === 'div' && classOf(node).some((name) => settingsClasses.has(name));

/** Functions that a manifest names as hooks, or that bear the name of one, and that take a cursor. */
const cursorHooks: Find = (code) => {
  const hooks = new Set(['pre_init_hook', 'post_init_hook', 'uninstall_hook', ...Object.values(code.addon.manifest.hooks)]);
  return code.functions
    .filter(({ is }) => hooks.has(is.name) && (is.parameters.length > 1 || is.parameters[0]?.name === 'cr'))
    .map(({ at }) => at);
};

const alwaysHidden = /^(1|True|true)$/;

const hiddenColumns: Find = nodes(({ node: { tag, attributes }, above }) => {
  const parent = above.at(-1)?.tag;
  const isHidden = alwaysHidden.test(attributes['invisible'] ?? '') || /column_invisible/.test(attributes['attrs'] ?? '');
  return tag === 'field' && (parent === 'tree' || parent === 'list') && isHidden;
});

/** Directives of templates outside of templates: everywhere but in kanbans, and some of them there. */
const forbiddenDirectives: Find = nodes((placed) => {
  const { node, above, view } = placed;
  const names = Object.keys(node.attributes).filter((name) => name.startsWith('t-') && name !== 't-translation');
  if (names.length === 0 || view.type === 'qweb' || view.model === undefined) return false;
  const inKanban = view.type === 'kanban' || [node, ...above].some(({ tag }) => tag === 'kanban' || tag === 'templates');
  if (inKanban) return names.some((name) => name === 't-raw' || name === 't-ref' || name.startsWith('t-on-'));
  const kind = kindOf(placed);
  return kind === 'form' || kind === 'tree' || kind === 'list' || kind === 'search';
});

const patches: Find = ({ addon }) =>
  addon.javascript.flatMap(({ file, facts }) =>
    facts.imports.some(({ from, names }) => from === '@web/core/utils/patch' && names.includes('patch'))
      ? facts.patches.map(({ line }) => ({ file, line }))
      : [],
  );

/** Where each break of the step is found. */
export const findFrom16: Readonly<Record<(typeof codeBreaks16to17)[number]['id'], Find>> = {
  '1617-attrs': attribute('attrs'),
  '1617-states-attr': attribute('states'),
  '1617-version': versionNotOf('17.0'),
  '1617-hooks': cursorHooks,
  '1617-column-invisible': hiddenColumns,
  '1617-field-states': fieldSays('states'),
  '1617-create-single': createOfOne,
  '1617-acl-no-group': accessWithoutGroup,
  '1617-xml-shortcuts': (code) =>
    code.records.filter(({ is: { element } }) => element === 'report' || element === 'act_window').map(({ at }) => at),
  '1617-settings-divs': nodes(({ node, above, view }) => view.model === 'res.config.settings' && isSetting(node) && !above.some(isSetting)),
  '1617-savepointcase': all(imports(/^odoo\.tests(\.common)?$/, ['SavepointCase']), reached('odoo.tests.common', 'SavepointCase')),
  '1617-form-import': imports('odoo.tests.common', ['Form']),
  '1617-calendar-quick-add': attribute('quick_add', ['calendar']),
  '1617-owl-directives': forbiddenDirectives,
  '1617-odoo-define': ({ addon }) =>
    addon.javascript.flatMap(({ file, facts }) => (facts.style === 'odoo-define' ? [{ file, line: 1 }] : [])),
  '1617-patch-signature': patches,
  '1617-assets-common': inManifest(({ addon }) => addon.manifest.assets['web.assets_common'] !== undefined),
  '1617-active-id': activeId,
};
