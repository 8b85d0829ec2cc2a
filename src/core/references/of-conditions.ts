import type { Comparison, Condition } from '../../model/condition.js';
import type { At, Reference } from './reference.js';

/** Where fields are named: a model, and the fields that lead from there to the records that are meant. */
export type Place = { readonly model: string; readonly through: readonly string[] };

export const onModel = (model: string): Place => ({ model, through: [] });

export function fieldReference({ model, through }: Place, path: string, at: At): Extract<Reference, { on: 'field' }> {
  return { on: 'field', at, path: { model, through, steps: path.split('.') } };
}

function texts(value: Comparison['value']): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((one) => typeof one === 'string');
}

/** The fields that a condition compares, each with the texts that it is compared with. */
export function conditionReferences(place: Place, condition: Condition, at: At): readonly Reference[] {
  if ('field' in condition) return [{ ...fieldReference(place, condition.field, at), values: texts(condition.value) }];
  if ('not' in condition) return conditionReferences(place, condition.not, [...at, 'not']);
  const key = 'all' in condition ? 'all' : 'any';
  const parts = 'all' in condition ? condition.all : condition.any;
  return parts.flatMap((part, index) => conditionReferences(place, part, [...at, key, index]));
}

/** A group of another module; those of the addon itself have no dot. */
export function groupReferences(groups: readonly string[] | undefined, at: At): readonly Reference[] {
  return (groups ?? []).flatMap((xmlid, index): readonly Reference[] =>
    xmlid.includes('.') ? [{ on: 'record', at: [...at, index], kind: 'group', xmlid }] : [],
  );
}
