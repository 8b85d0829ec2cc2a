import type { CatalogueSymbol } from '../../model/catalogue/changes.js';

/** A symbol as one line: `field sale.order.partner_id`. The same symbol has the same text in every series. */
export function symbolText(symbol: CatalogueSymbol): string {
  return `${symbol.on} ${symbolName(symbol)}`;
}

/** A symbol as it is asked for: `sale.order.partner_id`, `sale.view_order_form field partner_id`. */
export function symbolName(symbol: CatalogueSymbol): string {
  switch (symbol.on) {
    case 'field':
    case 'method':
      return `${symbol.model}.${symbol.name}`;
    case 'selection':
      return `${symbol.model}.${symbol.field}=${symbol.name}`;
    case 'anchor':
      return `${symbol.view} ${symbol.name}`;
    case 'python':
    case 'script':
      return `${symbol.path}${symbol.name === '' ? '' : `:${symbol.name}`}`;
    default:
      return symbol.name;
  }
}
