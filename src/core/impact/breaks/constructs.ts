import type { Addon } from '../../../model/addon/addon.js';
import type { FieldNode, LayoutNode, View } from '../../../model/addon/views.js';
import type { Construct } from '../../../model/known-break.js';
import { pointer } from '../../../model/pointer.js';
import { boxOf } from '../../odoo/view-box.js';

/** Something in the notation of an addon that a later series may treat differently although it touches no other module by name. */
export type Found = { readonly pointer: string; readonly what: string } & (
  | { readonly on: 'widget'; readonly name: string }
  | { readonly on: 'construct'; readonly name: Construct }
);

/** The icon of a smart button that names none (`SmartButton`); the generator chooses it per series. */
const defaultIcon = 'fa-list';

/** Widgets, chosen icons, stored related fields and fields that are always hidden. */
export function constructsOf(addon: Addon): readonly Found[] {
  return [...storedRelated(addon), ...Object.entries(addon.views).flatMap(([id, view]) => inView(view, pointer('addon', 'views', id)))];
}

function storedRelated(addon: Addon): Found[] {
  return Object.entries(addon.models).flatMap(([model, { fields }]) =>
    Object.entries(fields).flatMap(([name, field]): Found[] =>
      field.type !== 'selection-add' && field.related !== undefined && field.store === true
        ? [
            {
              on: 'construct',
              name: 'stored-related',
              pointer: pointer('addon', 'models', model, 'fields', name),
              what: `stored related field ${model}.${name}`,
            },
          ]
        : [],
    ),
  );
}

function inView(view: View, at: string): Found[] {
  return [...fieldNodes(topNodes(view)).flatMap((node) => inFieldNode(node, at)), ...icons(view, at)];
}

function topNodes(view: View): readonly LayoutNode[] {
  switch (view.type) {
    case 'form':
      return [...view.header, ...view.sheet, ...view.notebook, ...view.footer];
    case 'list':
      return view.columns;
    case 'inherit':
      return view.changes.flatMap((change) => ('add' in change ? change.add : []));
    case 'search':
      return [];
  }
}

function fieldNodes(nodes: readonly LayoutNode[]): FieldNode[] {
  return nodes.flatMap((node): FieldNode[] => {
    if ('field' in node) return [node, ...(node.list === undefined ? [] : fieldNodes(node.list.columns))];
    return fieldNodes(boxOf(node).children);
  });
}

function inFieldNode({ field, widget, invisible }: FieldNode, at: string): Found[] {
  const hidden: Found[] =
    invisible === true ? [{ on: 'construct', name: 'always-hidden-field', pointer: at, what: `hidden field ${field}` }] : [];
  return widget === undefined ? hidden : [{ on: 'widget', name: widget, pointer: at, what: `widget ${widget}` }, ...hidden];
}

function icons(view: View, at: string): Found[] {
  if (view.type !== 'form') return [];
  return view.smartButtons
    .filter(({ icon }) => icon !== defaultIcon)
    .map(({ icon, name }) => ({ on: 'construct', name: 'chosen-icon', pointer: at, what: `icon ${icon} of button ${name}` }));
}
