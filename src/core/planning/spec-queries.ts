import type { Addon } from '../../model/addon/addon.js';
import type { Field } from '../../model/addon/fields.js';

/** A field with the keys that not every type has made readable. */
export type AnyField = Field & { readonly to?: string; readonly required?: boolean | undefined };

/** A field of a model as far as this addon defines it. */
export function fieldOf(spec: Addon, model: string, field: string): AnyField | undefined {
  return spec.models[model]?.fields[field];
}

/** The field at the end of a path, as far as this addon defines every step. */
export function fieldAt(spec: Addon, model: string, path: string): AnyField | undefined {
  const [first = '', ...rest] = path.split('.');
  const field = fieldOf(spec, model, first);
  if (rest.length === 0 || field === undefined) return field;
  return 'to' in field && field.to !== undefined ? fieldAt(spec, field.to, rest.join('.')) : undefined;
}

/** Type of a field that a display name shows. */
export const fieldsThatShow = (
  definition: { readonly fields: Addon['models'][string]['fields'] },
  field: string,
): Field['type'] | undefined => definition.fields[field]?.type;
