import type { ArchNode, XmlFacts } from '../../../../model/facts/xml.js';
import type { Construct } from './construct.js';

type NodeConstruct = Construct & { readonly holds: (node: ArchNode, parent: ArchNode | undefined) => boolean };

const changes = ({ tag, attributes }: ArchNode, ...names: readonly string[]): boolean =>
  tag === 'attribute' && names.includes(attributes['name'] ?? '');
const says = ({ attributes }: ArchNode, name: string): boolean => attributes[name] !== undefined;
const anyValue = ({ attributes }: ArchNode, wanted: RegExp): boolean => Object.values(attributes).some((value) => wanted.test(value));
const path = ({ tag, attributes }: ArchNode): string => (tag === 'xpath' ? (attributes['expr'] ?? '') : '');
const inList = (parent: ArchNode | undefined): boolean => parent?.tag === 'tree' || parent?.tag === 'list';
const isClass = ({ attributes }: ArchNode, wanted: RegExp): boolean => wanted.test(attributes['class'] ?? '');

const settingsClass = /\b(?:app_settings_block|o_setting_box|o_settings_container|o_setting_(?:left|right)_pane)\b/;

const constructs: readonly NodeConstruct[] = [
  { id: '1617-attrs', from: '16.0', kind: 'attribute', holds: (node) => says(node, 'attrs') || changes(node, 'attrs') },
  { id: '1617-states-attr', from: '16.0', kind: 'attribute', holds: (node) => says(node, 'states') || changes(node, 'states') },
  {
    id: '1617-column-invisible',
    from: '16.0',
    kind: 'attribute',
    holds: (node, parent) => inList(parent) && node.tag === 'field' && /^(?:1|True)$/.test(node.attributes['invisible'] ?? ''),
  },
  {
    id: '1617-settings-divs',
    from: '16.0',
    kind: 'layout',
    holds: (node) => isClass(node, settingsClass) || /o_setting|app_settings_block|data-key/.test(path(node)),
  },
  { id: '1617-calendar-quick-add', from: '16.0', kind: 'attribute', holds: (node) => says(node, 'quick_add') },
  { id: '1617-active-id', from: '16.0', kind: 'attribute', holds: (node) => anyValue(node, /\bactive_id\b/) },
  {
    id: '1617-open-formview-button',
    from: '16.0',
    kind: 'attribute',
    holds: (node) => node.tag === 'button' && node.attributes['name'] === 'get_formview_action',
  },
  { id: '1718-tree-tag', from: '17.0', kind: 'tag', holds: (node) => node.tag === 'tree' || /\btree\b/.test(path(node)) },
  {
    id: '1718-oe-chatter',
    from: '17.0',
    kind: 'layout',
    holds: (node) => isClass(node, /\boe_chatter\b/) || path(node).includes('oe_chatter'),
  },
  { id: '1718-kanban-box', from: '17.0', kind: 'layout', holds: (node) => /^kanban-(?:box|menu)$/.test(node.attributes['t-name'] ?? '') },
  { id: '1718-active-id', from: '17.0', kind: 'attribute', holds: (node) => anyValue(node, /\bactive_id\b/) },
  { id: '1718-list-banner', from: '17.0', kind: 'attribute', holds: (node) => says(node, 'banner_route') },
  {
    id: '1819-search-group',
    from: '18.0',
    kind: 'tag',
    holds: (node, parent) => parent?.tag === 'search' && node.tag === 'group' && (says(node, 'expand') || says(node, 'string')),
  },
  { id: '1819-kanban-box', from: '18.0', kind: 'layout', holds: (node) => /^kanban-(?:box|menu)$/.test(node.attributes['t-name'] ?? '') },
];

/** Nodes of all views of a file that are written in a way that a series does away with. */
export function constructsInViews({ views }: XmlFacts, from: string): readonly { readonly construct: Construct; readonly line: number }[] {
  const wanted = constructs.filter((one) => one.from === from);
  const inNodes = (nodes: readonly ArchNode[], parent?: ArchNode): readonly { construct: Construct; line: number }[] =>
    nodes.flatMap((node) => [
      ...wanted.filter(({ holds }) => holds(node, parent)).map((construct) => ({ construct, line: node.line })),
      ...inNodes(node.children, node),
    ]);
  return views.flatMap(({ arch }) => inNodes(arch));
}
