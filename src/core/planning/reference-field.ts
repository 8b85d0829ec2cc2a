import type { Addon } from '../../model/addon/addon.js';
import type { Field } from '../../model/addon/fields.js';
import type { Model } from '../../model/addon/models.js';

type Sequence = NonNullable<Extract<Field, { type: 'char' }>['sequence']>;
export type ReferenceField = { readonly field: string; readonly sequence: Sequence };

/** What the reference of a new record holds until its number is taken. */
export const unnumbered = '/';

/** The field of a model that is numbered by a sequence. */
export function referenceField({ fields }: Model): ReferenceField | undefined {
  return Object.entries(fields).flatMap(([field, definition]) =>
    definition.type === 'char' && definition.sequence !== undefined ? [{ field, sequence: definition.sequence }] : [],
  )[0];
}

export type NumberedModel = {
  readonly model: string;
  readonly label: string;
  readonly reference: ReferenceField;
  /** No two records may bear one number. */
  readonly isKey: boolean;
};

/** The new models that number their records. */
export const numberedModels = ({ models }: Addon): readonly NumberedModel[] =>
  Object.entries(models).flatMap(([model, definition]) => {
    const reference = referenceField(definition);
    if (reference === undefined || definition.kind !== 'new') return [];
    const isKey = Object.values(definition.constraints).some((one) => 'unique' in one && one.unique.includes(reference.field));
    return [{ model, label: definition.label, reference, isKey }];
  });

/** The records belong to companies, and a company may have a sequence of its own. */
export const numberedByCompany = (definition: Model): boolean =>
  referenceField(definition) !== undefined && definition.fields['company_id']?.type === 'many2one';
