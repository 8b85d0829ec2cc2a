import type { SymbolKind } from './changes.js';

/** A name of a catalogue that a search found. */
export type CatalogueHit = {
  readonly on: SymbolKind;
  /** As it is asked for: `sale.order.partner_id`, `sale.view_order_form`. */
  readonly name: string;
  readonly module: string;
  /** Type of a field, kind of a record. */
  readonly what?: string;
};
