import type { CatalogueMethod } from './methods.js';

export type ModelKind = 'model' | 'transient' | 'abstract';

/** What one module says about one model. */
export type CatalogueModel = {
  readonly kind: ModelKind;
  /** The module defines the model; else it extends one that another module defines. */
  readonly defines?: true;
  readonly mixins?: readonly string[];
  /** `_inherits`: model to the field that leads to it. */
  readonly delegates?: Readonly<Record<string, string>>;
  readonly recName?: string;
  readonly order?: string;
  readonly table?: string;
  /** `_auto = False`: the table is a view of the database, or made by hand. */
  readonly auto?: false;
  /** `_log_access` as it is said. */
  readonly logAccess?: boolean;
  readonly parentStore?: true;
  readonly fields?: Readonly<Record<string, CatalogueField>>;
  readonly methods?: Readonly<Record<string, CatalogueMethod>>;
};

/** A field as one module says it; what it does not say comes from the module that it extends. */
export type CatalogueField = {
  /** Class without `fields.`: `Many2one`. */
  readonly type: string;
  readonly comodel?: string;
  /** Field of the comodel that a one2many follows back. */
  readonly inverse?: string;
  /** Table of a many2many, when it is named. */
  readonly relation?: string;
  readonly related?: string;
  /** `related=False`: takes the path of an older definition away. */
  readonly unrelated?: true;
  /** Name of the method that computes; `lambda` for a function without a name. */
  readonly compute?: string;
  /** A method writes what is computed: name as in `compute`. */
  readonly inverseMethod?: string;
  readonly search?: string;
  readonly store?: boolean;
  readonly required?: boolean;
  readonly readonly?: boolean;
  readonly companyDependent?: boolean;
  readonly translate?: boolean;
  readonly delegate?: true;
  /** Keys of the selection; `dynamic` when only running the code tells. */
  readonly selection?: readonly string[] | 'dynamic';
  /** Keys of `selection_add`. */
  readonly selectionAdd?: readonly string[];
  readonly groups?: string;
  /** Of `res.config.settings`: the group, parameter or default that the setting switches. */
  readonly impliedGroup?: string;
  readonly configParameter?: string;
  readonly defaultModel?: string;
  /** Mark of the label, so that two fields can be told to be labelled alike. */
  readonly label?: string;
};
