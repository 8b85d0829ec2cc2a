import type { Addon } from '../../../model/addon/addon.js';
import { knownRelation } from '../known-models.js';
import { fieldOf, isDerived } from '../spec-queries.js';
import { canMake } from './sample-values.js';

export type RelatedTarget = { readonly first: string; readonly model: string; readonly last: string; readonly writable: boolean };

/** Plain fields of standard models that can be written without further effects, in 16.0 to 19.0. */
const writable: Readonly<Record<string, readonly string[]>> = {
  'res.partner': ['name', 'email', 'phone', 'ref', 'street', 'city', 'zip'],
  'product.product': ['name', 'default_code', 'barcode'],
  'product.template': ['name', 'description_sale'],
  'stock.lot': ['name', 'ref'],
  'sale.order': ['client_order_ref'],
  'purchase.order': ['partner_ref'],
};

/** Where a related field of one step leads, if a test can make the record there. Longer paths are not tested. */
export function relatedTarget(spec: Addon, model: string, path: string): RelatedTarget | undefined {
  const [first = '', last, ...rest] = path.split('.');
  const field = fieldOf(spec, model, first);
  const target = field !== undefined && 'to' in field ? field.to : knownRelation(first);
  if (last === undefined || rest.length > 0 || target === undefined || !canMake(spec, target)) return undefined;
  const own = fieldOf(spec, target, last);
  const plain = own !== undefined && !('to' in own) && own.type !== 'selection-add' && !isDerived(own);
  return { first, model: target, last, writable: plain || (writable[target] ?? []).includes(last) };
}
