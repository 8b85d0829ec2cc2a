import type { CatalogueField } from '../../model/catalogue/models.js';

/**
 * What two definitions of one field say together: the newer one has the last word, what only the older one says stays. One of another
 * type says it all anew. Keys that are added to a selection add up.
 */
export function extendedField(older: CatalogueField, newer: CatalogueField): CatalogueField {
  if (older.type !== newer.type) return newer;
  const { related, selectionAdd = [], ...others } = older;
  const added = newer.selection === undefined ? [...new Set([...selectionAdd, ...(newer.selectionAdd ?? [])])] : newer.selectionAdd;
  return {
    ...others,
    ...(related === undefined || newer.unrelated ? {} : { related }),
    ...newer,
    ...(added === undefined || added.length === 0 ? {} : { selectionAdd: added }),
  };
}
