import type { Addon } from '../../model/addon/addon.js';
import type { Field } from '../../model/addon/fields.js';
import type { Model } from '../../model/addon/models.js';
import type { View } from '../../model/addon/views.js';
import type { CatalogueField, CatalogueModel } from '../../model/catalogue/models.js';
import type { ModuleShard } from '../../model/catalogue/shard.js';
import type { CatalogueView } from '../../model/catalogue/views.js';
import type { Series } from '../../model/known-series.js';
import { once } from '../../model/once.js';
import { fieldClass } from '../odoo/field-types.js';
import { actionXmlId, groupXmlId, menuXmlId, viewXmlId } from '../odoo/naming.js';
import { generatedNodes } from './generated-views.js';
import { priorityOf } from './own-views.js';

/** What an addon of the register will bring, as a catalogue says it: other entries can depend on it. */
export function specShard(name: string, { depends, models, views, groups, actions, menus }: Addon, series: Series): ModuleShard {
  const ids = <T>(record: Readonly<Record<string, T>>, xmlId: (id: string, one: T) => string) =>
    Object.fromEntries(Object.entries(record).map(([id, one]) => [xmlId(id, one), {}]));
  return {
    name,
    manifest: { depends },
    models: Object.fromEntries(Object.entries(models).map(([model, spec]) => [model, modelOf(spec)])),
    views: Object.fromEntries(Object.entries(views).map(([id, view]) => [`${name}.${viewXmlId(id, view)}`, viewOf(view, series)])),
    records: {
      'res.groups': ids(groups, groupXmlId),
      'ir.actions.act_window': ids(actions, actionXmlId),
      'ir.ui.menu': ids(menus, menuXmlId),
    },
  };
}

function modelOf(spec: Model): CatalogueModel {
  return {
    kind: spec.transient ? 'transient' : 'model',
    ...(spec.kind === 'new' ? { defines: true } : {}),
    mixins: spec.mixins,
    fields: Object.fromEntries(Object.entries(spec.fields).map(([name, field]) => [name, fieldOf(field)])),
  };
}

function fieldOf(field: Field): CatalogueField {
  const type = fieldClass(field.type);
  if (field.type === 'selection-add') return { type, selectionAdd: field.options.map(([key]) => key) };
  const { related, computed: { compute } = {}, store } = field;
  return {
    type,
    ...('to' in field ? { comodel: field.to } : {}),
    ...(field.type === 'one2many' ? { inverse: field.inverse } : {}),
    ...(field.type === 'selection' && related === undefined ? { selection: field.options.map(([key]) => key) } : {}),
    ...(related === undefined ? {} : { related }),
    ...(compute === undefined ? {} : { compute }),
    ...(store === undefined ? {} : { store }),
  };
}

function viewOf(view: View, series: Series): CatalogueView {
  const { type, model } = view;
  const nodes = once(() => generatedNodes(view, series));
  return {
    model,
    ...(type === 'inherit' ? { inherits: view.inherits } : { type }),
    priority: priorityOf(view),
    // Few views are ever asked what is in them.
    get nodes() {
      return nodes();
    },
  };
}
