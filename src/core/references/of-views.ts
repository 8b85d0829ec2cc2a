import type { FieldNode, FilterNode, FormView, LayoutNode, SearchView, View } from '../../model/addon/views.js';
import type { Condition } from '../../model/condition.js';
import { boxOf } from '../odoo/view-box.js';
import { conditionReferences, fieldReference, groupReferences, onModel, type Place } from './of-conditions.js';
import type { At, Reference } from './reference.js';

/** What the views of an addon name. An inherited view is judged with its anchors: they tell to which model its nodes belong. */
export function viewReferences(views: Readonly<Record<string, View>>): readonly Reference[] {
  return Object.entries(views).flatMap(([id, view]) => ofView(id, view, ['views', id]));
}

function ofView(id: string, view: View, at: At): readonly Reference[] {
  const model: Reference = { on: 'model', at: [...at, 'model'], name: view.model };
  switch (view.type) {
    case 'inherit':
      return [{ on: 'inherited-view', at, id, view }];
    case 'form':
      return [model, ...ofForm(view, at)];
    case 'list':
      return [
        model,
        ...nodeReferences(onModel(view.model), view.columns, [...at, 'columns']),
        ...decorations(onModel(view.model), view.decorations, [...at, 'decorations']),
      ];
    case 'search':
      return [model, ...ofSearch(view, at)];
  }
}

function ofForm(view: FormView, at: At): readonly Reference[] {
  const place = onModel(view.model);
  const { title, statusbar } = view;
  const bar = { types: ['Selection', 'Many2one'], because: 'a status bar shows the values of a selection or the records of a many2one' };
  const status: readonly Reference[] =
    statusbar === undefined
      ? []
      : [
          { ...fieldReference(place, statusbar.field, [...at, 'statusbar', 'field']), wanted: bar },
          ...(statusbar.visible ?? []).map((value, index) => ({
            ...fieldReference(place, statusbar.field, [...at, 'statusbar', 'visible', index]),
            values: [value],
          })),
        ];
  return [
    ...(title === undefined ? [] : [fieldReference(place, title, [...at, 'title'])]),
    ...status,
    ...view.smartButtons.flatMap((button, index): readonly Reference[] => [
      { on: 'model', at: [...at, 'smartButtons', index, 'model'], name: button.model },
      {
        ...fieldReference(onModel(button.model), button.by, [...at, 'smartButtons', index, 'by']),
        wanted: { types: ['Many2one'], comodel: view.model, because: `the button counts what points to ${view.model}` },
      },
    ]),
    ...nodeReferences(place, view.header, [...at, 'header']),
    ...nodeReferences(place, view.sheet, [...at, 'sheet']),
    ...nodeReferences(place, view.notebook, [...at, 'notebook']),
    ...nodeReferences(place, view.footer, [...at, 'footer']),
  ];
}

function ofSearch({ model, fields, filters, groupBy }: SearchView, at: At): readonly Reference[] {
  const place = onModel(model);
  return [
    ...fields.map((field, index) => fieldReference(place, field, [...at, 'fields', index])),
    ...filters.flatMap(({ where }, index) => conditionReferences(place, where, [...at, 'filters', index, 'where'])),
    // `date:month` groups by a part of the date.
    ...groupBy.map(({ field }, index) => fieldReference(place, field.split(':')[0] ?? field, [...at, 'groupBy', index, 'field'])),
  ];
}

/** What nodes of a view name that stand at a place. */
export function nodeReferences(place: Place, nodes: readonly LayoutNode[], at: At): readonly Reference[] {
  return nodes.flatMap((node, index): readonly Reference[] => {
    const here = [...at, index];
    if ('field' in node) return ofFieldNode(place, node, here);
    const { at: keys, invisible, groups, children } = boxOf(node);
    const inside = [...here, ...keys];
    return [
      ...('filter' in node ? ofFilter(place, node, [...here, 'filter']) : []),
      ...('button' in node && node.button.action !== undefined
        ? [{ on: 'record', kind: 'record', at: [...inside, 'action'], xmlid: node.button.action } as const]
        : []),
      ...modifierReferences(place, { invisible }, inside),
      ...groupReferences(groups, [...inside, 'groups']),
      ...nodeReferences(place, children, [...inside, 'children']),
    ];
  });
}

function ofFilter(place: Place, { filter: { where, groupBy } }: FilterNode, at: At): readonly Reference[] {
  return [
    ...(where === undefined ? [] : conditionReferences(place, where, [...at, 'where'])),
    ...(groupBy === undefined ? [] : [fieldReference(place, groupBy.split(':')[0] ?? groupBy, [...at, 'groupBy'])]),
  ];
}

function ofFieldNode(place: Place, node: FieldNode, at: At): readonly Reference[] {
  const lines: Place = { model: place.model, through: [...place.through, node.field] };
  return [
    fieldReference(place, node.field, [...at, 'field']),
    ...modifierReferences(place, node, at),
    ...groupReferences(node.groups, [...at, 'groups']),
    ...(node.list === undefined
      ? []
      : [
          ...nodeReferences(lines, node.list.columns, [...at, 'list', 'columns']),
          ...decorations(lines, node.list.decorations, [...at, 'list', 'decorations']),
        ]),
  ];
}

type Modified = { readonly [key in 'invisible' | 'readonly' | 'required']?: boolean | Condition | undefined };

/** The fields that the modifiers of a node compare. */
export function modifierReferences(place: Place, { invisible, readonly, required }: Modified, at: At): readonly Reference[] {
  return Object.entries({ invisible, readonly, required }).flatMap(([key, value]) =>
    typeof value === 'object' ? conditionReferences(place, value, [...at, key]) : [],
  );
}

function decorations(place: Place, given: Readonly<Record<string, Condition | undefined>> | undefined, at: At): readonly Reference[] {
  return Object.entries(given ?? {}).flatMap(([name, condition]) =>
    condition === undefined ? [] : conditionReferences(place, condition, [...at, name]),
  );
}
