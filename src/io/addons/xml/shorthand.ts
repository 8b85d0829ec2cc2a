import type { ArchNode, RecordElement, RecordFact, RecordValue } from '../../../model/facts/xml.js';
import type { DataSource } from '../source.js';
import { complete, fieldValue, idList, type Names } from './values.js';

type Values = { [field: string]: RecordValue };

/** Attributes that become a field; `ref`: their text is an XML id. */
type Mapping = readonly (readonly [attribute: string, field: string, kind?: 'ref'])[];

const menuFields: Mapping = [
  ['name', 'name'],
  ['parent', 'parent_id', 'ref'],
  ['action', 'action', 'ref'],
  ['sequence', 'sequence'],
  ['web_icon', 'web_icon'],
  ['active', 'active'],
];

const reportFields: Mapping = [
  ['string', 'name'],
  ['model', 'model'],
  ['name', 'report_name'],
  ['file', 'report_file'],
  ['report_type', 'report_type'],
  ['print_report_name', 'print_report_name'],
  ['attachment', 'attachment'],
  ['attachment_use', 'attachment_use'],
  ['usage', 'usage'],
  ['paperformat', 'paperformat_id', 'ref'],
];

const windowFields: Mapping = [
  ['name', 'name'],
  ['res_model', 'res_model'],
  ['view_id', 'view_id', 'ref'],
  ['domain', 'domain'],
  ['context', 'context'],
  ['view_mode', 'view_mode'],
  ['target', 'target'],
  ['usage', 'usage'],
  ['limit', 'limit'],
  ['binding_model', 'binding_model_id'],
  ['binding_type', 'binding_type'],
  ['binding_views', 'binding_view_types'],
];

const templateFields: Mapping = [
  ['track', 'track'],
  ['priority', 'priority'],
  ['inherit_id', 'inherit_id', 'ref'],
  ['website_id', 'website_id', 'ref'],
  ['active', 'active'],
  ['customize_show', 'customize_show'],
];

function mapped(source: DataSource, { attributes }: ArchNode, mapping: Mapping): Values {
  const values: Values = {};
  for (const [attribute, field, kind] of mapping) {
    const text = attributes[attribute];
    if (text !== undefined && text !== '') values[field] = kind === 'ref' ? { ref: complete(source, text) } : { text };
  }
  const groups = attributes['groups'];
  if (groups !== undefined && groups !== '') values['groups'] = { refs: idList(source, groups) };
  return values;
}

function record(source: DataSource, node: ArchNode, element: RecordElement, model: string, values: Values): RecordFact {
  const xmlid = complete(source, node.attributes['id'] ?? node.attributes['t-name'] ?? '');
  return { xmlid, model, line: node.line, noupdate: source.noupdate, element, values };
}

/** A menu and the menus inside it, each under the one around it. */
export function menus(source: DataSource, node: ArchNode, parent?: string): readonly RecordFact[] {
  const values = mapped(source, node, menuFields);
  if (parent !== undefined) values['parent_id'] = { ref: parent };
  const menu = record(source, node, 'menuitem', 'ir.ui.menu', values);
  const inside = node.children.filter(({ tag }) => tag === 'menuitem');
  return [menu, ...inside.flatMap((child) => menus(source, child, menu.xmlid))];
}

/** `<report>`, which 17.0 no longer knows. */
export const report = (source: DataSource, node: ArchNode): RecordFact =>
  record(source, node, 'report', 'ir.actions.report', mapped(source, node, reportFields));

/** `<act_window>`, which 17.0 no longer knows. */
export const actWindow = (source: DataSource, node: ArchNode): RecordFact =>
  record(source, node, 'act_window', 'ir.actions.act_window', mapped(source, node, windowFields));

/** `<asset>`, known from 19.0 on. */
export function asset(source: DataSource, node: ArchNode): RecordFact {
  const own: Mapping = [
    ['name', 'name'],
    ['active', 'active'],
  ];
  const inside = node.children.flatMap((child): readonly (readonly [string, RecordValue])[] => {
    const { tag, text = '', attributes } = child;
    const { directive, name } = attributes;
    if (tag === 'field' && name !== undefined) return [[name, fieldValue(source, child)]];
    if (tag === 'path') return [[tag, { text: text.trim() }]];
    if (tag !== 'bundle') return [];
    return [[tag, { text: text.trim() }], ...(directive === undefined ? [] : [['directive', { text: directive }] as const])];
  });
  return record(source, node, 'asset', modelOf(source, 'ir.asset'), { ...mapped(source, node, own), ...Object.fromEntries(inside) });
}

/** Records of themes are copied when a website takes the theme. */
const modelOf = ({ module }: Names, model: string): string => (module.startsWith('theme_') ? `theme.${model}` : model);

/** `<template>` and its arch, made as Odoo's loader makes them. */
export function template(source: DataSource, node: ArchNode): { readonly record: RecordFact; readonly arch: readonly ArchNode[] } {
  const { attributes, line, column } = node;
  const made = record(source, node, 'template', modelOf(source, 'ir.ui.view'), {
    name: { text: attributes['name'] ?? attributes['id'] ?? '' },
    type: { text: 'qweb' },
    ...mapped(source, node, templateFields),
    ...(attributes['primary'] === 'True' ? { mode: { text: 'primary' } } : {}),
  });
  const name = made.xmlid;
  const renaming: ArchNode = {
    ...{ tag: 'xpath', line, column, attributes: { expr: '.', position: 'attributes' } },
    children: [{ tag: 'attribute', line, column, attributes: { name: 't-name' }, text: name, children: [] }],
  };
  const children = attributes['primary'] === 'True' ? [...node.children, renaming] : node.children;
  if (attributes['inherit_id'] !== undefined && attributes['inherit_id'] !== '') return { record: made, arch: children };
  const { id: _id, forcecreate: _forcecreate, context: _context, groups: _groups, ...kept } = attributes;
  return { record: made, arch: [{ ...node, tag: 't', attributes: { ...kept, 't-name': name }, children }] };
}
