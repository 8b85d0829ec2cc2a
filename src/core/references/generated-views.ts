import type { FieldNode, FormView, LayoutNode, SearchView, View, ViewChange } from '../../model/addon/views.js';
import type { ArchNode } from '../../model/facts/xml.js';
import type { Series } from '../../model/known-series.js';
import { markedPath } from '../catalogue/node-attributes.js';
import { anchorPath } from '../odoo/anchor-path.js';
import { dialects } from '../odoo/dialects.js';
import { smartButtonNames } from '../odoo/naming.js';
import { boxOf } from '../odoo/view-box.js';

const node = (tag: string, attributes: ArchNode['attributes'] = {}, children: readonly ArchNode[] = []): ArchNode => {
  return { tag, line: 0, column: 0, attributes, children };
};
const named = (tag: string, name: string): ArchNode => node(tag, { name });

/** The nodes of a view that the register will generate, as far as anchors can name them; what only lays them out is left out. */
export function generatedNodes(view: View, series: Series): readonly ArchNode[] {
  switch (view.type) {
    case 'inherit':
      return view.changes.map((change) => specOf(change, series));
    case 'form':
      return [formNode(view, series)];
    case 'list':
      return [
        node(
          dialects[series].listTag,
          {},
          view.columns.map((column) => fieldNode(column, series)),
        ),
      ];
    case 'search':
      return [searchNode(view)];
  }
}

/** A change of an inherited view as Odoo will read it. */
export function specOf({ at, position, ...change }: ViewChange, series: Series): ArchNode {
  const expr = markedPath(anchorPath(dialects[series], at));
  return node('xpath', { expr, position }, 'add' in change ? layoutNodes(change.add, series) : []);
}

function formNode({ statusbar, smartButtons, title, sheet, notebook, chatter }: FormView, series: Series): ArchNode {
  const buttons = smartButtons.map(({ name }) => node('button', { name: smartButtonNames(name).method, type: 'object' }));
  const pages = layoutNodes(notebook, series);
  return node('form', {}, [
    ...(statusbar === undefined ? [] : [node('header', {}, [named('field', statusbar.field)])]),
    node('sheet', {}, [
      ...(buttons.length === 0 ? [] : [node('div', { name: 'button_box', class: 'oe_button_box' }, buttons)]),
      ...(title === undefined ? [] : [named('field', title)]),
      ...layoutNodes(sheet, series),
      ...(pages.length === 0 ? [] : [node('notebook', {}, pages)]),
    ]),
    ...(chatter ? [dialects[series].chatter === 'tag' ? node('chatter') : node('div', { class: 'oe_chatter' })] : []),
  ]);
}

function searchNode({ fields, filters, groupBy }: SearchView): ArchNode {
  return node('search', {}, [
    ...fields.map((field) => named('field', field)),
    ...filters.map(({ name }) => named('filter', name)),
    ...(groupBy.length === 0
      ? []
      : [
          node(
            'group',
            {},
            groupBy.map(({ name }) => named('filter', name)),
          ),
        ]),
  ]);
}

function layoutNodes(given: readonly LayoutNode[], series: Series): readonly ArchNode[] {
  return given.map((one) => {
    if ('separator' in one) return node('separator');
    if ('field' in one) return fieldNode(one, series);
    if ('filter' in one) return named('filter', one.filter.name);
    const children = layoutNodes(boxOf(one).children, series);
    if ('button' in one) return node('button', one.button.method === undefined ? {} : { name: one.button.method }, children);
    const [tag, name] =
      'element' in one
        ? [one.element, one.name]
        : 'group' in one
          ? (['group', one.group.name] as const)
          : (['page', one.page.name] as const);
    return node(tag, name === undefined ? {} : { name }, children);
  });
}

function fieldNode({ field, list }: FieldNode, series: Series): ArchNode {
  const lines = list?.columns.map((column) => fieldNode(column, series));
  return node('field', { name: field }, lines === undefined ? [] : [node(dialects[series].listTag, {}, lines)]);
}
