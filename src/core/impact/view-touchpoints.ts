import type { FieldNode, FilterNode, InheritedView, LayoutNode, View, ViewChange } from '../../model/addon/views.js';
import type { Condition } from '../../model/condition.js';
import { pointer } from '../../model/pointer.js';
import type { Touchpoint } from '../../model/touchpoint.js';
import { anchorText } from '../odoo/anchor-text.js';
import { boxOf } from '../odoo/view-box.js';
import { conditionReferences, groupReference, moduleOf, pathReferences, type Scope } from './scope.js';

/** Where the views of an addon depend on other modules: views that it inherits with their anchors, fields and groups that it shows. */
export function viewTouchpoints(scope: Scope): Touchpoint[] {
  return Object.entries(scope.addon.views).flatMap(([id, view]) => {
    const at = pointer('addon', 'views', id);
    return [...(view.type === 'inherit' ? inheritTouchpoints(view, at) : []), ...contentTouchpoints(scope, view, at)];
  });
}

function inheritTouchpoints(view: InheritedView, at: string): Touchpoint[] {
  const module = moduleOf(view.inherits);
  return view.changes.map((change, index) => ({
    kind: change.position === 'replace' ? 'view-replace' : 'view-inherit',
    module,
    model: view.model,
    xmlid: view.inherits,
    anchor: anchorText(change.at),
    ...('field' in change.at && change.at.in === undefined ? { field: change.at.field } : {}),
    pointer: `${at}${pointer('changes', index)}`,
  }));
}

function contentTouchpoints(scope: Scope, view: View, at: string): Touchpoint[] {
  const on = (path: string): Touchpoint[] => pathReferences(scope, view.model, path, at);
  const where = (condition: Condition): Touchpoint[] => conditionReferences(scope, view.model, condition, at);
  const nodes = (list: readonly LayoutNode[]): Touchpoint[] => layoutTouchpoints(scope, view.model, list, at);
  switch (view.type) {
    case 'inherit':
      return view.changes.flatMap((change) => ('add' in change ? nodes(change.add) : modifiers(change.set, where)));
    case 'form':
      return [
        ...nodes([...view.header, ...view.sheet, ...view.notebook, ...view.footer]),
        ...[view.title, view.statusbar?.field].flatMap((field) => (field === undefined ? [] : on(field))),
        ...view.smartButtons.flatMap((button) => pathReferences(scope, button.model, button.by, at)),
      ];
    case 'list':
      return [...nodes(view.columns), ...Object.values(view.decorations ?? {}).flatMap(where)];
    case 'search':
      return [
        ...view.fields.flatMap(on),
        ...view.filters.flatMap((filter) => where(filter.where)),
        ...view.groupBy.flatMap(({ field }) => on(field.split(':')[0] ?? field)),
      ];
  }
}

function layoutTouchpoints(scope: Scope, model: string, nodes: readonly LayoutNode[], at: string): Touchpoint[] {
  return nodes.flatMap((node) => {
    if ('field' in node) return fieldTouchpoints(scope, model, node, at);
    const box = boxOf(node);
    return [
      ...buttonTouchpoints(scope, model, node, at),
      ...('filter' in node ? filterTouchpoints(scope, model, node, at) : []),
      ...modifiers(box, (condition) => conditionReferences(scope, model, condition, at)),
      ...(box.groups ?? []).flatMap((group) => groupReference(group, at)),
      ...layoutTouchpoints(scope, model, box.children, at),
    ];
  });
}

/** A method of another module that a button calls, and an action of one that it opens. */
function buttonTouchpoints(scope: Scope, model: string, node: Exclude<LayoutNode, FieldNode>, at: string): Touchpoint[] {
  if (!('button' in node)) return [];
  const { method, action } = node.button;
  const isOwn = scope.ownModels.has(model) || Object.values(scope.addon.models).some((one) => Object.hasOwn(one.methods, method ?? ''));
  return [
    ...(method === undefined || isOwn ? [] : [{ kind: 'method-call', model, method, pointer: at } as const]),
    ...(action === undefined ? [] : [{ kind: 'record', module: moduleOf(action), xmlid: action, pointer: at } as const]),
  ];
}

function filterTouchpoints(scope: Scope, model: string, { filter: { where, groupBy } }: FilterNode, at: string): Touchpoint[] {
  return [
    ...(where === undefined ? [] : conditionReferences(scope, model, where, at)),
    ...(groupBy === undefined ? [] : pathReferences(scope, model, groupBy.split(':')[0] ?? groupBy, at)),
  ];
}

function fieldTouchpoints(scope: Scope, model: string, node: FieldNode, at: string): Touchpoint[] {
  const lines = scope.addon.models[model]?.fields[node.field];
  const target = lines !== undefined && 'to' in lines ? lines.to : undefined;
  return [
    ...pathReferences(scope, model, node.field, at),
    ...modifiers(node, (condition) => conditionReferences(scope, model, condition, at)),
    ...(node.groups ?? []).flatMap((group) => groupReference(group, at)),
    ...(node.list === undefined || target === undefined ? [] : layoutTouchpoints(scope, target, node.list.columns, at)),
  ];
}

type Modified = { readonly [key in 'invisible' | 'readonly' | 'required']?: boolean | Condition | undefined };

function modifiers(
  node: Modified | Extract<ViewChange, { set: unknown }>['set'],
  read: (condition: Condition) => Touchpoint[],
): Touchpoint[] {
  const { invisible, readonly, required }: Modified = node;
  return [invisible, readonly, required].flatMap((value) => (typeof value === 'object' ? read(value) : []));
}
