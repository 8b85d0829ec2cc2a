import type { Addon } from '../../../model/addon/addon.js';
import type { Constraint } from '../../../model/addon/models.js';
import type { AddonSource } from '../artefact.js';
import { mayBeEmpty } from '../empty-fields.js';
import { type AnyField, fieldOf, isKept, lacksField } from '../spec-queries.js';
import { constraintFields } from '../table-objects.js';
import { modelsOf, type SpecCheck, type SpecFinding, when } from './check.js';

type Unique = Extract<Constraint, { unique: unknown }>;
type Check = Extract<Constraint, { check: unknown }>['check'][number];
type Placed<T> = { readonly model: string; readonly id: string; readonly at: readonly string[]; readonly constraint: T };

const constraintsOf = (source: AddonSource): readonly Placed<Constraint>[] =>
  modelsOf(source).flatMap(([model, { constraints }]) =>
    Object.entries(constraints).map(([id, constraint]) => ({ model, id, at: ['models', model, 'constraints', id], constraint })),
  );

const uniquesOf = (source: AddonSource): readonly Placed<Unique>[] =>
  constraintsOf(source).flatMap(({ constraint, ...place }) => ('unique' in constraint ? [{ ...place, constraint }] : []));

const isTranslated = (field: AnyField | undefined): boolean =>
  (field?.type === 'char' || field?.type === 'text') && field.translate === true;

/** Constraints stand on columns of the model's own table. */
export const constraintColumns: SpecCheck = (source) =>
  constraintsOf(source).flatMap(({ model, at, constraint }) =>
    [...new Set(constraintFields(constraint))].flatMap((name) =>
      when(lacksField(source.spec, model, name) || hasNoColumn(fieldOf(source.spec, model, name)), () => ({
        at,
        message: `${model} has no column ${name}`,
        remedy: 'Name stored fields of the model.',
      })),
    ),
  );

function hasNoColumn(field: AnyField | undefined): boolean {
  if (field === undefined || field.type === 'selection-add') return false;
  return (
    !isKept(field) || ['one2many', 'many2many', 'image'].includes(field.type) || (field.type === 'binary' && field.attachment !== false)
  );
}

/** A translated field is one JSON object of all languages (odoo/fields.py, `column_type`, since 16.0). */
export const uniqueNotTranslated: SpecCheck = (source) =>
  uniquesOf(source).flatMap(({ model, at, constraint }) =>
    constraint.unique.flatMap((name, index) =>
      when(isTranslated(fieldOf(source.spec, model, name)), () => ({
        at: [...at, 'unique', index],
        message: `${name} is translated: two records with the same ${name} pass as soon as one of them has another translation`,
        remedy: `Leave out \`translate\` of ${name}, or the field from the constraint.`,
      })),
    ),
  );

/** NULL equals nothing, so PostgreSQL lets every record pass that leaves one column of the key empty. */
export const uniqueFilled: SpecCheck = (source) =>
  uniquesOf(source).flatMap(({ model, at, constraint }) =>
    constraint.unique.flatMap((name, index) =>
      when(mayBeEmpty(source.spec, model, name), () => ({
        at: [...at, 'unique', index],
        message: `${name} may be empty, and records without ${name} are never duplicates for the database`,
        remedy: emptyRemedy(fieldOf(source.spec, model, name), name),
      })),
    ),
  );

function emptyRemedy(field: AnyField | undefined, name: string): string {
  if (field !== undefined && field.type !== 'selection-add' && field.related !== undefined)
    return `Make every field on the way of ${field.related} \`required\`, or leave ${name} out of the constraint.`;
  return `Make ${name} \`required\`, or leave it out of the constraint.`;
}

/** A key that holds all fields of another one refuses nothing that the other one does not. */
export const uniqueAlone: SpecCheck = (source) => {
  const all = uniquesOf(source);
  return all.flatMap(({ model, at, constraint }, index) => {
    const inside = all.find(
      (other, place) =>
        other.model === model &&
        place !== index &&
        other.constraint.unique.every((name) => constraint.unique.includes(name)) &&
        (place < index || !constraint.unique.every((name) => other.constraint.unique.includes(name))),
    );
    return when(inside !== undefined, () => ({
      at,
      message: `${inside?.id ?? ''} refuses whatever this constraint refuses, so no record can show it`,
      remedy: 'Leave one of the two out.',
    }));
  });
};

type Kind = 'number' | 'text' | 'day';

const kinds: Readonly<Partial<Record<AnyField['type'], Kind>>> = {
  integer: 'number',
  float: 'number',
  monetary: 'number',
  char: 'text',
  text: 'text',
  selection: 'text',
  date: 'day',
  datetime: 'day',
};

const examples: Readonly<Record<Kind, string>> = { number: 'a number', text: 'a text', day: 'a day such as "2026-01-31"' };

/** PostgreSQL compares only what is of one kind, and otherwise adds no constraint at all. */
export const comparedKinds: SpecCheck = (source) =>
  constraintsOf(source).flatMap(({ model, at, constraint }) =>
    'check' in constraint ? constraint.check.flatMap((check, index) => comparison(source.spec, model, check, [...at, 'check', index])) : [],
  );

function comparison(spec: Addon, model: string, { field, than }: Check, at: readonly (string | number)[]): readonly SpecFinding[] {
  const names = typeof than === 'object' ? [field, than.field] : [field];
  const wrong = names.flatMap((name) => incomparable(fieldOf(spec, model, name), name, at));
  if (wrong.length > 0) return wrong;
  const left = kindOf(fieldOf(spec, model, field));
  const right = typeof than === 'object' ? kindOf(fieldOf(spec, model, than.field)) : literalKind(than, left);
  if (left === undefined || right === undefined || left === right) return [];
  return [
    {
      at,
      message: `${field} is compared with what is not of its kind`,
      remedy: `Compare it with ${examples[left]}, or with a field of that kind.`,
    },
  ];
}

/** A text that is a day counts as one beside a day. */
function literalKind(value: string | number, beside: Kind | undefined): Kind {
  if (typeof value === 'number') return 'number';
  return beside === 'day' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? 'day' : 'text';
}

const kindOf = (field: AnyField | undefined): Kind | undefined => (field === undefined ? undefined : kinds[field.type]);

function incomparable(field: AnyField | undefined, name: string, at: readonly (string | number)[]): readonly SpecFinding[] {
  if (field === undefined || field.type === 'selection-add') return [];
  return [
    ...when(kindOf(field) === undefined, () => ({
      at,
      message: `${name} is of type ${field.type}, which a CHECK constraint cannot compare here`,
      remedy: 'Compare numbers, days, texts and selections.',
    })),
    ...when(isTranslated(field), () => ({
      at,
      message: `${name} is translated: the database holds all its translations in one value, which equals no text`,
      remedy: `Leave out \`translate\` of ${name}.`,
    })),
  ];
}
