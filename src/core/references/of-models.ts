import type { Field } from '../../model/addon/fields.js';
import type { Constraint, Model } from '../../model/addon/models.js';
import { fieldClass } from '../odoo/field-types.js';
import { conditionReferences, fieldReference, groupReferences, onModel } from './of-conditions.js';
import type { At, Reference } from './reference.js';

/** What the models of an addon name: models, mixins, comodels, fields, groups, records. */
export function modelReferences(models: Readonly<Record<string, Model>>): readonly Reference[] {
  return Object.entries(models).flatMap(([name, model]): readonly Reference[] => {
    const at = ['models', name];
    return [
      { on: model.kind === 'new' ? 'new-model' : 'model', at, name },
      ...model.mixins.map((mixin, index): Reference => ({ on: 'model', at: [...at, 'mixins', index], name: mixin })),
      ...Object.entries(model.fields).flatMap(([field, spec]) => ofField(name, field, spec, [...at, 'fields', field])),
      ...columns(name, model, at),
      ...Object.entries(model.methods).flatMap(([method, { depends = [] }]) =>
        depends.map((path, index) => fieldReference(onModel(name), path, [...at, 'methods', method, 'depends', index])),
      ),
    ];
  });
}

function ofField(model: string, name: string, spec: Field, at: At): readonly Reference[] {
  if (spec.type === 'selection-add') return ofSelection(model, name, spec, at);
  return [
    { on: 'new-field', at, model, name, type: fieldClass(spec.type) },
    ...('to' in spec ? ofRelation(model, spec, at) : []),
    ...(spec.type === 'monetary' ? [currency(model, spec.currency, at)] : []),
    ...(spec.related === undefined ? [] : [related(model, spec, spec.related, at)]),
    ...groupReferences(spec.groups, [...at, 'groups']),
  ];
}

function ofSelection(model: string, field: string, spec: Extract<Field, { type: 'selection-add' }>, at: At): readonly Reference[] {
  const own = spec.options.map(([key]) => key);
  const { onUninstall } = spec;
  const selection = { types: ['Selection'], because: 'values can only be added to a selection' };
  const fallback = typeof onUninstall === 'object' && !own.includes(onUninstall.set) ? [onUninstall.set] : [];
  return [
    { ...fieldReference(onModel(model), field, at), wanted: selection },
    { on: 'new-values', at: [...at, 'options'], model, field, values: own },
    ...(fallback.length === 0 ? [] : [{ ...fieldReference(onModel(model), field, [...at, 'onUninstall', 'set']), values: fallback }]),
  ];
}

type Relation = Extract<Field, { to: string }>;

function ofRelation(model: string, spec: Relation, at: At): readonly Reference[] {
  const many: readonly Reference[] =
    spec.type === 'one2many'
      ? [
          {
            ...fieldReference(onModel(spec.to), spec.inverse, [...at, 'inverse']),
            wanted: { types: ['Many2one', 'Many2oneReference', 'Integer'], comodel: model, because: `lines point back to ${model}` },
          },
        ]
      : [];
  const fallback: readonly Reference[] =
    spec.type === 'many2one' && spec.default !== undefined && 'record' in spec.default && spec.default.record.includes('.')
      ? [{ on: 'record', at: [...at, 'default', 'record'], kind: 'record', xmlid: spec.default.record, model: spec.to }]
      : [];
  const domain = spec.domain === undefined ? [] : conditionReferences(onModel(spec.to), spec.domain, [...at, 'domain']);
  return [{ on: 'model', at: [...at, 'to'], name: spec.to }, ...many, ...fallback, ...domain];
}

const currency = (model: string, field: string, at: At): Reference => ({
  ...fieldReference(onModel(model), field, [...at, 'currency']),
  wanted: { types: ['Many2one'], comodel: 'res.currency', because: 'an amount of money needs its currency' },
});

function related(model: string, spec: Exclude<Field, { type: 'selection-add' }>, path: string, at: At): Reference {
  const target = 'to' in spec ? { comodel: spec.to } : {};
  return {
    ...fieldReference(onModel(model), path, [...at, 'related']),
    wanted: { types: [fieldClass(spec.type)], ...target, because: 'a related field is of the type that it mirrors' },
  };
}

/** Constraints and indexes name columns of the table. */
function columns(model: string, { constraints, indexes }: Model, at: At): readonly Reference[] {
  const named = [
    ...Object.entries(constraints).flatMap(([id, constraint]) => constrained(constraint, [...at, 'constraints', id])),
    ...Object.entries(indexes).flatMap(([id, { fields }]) => listed(fields, [...at, 'indexes', id, 'fields'])),
  ];
  return named.map(({ field, place }) => ({
    ...fieldReference(onModel(model), field, place),
    wanted: { stored: true, because: 'the database only knows stored fields' },
  }));
}

type Column = { readonly field: string; readonly place: At };

const listed = (fields: readonly string[], at: At): readonly Column[] => fields.map((field, index) => ({ field, place: [...at, index] }));

function constrained(constraint: Constraint, at: At): readonly Column[] {
  if ('unique' in constraint) return listed(constraint.unique, [...at, 'unique']);
  return constraint.check.flatMap(({ field, than }, index): readonly Column[] => [
    { field, place: [...at, 'check', index, 'field'] },
    ...(typeof than === 'object' ? [{ field: than.field, place: [...at, 'check', index, 'than', 'field'] }] : []),
  ]);
}
