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
