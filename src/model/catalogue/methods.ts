export type CatalogueClass = {
  readonly bases?: readonly string[];
  readonly methods?: Readonly<Record<string, CatalogueMethod>>;
};

export type CatalogueMethod = {
  /** Without `self`, as `vals, context=, *, limit=, **kwargs`: `=` is optional. */
  readonly parameters?: string;
  readonly decorators?: readonly string[];
  /** The method of the same name is called by `super()`, or only another one; absent: neither. */
  readonly super?: 'same' | 'other';
  /** There to be overridden: the body does nothing. */
  readonly empty?: true;
};
