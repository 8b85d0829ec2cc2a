/**
 * Words that mean the same thing in Odoo, whether in its technical names, on its screens or in what people ask for; each group stands
 * for its first word. Judgement: the vocabulary of sales, purchase and stock, kept short, because each group also makes unlike things
 * look alike.
 */
export const sameMeaning = [
  ['partner', 'customer', 'client'],
  ['vendor', 'supplier', 'seller', 'supplierinfo'],
  ['hold', 'block', 'blocked', 'blocking', 'lock', 'locked'],
  ['note', 'instruction', 'comment', 'remark'],
  ['scrap', 'damage', 'damaged', 'waste'],
  ['delay', 'lead'],
  ['picking', 'transfer', 'shipment'],
  ['approval', 'approve', 'approved'],
  ['ref', 'reference'],
  ['qty', 'quantity'],
  ['expiration', 'expiry', 'expire', 'expired'],
  ['return', 'rma', 'claim'],
  ['orderpoint', 'reordering', 'reorder', 'replenish', 'replenishment'],
  ['lot', 'serial', 'prodlot'],
  ['deadline', 'due'],
  ['invoice', 'bill', 'invoicing'],
  ['agreement', 'requisition', 'contract'],
  ['package', 'packaging', 'parcel', 'pallet'],
  ['warehouse', 'depot'],
  ['document', 'attachment'],
  ['order', 'quotation'],
] as const satisfies readonly (readonly string[])[];

/** Words that tell nothing about what a name stands for. */
export const emptyWords: ReadonlySet<string> = new Set([
  ...['above', 'all', 'and', 'at', 'below', 'by', 'for', 'from', 'has', 'in', 'into', 'is', 'new', 'no', 'not', 'of', 'on', 'or', 'own'],
  ...['per', 'the', 'their', 'to', 'use', 'when', 'with', 'data', 'display', 'group', 'id', 'ids', 'line', 'module', 'record', 'register'],
  ...['report', 'rule', 'show', 'start', 'type'],
]);

/** What nearly everything in Odoo is about. Names that have only such words in common are about the same things and need not do the same. */
export const subjects: ReadonlySet<string> = new Set([
  ...['account', 'carrier', 'company', 'date', 'delivery', 'document', 'invoice', 'lot', 'move', 'name', 'order', 'partner', 'picking'],
  ...['product', 'purchase', 'sale', 'stock', 'user', 'vendor', 'warehouse'],
]);
