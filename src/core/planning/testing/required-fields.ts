import type { Addon } from '../../../model/addon/addon.js';
import { neverWrittenEmpty } from '../empty-fields.js';
import { type AnyField, isDerived, isNumbered } from '../spec-queries.js';
import { canMake } from './sample-values.js';

export type NeverEmpty = {
  /** Fields for which Odoo writes NULL when they are emptied. */
  readonly emptied: readonly string[];
  /** Numbers and ticks without a default: 0 or false when they are emptied, NULL when a new record says nothing about them. */
  readonly leftOut: readonly string[];
};

/** Files have no column of their own. */
const kept: readonly string[] = ['char', 'text', 'html', 'date', 'datetime', 'selection', 'many2one'];

/** Fields of a model that the database keeps from being empty, where a test can make a record. */
export function neverEmpty(spec: Addon, model: string): NeverEmpty {
  const fields = canMake(spec, model) ? Object.entries(spec.models[model]?.fields ?? {}) : [];
  const required = fields.filter(([, field]) => isRequired(field));
  const named = (wanted: (field: AnyField) => boolean): readonly string[] =>
    required.flatMap(([name, field]) => (wanted(field) ? [name] : []));
  return {
    emptied: named(({ type }) => kept.includes(type)),
    // The factory of a standard model is not a set of values that one could be taken from.
    leftOut: spec.models[model]?.kind === 'new' ? named((field) => neverWrittenEmpty.includes(field.type) && !hasDefault(field)) : [],
  };
}

const isRequired = (field: AnyField): boolean =>
  field.type !== 'selection-add' && !isDerived(field) && (field.required === true || isNumbered(field));

const hasDefault = (field: AnyField): boolean => 'default' in field && field.default !== undefined;
