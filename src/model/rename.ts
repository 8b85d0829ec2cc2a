/** What an entry says to have had another name before. */
export type Rename =
  | { readonly kind: 'model'; readonly from: string; readonly to: string }
  | { readonly kind: 'field'; readonly model: string; readonly from: string; readonly to: string }
  | { readonly kind: 'selection-value'; readonly model: string; readonly field: string; readonly from: string; readonly to: string }
  /** An XML id, without the addon. */
  | { readonly kind: 'record'; readonly model: string; readonly from: string; readonly to: string };

/** A record under `noupdate` that is planned anew. XML ids are without the addon. */
export type ProtectedChanges = {
  /** Record rules by the file that says them: what was approved has to be in force. */
  readonly rules: readonly { readonly path: string; readonly ids: readonly string[] }[];
  /** Rules that are gone, by XML id. */
  readonly removedRules: readonly string[];
  /** Values of other records, which users may have changed. */
  readonly values: readonly { readonly id: string; readonly field: string; readonly from: string; readonly to: string }[];
  /** Files of which something changes that no script brings to a database. */
  readonly kept: readonly string[];
};

/** What a generation has to bring to databases where the addon is installed. */
export type Migration = { readonly renames: readonly Rename[]; readonly changes: ProtectedChanges };
