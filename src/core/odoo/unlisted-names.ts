/**
 * Names that the code of standard modules of 16.0 to 19.0 looks for in the code of others, and that stand in no catalogue, because they are
 * neither fields nor methods: parameters and classes of fields, nodes of views (`mail`: `mail_thread.py`, form compiler; `base_sparse_field`:
 * `fields.py`), names of decimal accuracies (`product_data.xml`, `uom_data.xml`, `account_data.xml`).
 */
export const unlistedNames: Readonly<Record<string, readonly string[]>> = {
  mail: ['tracking', 'track_visibility', 'chatter', 'oe_chatter'],
  base_sparse_field: ['sparse', 'Serialized'],
  product: ['Product Price', 'Discount', 'Stock Weight', 'Volume', 'Product Unit of Measure'],
  uom: ['Product Unit'],
  account: ['Payment Terms'],
};
