import type { Addon } from '../../model/addon/addon.js';
import type { Field } from '../../model/addon/fields.js';
import type { Rename } from '../../model/rename.js';
import { actionXmlId, groupXmlId, menuXmlId, sequenceXmlId, viewXmlId } from '../odoo/naming.js';

/** Everything that an addon says to have had another name, models first; the latest of several former names stands before older ones. */
export function renamesOf(spec: Addon): readonly Rename[] {
  const models = Object.entries(spec.models);
  return [
    ...models.flatMap(([to, definition]) =>
      definition.kind === 'new' ? latestFirst(definition.renamedFrom).map((from): Rename => ({ kind: 'model', from, to })) : [],
    ),
    ...models.flatMap(([model, { fields }]) => Object.entries(fields).flatMap(([name, field]) => ofField(model, name, field))),
    ...recordsOf(spec),
    ...models.flatMap(([to, definition]) =>
      // The sequence of a numbered model is under noupdate: under a new id it would start at one again.
      definition.kind === 'new' ? latestFirst(definition.renamedFrom).map((from) => sequenceRename(from, to)) : [],
    ),
  ];
}

const latestFirst = (names: readonly string[] = []): readonly string[] => names.toReversed();

const sequenceRename = (from: string, to: string): Rename => ({
  kind: 'record',
  model: 'ir.sequence',
  from: sequenceXmlId(from),
  to: sequenceXmlId(to),
});

function ofField(model: string, to: string, field: Field): readonly Rename[] {
  const names = field.type === 'selection-add' ? [] : latestFirst(field.renamedFrom);
  const options = field.type === 'selection' || field.type === 'selection-add' ? Object.entries(field.renamedOptions ?? {}) : [];
  return [
    ...names.map((from): Rename => ({ kind: 'field', model, from, to })),
    ...options.flatMap(([value, former]) =>
      latestFirst(former).map((from): Rename => ({ kind: 'selection-value', model, field: to, from, to: value })),
    ),
  ];
}

function recordsOf({ groups, views, actions, menus }: Addon): readonly Rename[] {
  const renamed = (
    model: string,
    records: Readonly<Record<string, { readonly renamedFrom?: readonly string[] | undefined; readonly xmlid?: string | undefined }>>,
    xmlId: (id: string, record: { readonly xmlid?: string | undefined } | undefined) => string,
  ): readonly Rename[] =>
    Object.entries(records).flatMap(([to, record]) =>
      latestFirst(record.renamedFrom).map(
        (from): Rename => ({ kind: 'record', model, from: xmlId(from, undefined), to: xmlId(to, record) }),
      ),
    );
  return [
    ...renamed('res.groups', groups, groupXmlId),
    ...renamed('ir.ui.view', views, viewXmlId),
    ...renamed('ir.actions.act_window', actions, actionXmlId),
    ...renamed('ir.ui.menu', menus, menuXmlId),
  ];
}
