import type { Addon } from '../../model/addon/addon.js';
import type { Field } from '../../model/addon/fields.js';
import { mixinFields } from '../odoo/data/mixin-names.js';

/** A field with the keys that not every type has made readable. */
export type AnyField = Field & { readonly to?: string; readonly required?: boolean | undefined };

/** Whether a field takes the next number of a sequence. */
export const isNumbered = (field: AnyField): boolean => field.type === 'char' && field.sequence !== undefined;

/** A field of a model as far as this addon defines it. */
export function fieldOf(spec: Addon, model: string, field: string): AnyField | undefined {
  return spec.models[model]?.fields[field];
}

/** The field at the end of a path, as far as this addon defines every step; what a related field mirrors stands for it. */
export function fieldAt(spec: Addon, model: string, path: string): AnyField | undefined {
  const [first = '', ...rest] = path.split('.');
  const field = fieldOf(spec, model, first);
  const related = field === undefined ? undefined : relatedPath(field);
  if (related !== undefined) return fieldAt(spec, model, [related, ...rest].join('.'));
  if (rest.length === 0 || field === undefined) return field;
  return field.to === undefined ? undefined : fieldAt(spec, field.to, rest.join('.'));
}

/** The path that a field mirrors. */
export const relatedPath = (field: AnyField): string | undefined => (field.type === 'selection-add' ? undefined : field.related);

/** Whether a field takes its value from somewhere else: from what it mirrors, or from a method. */
export const isDerived = (field: AnyField): boolean =>
  field.type !== 'selection-add' && (field.related !== undefined || field.computed?.compute !== undefined);

/** Whether the database holds the field's own value. */
export const isKept = (field: AnyField): boolean => !isDerived(field) || (field.type !== 'selection-add' && field.store === true);

/** Fields that every model has. Source: odoo/models.py, 16.0 to 19.0. */
const magic = ['id', 'display_name', 'create_uid', 'create_date', 'write_uid', 'write_date'];

/** Whether a model is known to lack a field: only what this addon defines is known whole. */
export function lacksField(spec: Addon, model: string, field: string): boolean {
  const definition = spec.models[model];
  if (definition?.kind !== 'new' || Object.hasOwn(definition.fields, field) || magic.includes(field)) return false;
  return !definition.mixins.some((mixin) => Object.values(mixinFields[mixin]).every((names) => names.has(field)));
}

/** The step of a path at which a model is known to lack the field. */
export function brokenStep(spec: Addon, model: string, path: string): { readonly model: string; readonly field: string } | undefined {
  const [first = '', ...rest] = path.split('.');
  if (lacksField(spec, model, first)) return { model, field: first };
  const to = fieldOf(spec, model, first)?.to;
  return rest.length === 0 || to === undefined ? undefined : brokenStep(spec, to, rest.join('.'));
}

/** Type of a field that a display name shows. */
export const fieldsThatShow = (
  definition: { readonly fields: Addon['models'][string]['fields'] },
  field: string,
): Field['type'] | undefined => definition.fields[field]?.type;
