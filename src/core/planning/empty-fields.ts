import type { Addon } from '../../model/addon/addon.js';
import { fieldOf, isNumbered, relatedPath } from './spec-queries.js';

/** Odoo writes 0 or false for an empty value of these, but nothing at all where a new record says nothing and there is no default. */
export const neverWrittenEmpty: readonly string[] = ['integer', 'float', 'monetary', 'boolean'];

/**
 * Whether a column can hold NULL. A field that another module defines is not known and taken as filled; what a related field mirrors
 * there is not, because nothing of the addon can require it.
 */
export function mayBeEmpty(spec: Addon, model: string, name: string): boolean {
  const field = fieldOf(spec, model, name);
  if (field === undefined || field.type === 'selection-add') return false;
  const path = relatedPath(field);
  if (path !== undefined) return pathMayBeEmpty(spec, model, path);
  if (field.required === true || isNumbered(field)) return false;
  return !(neverWrittenEmpty.includes(field.type) && 'default' in field && field.default !== undefined);
}

function pathMayBeEmpty(spec: Addon, model: string, path: string): boolean {
  const [first = '', ...rest] = path.split('.');
  const field = fieldOf(spec, model, first);
  if (field === undefined || mayBeEmpty(spec, model, first)) return true;
  if (rest.length === 0) return false;
  return field.to === undefined || pathMayBeEmpty(spec, field.to, rest.join('.'));
}
