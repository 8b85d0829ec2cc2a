import type { Addon } from '../../model/addon/addon.js';
import type { InheritedView } from '../../model/addon/views.js';
import type { Touchpoint } from '../../model/touchpoint.js';

/** Keys below `addon`, or below the entry when the first is `touchpoints` or `consumers`. */
export type At = readonly (string | number)[];

/** A path of fields from a model. */
export type FieldPath = {
  readonly model: string;
  /** The part of the path that another reference answers for: what is wrong with it is told there. */
  readonly through: readonly string[];
  readonly steps: readonly string[];
};

/** What a field must be, and why, in words: `must lead to a user`. */
export type Wanted = {
  readonly types?: readonly string[];
  readonly comodel?: string;
  /** It has a column in the table of the model. */
  readonly stored?: true;
  readonly because: string;
};

export type RecordKind = 'group' | 'menu' | 'module category' | 'report' | 'record';

/** Something of Odoo that an entry names, at one place. */
export type Reference = { readonly at: At } & (
  | { readonly on: 'module'; readonly name: string }
  | { readonly on: 'model'; readonly name: string }
  /** A model or a field that the addon brings and nobody else should have. */
  | { readonly on: 'new-model'; readonly name: string }
  | { readonly on: 'new-field'; readonly model: string; readonly name: string; readonly type: string }
  | { readonly on: 'new-values'; readonly model: string; readonly field: string; readonly values: readonly string[] }
  | { readonly on: 'field'; readonly path: FieldPath; readonly wanted?: Wanted; readonly values?: readonly string[] }
  | { readonly on: 'record'; readonly kind: RecordKind; readonly xmlid: string; readonly model?: string }
  | { readonly on: 'view'; readonly xmlid: string; readonly model?: string; readonly anchor?: string }
  | { readonly on: 'inherited-view'; readonly id: string; readonly view: InheritedView }
  | {
      readonly on: 'method';
      readonly model: string;
      readonly name: string;
      readonly kind: 'override' | 'call';
      readonly parameters?: Touchpoint['parameters'];
    }
);

/** What the addon brings itself: the entry's own part first, then the part of the entry that it extends. */
export type OwnAddons = readonly Addon[];
