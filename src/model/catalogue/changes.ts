/** Newest format of a file of changes. */
export const changesFormat = 1;

/** Something of an Odoo series that a customization can name. */
export type CatalogueSymbol =
  | { readonly on: 'module'; readonly name: string }
  | { readonly on: 'model'; readonly name: string }
  | { readonly on: 'field'; readonly model: string; readonly name: string }
  /** A key of a selection field. */
  | { readonly on: 'selection'; readonly model: string; readonly field: string; readonly name: string }
  | { readonly on: 'method'; readonly model: string; readonly name: string }
  /** A record or a view, with its model; `name` is the complete XML id. */
  | { readonly on: 'xmlid'; readonly kind: string; readonly name: string }
  /** A node of the combined view: `name` is tag and identity, `field partner_id`, `div @id=o_header`. */
  | { readonly on: 'anchor'; readonly view: string; readonly name: string }
  /** `name` of the Python module `path` (`odoo.tools`); a method of a class that is no model is `Class.method`; a module itself has no name. */
  | { readonly on: 'python'; readonly path: string; readonly name: string }
  /** An exported name of a JavaScript module; the module itself has no name. */
  | { readonly on: 'script'; readonly path: string; readonly name: string }
  | { readonly on: 'template'; readonly name: string }
  | { readonly on: 'bundle'; readonly name: string }
  | { readonly on: 'route'; readonly name: string };

export type SymbolKind = CatalogueSymbol['on'];

export const changeKinds = ['removed', 'renamed', 'moved', 'merged', 'split', 'changed', 'added'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** What is different about something that is still there. */
export const changedAspects = [
  ...['type', 'comodel', 'stored', 'required', 'readonly', 'company-dependent', 'kind', 'parameters', 'visibility', 'inherits', 'place'],
] as const;
export type ChangedAspect = (typeof changedAspects)[number];

/** One difference between two series. Contract `changes`, format 1. */
export type CatalogueChange = {
  /** Stable: made of series, symbol and kind. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: ChangeKind;
  readonly symbol: CatalogueSymbol;
  /** Module that brings the symbol in the old series, and in the new one; each catalogue is the source of its side. */
  readonly before?: string;
  readonly after?: string;
  /** What it is called now, or what it became a part of. */
  readonly successor?: CatalogueSymbol;
  /** How sure the successor is, 0 to 1. */
  readonly confidence?: number;
  /** Why that is believed, in words. */
  readonly why?: readonly string[];
  readonly aspect?: ChangedAspect;
  /** The aspect as it was and as it is. */
  readonly was?: string;
  readonly is?: string;
  /** `parameters`: who is hit, a caller or an override. */
  readonly breaks?: readonly ('call' | 'override')[];
};
