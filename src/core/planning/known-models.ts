/** What the tool knows about a model of a standard module, so that generated tests can make a record of it. */
export type KnownModel = {
  /** Module that must be among the dependencies, directly or through another one. */
  readonly module: string;
  /** Groups that may read it; empty when every internal user may. Sources: `ir.model.access.csv` of the module, 16.0 to 19.0. */
  readonly readers: readonly string[];
};

const everybody: readonly string[] = [];
const sales = ['sales_team.group_sale_salesman'];
const stock = ['stock.group_stock_user'];
const purchases = ['purchase.group_purchase_user'];

/** For each there is a factory in `templates/tests/common.py.hbs` that works in 16.0 to 19.0. */
const models: Readonly<Record<string, KnownModel>> = {
  'delivery.carrier': { module: 'delivery', readers: sales },
  'product.category': { module: 'product', readers: everybody },
  'product.pricelist': { module: 'product', readers: everybody },
  'product.product': { module: 'product', readers: everybody },
  'product.template': { module: 'product', readers: everybody },
  'purchase.order': { module: 'purchase', readers: purchases },
  'purchase.order.line': { module: 'purchase', readers: purchases },
  'res.company': { module: 'base', readers: everybody },
  'res.country': { module: 'base', readers: everybody },
  'res.currency': { module: 'base', readers: everybody },
  'res.partner': { module: 'base', readers: everybody },
  'res.partner.category': { module: 'base', readers: everybody },
  'res.users': { module: 'base', readers: everybody },
  'sale.order': { module: 'sale', readers: sales },
  'sale.order.line': { module: 'sale', readers: sales },
  'stock.location': { module: 'stock', readers: stock },
  'stock.lot': { module: 'stock', readers: stock },
  'stock.picking': { module: 'stock', readers: stock },
  'stock.picking.type': { module: 'stock', readers: stock },
  'stock.warehouse': { module: 'stock', readers: stock },
  'uom.uom': { module: 'uom', readers: everybody },
};

export const knownModelNames: readonly string[] = Object.keys(models);

/** Factories that hand out a record that is there instead of making one. */
const found: readonly string[] = ['res.country', 'res.currency', 'stock.picking.type', 'uom.uom'];

/** Whether each call of the factory of a known model gives another record. */
export const makesNew = (model: string): boolean => !found.includes(model);

export function knownModel(model: string): KnownModel | undefined {
  return Object.hasOwn(models, model) ? models[model] : undefined;
}

/** What a model of a standard module must be told about another one that it points to. */
const relations: Readonly<Record<string, string>> = {
  partner_id: 'res.partner',
  product_id: 'product.product',
  product_tmpl_id: 'product.template',
  company_id: 'res.company',
  user_id: 'res.users',
};

/** Model that a field of a standard model points to, for the few names that mean the same everywhere. */
export const knownRelation = (field: string): string | undefined => (Object.hasOwn(relations, field) ? relations[field] : undefined);
