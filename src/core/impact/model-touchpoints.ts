import type { Field } from '../../model/addon/fields.js';
import type { Constraint, Method, Model } from '../../model/addon/models.js';
import { pointer } from '../../model/pointer.js';
import type { Touchpoint } from '../../model/touchpoint.js';
import { conditionReferences, groupReference, isOwnField, pathReferences, type Scope } from './scope.js';

/** Where the models of an addon depend on other modules: extended models, fields, relations, mixins, constraints, indexes. */
export function modelTouchpoints(scope: Scope): Touchpoint[] {
  return Object.entries(scope.addon.models).flatMap(([name, model]) => {
    const at = ['addon', 'models', name] as const;
    const extended: Touchpoint[] = scope.ownModels.has(name) ? [] : [{ kind: 'model-extend', model: name, pointer: pointer(...at) }];
    return [
      ...extended,
      ...model.mixins.map(
        (mixin, index): Touchpoint => ({ kind: 'model-reference', model: mixin, pointer: pointer(...at, 'mixins', index) }),
      ),
      ...Object.entries(model.fields).flatMap(([field, spec]) => fieldTouchpoints(scope, name, field, spec)),
      ...columnTouchpoints(scope, name, model),
      ...Object.entries(model.methods).flatMap(([method, spec]) => methodTouchpoints(scope, name, method, spec)),
    ];
  });
}

function fieldTouchpoints(scope: Scope, model: string, field: string, spec: Field): Touchpoint[] {
  const at = pointer('addon', 'models', model, 'fields', field);
  const added: Touchpoint[] = scope.ownModels.has(model)
    ? []
    : [{ kind: spec.type === 'selection-add' ? 'selection-add' : 'field-add', model, field, pointer: at }];
  if (spec.type === 'selection-add') return added;
  return [
    ...added,
    ...('to' in spec ? relationTouchpoints(scope, spec, at) : []),
    ...(spec.type === 'monetary' ? pathReferences(scope, model, spec.currency, at) : []),
    ...(spec.related === undefined ? [] : pathReferences(scope, model, spec.related, at)),
    ...(spec.groups ?? []).flatMap((group) => groupReference(group, at)),
  ];
}

/** A stub that calls the method which it overrides, and the fields whose change computes anew. */
function methodTouchpoints(scope: Scope, model: string, method: string, { kind, calls, depends = [] }: Method): Touchpoint[] {
  const at = pointer('addon', 'models', model, 'methods', method);
  const parameters = kind === 'search' ? ['operator', 'value'] : [];
  const overridden: Touchpoint[] =
    calls === undefined || scope.ownModels.has(model)
      ? []
      : [{ kind: 'method-override', model, method, parameters, super: true, pointer: at }];
  return [...overridden, ...depends.flatMap((path) => pathReferences(scope, model, path, at))];
}

type Relation = Extract<Field, { to: string }>;

function relationTouchpoints(scope: Scope, spec: Relation, at: string): Touchpoint[] {
  const target: Touchpoint[] = scope.ownModels.has(spec.to) ? [] : [{ kind: 'model-reference', model: spec.to, pointer: at }];
  const inverse: Touchpoint[] =
    spec.type === 'one2many' && !isOwnField(scope, spec.to, spec.inverse)
      ? [{ kind: 'field-reference', model: spec.to, field: spec.inverse, pointer: at }]
      : [];
  return [...target, ...inverse, ...(spec.domain === undefined ? [] : conditionReferences(scope, spec.to, spec.domain, at))];
}

/** Constraints and indexes name columns; on an extended model some of them are the other module's. */
function columnTouchpoints(scope: Scope, model: string, { constraints, indexes }: Model): Touchpoint[] {
  const columns = [
    ...Object.entries(constraints).map(([id, constraint]) => ({ at: ['constraints', id], fields: constraintFields(constraint) })),
    ...Object.entries(indexes).map(([id, index]) => ({ at: ['indexes', id], fields: index.fields })),
  ];
  return columns.flatMap(({ at, fields }) =>
    fields.flatMap((field) => pathReferences(scope, model, field, pointer('addon', 'models', model, ...at))),
  );
}

function constraintFields(constraint: Constraint): readonly string[] {
  if ('unique' in constraint) return constraint.unique;
  return constraint.check.flatMap(({ field, than }) => (typeof than === 'object' ? [field, than.field] : [field]));
}
