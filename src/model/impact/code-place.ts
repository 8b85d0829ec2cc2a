import type { CatalogueSymbol } from '../catalogue/changes.js';
import type { FileRole } from '../facts/addon.js';

/**
 * How code uses a symbol: it decides what happens when the symbol is gone.
 *
 * `depends`: the manifest; `extend`: `_inherit` of the model itself; `mixin`: another model of `_inherit`, or `_inherits`; `comodel`: where a
 * field leads; `redefine`: a field that is there already; `declared-path`: `@api.depends` and `related`; `key`: of `create` and `write`;
 * `domain`, `path`: in a string of Python; `expression`: a domain or an expression in a view or a record; `record-model`, `record-value`,
 * `record-reference`: of a data file; `python-reference`: `env.ref`.
 */
export const codeUses = [
  ...['depends', 'bundle', 'import', 'guarded-import', 'base-class', 'extend', 'mixin', 'comodel', 'redefine', 'override', 'super'],
  ...['model', 'read', 'write', 'call', 'declared-path', 'path', 'domain', 'key', 'sql', 'python-reference', 'group', 'patch', 'route'],
  ...['view-model', 'view-field', 'button', 'inherited-view', 'anchor', 'expression', 'record-model', 'record-value', 'record-reference'],
  ...['value', 'template-call', 'template-inherit', 'script-import', 'script-patch'],
] as const;
export type CodeUse = (typeof codeUses)[number];

/** Where a touchpoint of existing code stands, what it names, and how. */
export type InCode = {
  /** File as it lies in the folder of the addon. */
  readonly place: { readonly file: string; readonly line: number };
  readonly role?: FileRole;
  readonly symbol: CatalogueSymbol;
  /** The same thing under other names, where the symbol is inherited: changes may be told about the model that defines it. */
  readonly also?: readonly CatalogueSymbol[];
  readonly use: CodeUse;
  /** `call`: what is given. */
  readonly given?: { readonly positional: number; readonly keywords: readonly string[] };
  /** `redefine`: the code says so much that the field stands by itself; what it says of the type. */
  readonly redefined?: { readonly whole: boolean; readonly type: string };
};
