import type { CatalogueMethod } from './methods.js';
import type { CatalogueField, ModelKind } from './models.js';

/** A model as an addon with given dependencies sees it: what all modules in their closure say about it. */
export type MergedModel = {
  readonly name: string;
  readonly kind: ModelKind;
  /** Modules that define it (more than one by accident only), then those that extend it, in load order. */
  readonly definedBy: readonly string[];
  readonly extendedBy: readonly string[];
  /** Models that it inherits from, nearest first; the framework's `base` is the last of all. */
  readonly mixins: readonly string[];
  readonly delegates: Readonly<Record<string, string>>;
  readonly recName: string;
  readonly order: string;
  readonly table: string;
  readonly fields: ReadonlyMap<string, MergedField>;
  readonly methods: ReadonlyMap<string, MergedMethod>;
};

/** Where a name comes from: a module that says it, about this model or about one that it inherits from. */
export type Origin = { readonly module: string; readonly model: string };

export type MergedField = CatalogueField & {
  readonly name: string;
  /** All that say something about it, in load order: the first introduces it, the last one has the last word. */
  readonly origins: readonly Origin[];
  readonly from: 'own' | 'mixin' | 'delegate' | 'framework';
  /** Whether there is a column (or a relation table) for it. */
  readonly stored: boolean;
};

export type MergedMethod = {
  readonly name: string;
  readonly private: boolean;
  /** In the order in which they are called when each calls `super()`: the last loaded first. */
  readonly overrides: readonly (Origin & CatalogueMethod)[];
};
