import { describe, expect, it } from 'vitest';
import type { EntryInput } from '../../../src/model/entry.js';
import { moduleWith } from '../../helpers/catalogue.js';
import { field, model } from '../../helpers/facts.js';
import { problemsOf } from '../../helpers/references.js';

type Addon = NonNullable<EntryInput['addon']>;

const extension = (name: string, given: Parameters<typeof model>[1] = {}) => model(name, { defines: false, ...given });
const modules = [
  moduleWith(
    'base',
    [],
    model('res.partner', { fields: [field('name', 'Char'), field('country_id', 'Many2one', { comodel_name: 'res.country' })] }),
    model('res.users', { fields: [field('name', 'Char')] }),
    model('res.country', { fields: [field('code', 'Char')] }),
    model('res.currency', { fields: [field('symbol', 'Char')] }),
  ),
  moduleWith(
    'sale',
    ['base'],
    model('sale.order', {
      fields: [
        field('partner_id', 'Many2one', { comodel_name: 'res.partner' }),
        field('note', 'Text'),
        field('total', 'Float', { compute: '_compute_total' }),
        field('user_name', 'Char', { related: 'user_id.name' }),
        field('user_id', 'Many2one', { comodel_name: 'res.users' }),
        field('country_id', 'Many2one', { related: 'partner_id.country_id' }),
        field('state', 'Selection', {
          selection: [
            ['draft', 'Quotation'],
            ['sale', 'Order'],
          ],
        }),
        field('state_of_line', 'Selection', { related: 'state' }),
        field('made', 'Selection', { selection: { expression: true } }),
      ],
    }),
    model('sale.order.line', { fields: [field('order_id', 'Many2one', { comodel_name: 'sale.order' }), field('name', 'Char')] }),
  ),
  moduleWith('sale_stock', ['sale'], extension('sale.order', { fields: [field('incoterm', 'Char')] })),
  moduleWith('stock', ['base'], model('stock.lot', { fields: [field('name', 'Char')] })),
];

const orderFields = (fields: NonNullable<NonNullable<Addon['models']>[string]['fields']>, depends = ['sale']): Addon => ({
  name: 'x_addon',
  depends,
  models: { 'sale.order': { kind: 'extend', fields } },
});
const at = '/addon/models/sale.order/fields';

describe('modules and models', () => {
  it('are fine when they are there', () => {
    expect(problemsOf(orderFields({ buyer_id: { type: 'many2one', to: 'res.users' } }), modules)).toEqual([]);
  });

  it('that no catalogue has are told, with the name that was meant', () => {
    expect(problemsOf({ name: 'x', depends: ['sael'] }, modules)).toEqual([
      'unknown-module /addon/depends/0: no catalogue of 17.0 has a module sael. Did you mean sale?',
    ]);
    expect(problemsOf(orderFields({ lot_id: { type: 'many2one', to: 'res.countri' } }), modules)).toEqual([
      `unknown-model ${at}/lot_id/to: there is no model res.countri in 17.0. Did you mean res.country?`,
    ]);
  });

  it('that only a module beyond the dependencies is near to are told with what it has', () => {
    expect(problemsOf(orderFields({ lot_id: { type: 'many2one', to: 'stock.lott' } }), modules)).toEqual([
      `unknown-model ${at}/lot_id/to: there is no model stock.lott in 17.0. Did you mean stock.lot?`,
    ]);
  });

  it('that depends lacks are told with the module that has them', () => {
    expect(problemsOf(orderFields({ lot_id: { type: 'many2one', to: 'stock.lot' } }), modules)).toEqual([
      `missing-depends ${at}/lot_id/to: the model stock.lot comes with stock, which depends does not bring`,
    ]);
    const extended: Addon = {
      name: 'x',
      depends: ['base'],
      models: { 'sale.order': { kind: 'extend', fields: { a_text: { type: 'text' } } } },
    };
    expect(problemsOf(extended, modules)).toEqual([
      'missing-depends /addon/models/sale.order: the model sale.order comes with sale, which depends does not bring',
    ]);
  });

  it('cannot be judged while a dependency is in no catalogue', () => {
    const addon = orderFields({ lot_id: { type: 'many2one', to: 'other.model' } }, ['sale', 'sale_enterprise']);
    expect(problemsOf(addon, modules)).toEqual([expect.stringContaining('unknown-module /addon/depends/1')]);
  });

  it('of the addon must be new', () => {
    const taken: Addon = { name: 'x', depends: ['stock'], models: { 'stock.lot': { kind: 'new', label: 'Lot', fields: {} } } };
    expect(problemsOf(taken, modules)).toEqual(['model-exists /addon/models/stock.lot: stock of 17.0 defines the model stock.lot already']);
    const free: Addon = { name: 'x', depends: ['sale'], models: { 'stock.lot': { kind: 'new', label: 'Lot', fields: {} } } };
    expect(problemsOf(free, modules)).toEqual([]);
  });
});

describe('fields', () => {
  const related = (path: string, type: 'char' | 'text' = 'char', depends = ['sale']) =>
    problemsOf(orderFields({ mirror: { type, related: path } }, depends), modules);

  it('are followed through relations', () => {
    expect(related('partner_id.country_id.code')).toEqual([]);
    expect(related('partner_id.countri_id.code')).toEqual([
      `unknown-field ${at}/mirror/related: res.partner has no field countri_id in 17.0. Did you mean country_id?`,
    ]);
    expect(related('note.name')).toEqual([`unknown-field ${at}/mirror/related: sale.order.note leads to no model: there is no note.name`]);
  });

  it('that a related field leads to are those of its target', () => {
    expect(related('country_id.code')).toEqual([]);
    expect(related('country_id.kode')).toEqual([expect.stringContaining('res.country has no field kode in 17.0. Did you mean code?')]);
  });

  it('of a module that depends lacks are told with it', () => {
    expect(related('incoterm', 'char')).toEqual([
      `missing-depends ${at}/mirror/related: the field sale.order.incoterm comes with sale_stock, which depends does not bring`,
    ]);
    expect(related('incoterm', 'char', ['sale_stock'])).toEqual([]);
  });

  it('are of the type that is needed', () => {
    expect(related('note')).toEqual([
      `wrong-kind ${at}/mirror/related: note of sale.order is of type Text: a related field is of the type that it mirrors`,
    ]);
    const money = problemsOf(orderFields({ amount: { type: 'monetary', currency: 'partner_id' } }), modules);
    expect(money).toEqual([
      `wrong-kind ${at}/amount/currency: partner_id of sale.order leads to res.partner: an amount of money needs its currency`,
    ]);
    expect(problemsOf(orderFields({ amount: { type: 'monetary' } }), modules)).toEqual([
      `unknown-field ${at}/amount/currency: sale.order has no field currency_id in 17.0.`,
    ]);
  });

  it('are stored where the database has to know them', () => {
    const unique = (name: string): Addon => ({
      name: 'x',
      depends: ['sale'],
      models: { 'sale.order': { kind: 'extend', constraints: { once: { unique: [name], message: 'Once.' } } } },
    });
    expect(problemsOf(unique('note'), modules)).toEqual([]);
    expect(problemsOf(unique('total'), modules)).toEqual([
      'wrong-kind /addon/models/sale.order/constraints/once/unique/0: total of sale.order is not stored: the database only knows stored fields',
    ]);
  });

  it('are new, or said to be there', () => {
    expect(problemsOf(orderFields({ note: { type: 'text' } }), modules)).toEqual([
      `(warning) field-exists ${at}/note: sale of 17.0 has the field sale.order.note already`,
    ]);
    expect(problemsOf(orderFields({ note: { type: 'html' } }), modules)).toEqual([
      `field-exists ${at}/note: sale of 17.0 has the field sale.order.note already, of type Text`,
    ]);
  });

  it('of lines point back', () => {
    const lines = (inverse: string) => problemsOf(orderFields({ more_ids: { type: 'one2many', to: 'sale.order.line', inverse } }), modules);
    expect(lines('order_id')).toEqual([]);
    expect(lines('name')).toEqual([
      `wrong-kind ${at}/more_ids/inverse: name of sale.order.line is of type Char: lines point back to sale.order`,
    ]);
  });

  it('of the addon itself are there, on inheriting and delegating models too', () => {
    const product = [
      ...modules,
      moduleWith(
        'product',
        ['base'],
        model('product.template', { fields: [field('name', 'Char')] }),
        model('product.product', {
          delegates: { 'product.template': 'product_tmpl_id' },
          fields: [field('product_tmpl_id', 'Many2one', { comodel_name: 'product.template' })],
        }),
        model('product.move', { fields: [field('product_id', 'Many2one', { comodel_name: 'product.product' })] }),
      ),
    ];
    const addon: Addon = {
      name: 'x',
      depends: ['product'],
      models: {
        'product.template': { kind: 'extend', fields: { grade: { type: 'char' } } },
        'product.move': { kind: 'extend', fields: { grade: { type: 'char', related: 'product_id.grade' } } },
      },
    };
    expect(problemsOf(addon, product)).toEqual([]);
  });
});

describe('values of a selection', () => {
  const compared = (name: string, value: string) =>
    problemsOf(
      {
        name: 'x',
        depends: ['sale'],
        actions: { orders: { label: 'Orders', model: 'sale.order', where: { field: name, operator: '=', value } } },
      },
      modules,
    );

  it('are compared by their keys', () => {
    expect(compared('state', 'sale')).toEqual([]);
    expect(compared('state', 'sales')).toEqual([
      'unknown-value /addon/actions/orders/where: state of sale.order has no value sales in 17.0. Did you mean sale?',
    ]);
    expect(compared('state_of_line', 'sales')).toHaveLength(1);
  });

  it('that are made when Odoo runs are not judged', () => {
    expect(compared('made', 'anything')).toEqual([]);
  });

  it('are added to what is there', () => {
    const add = (name: string, key: string, set: string) =>
      problemsOf(orderFields({ [name]: { type: 'selection-add', options: [[key, 'New']], onUninstall: { set } } }), modules);
    expect(add('state', 'held', 'draft')).toEqual([]);
    expect(add('state', 'sale', 'draft')).toEqual([
      `(warning) value-exists ${at}/state/options/0: sale.order.state of 17.0 has the value sale already`,
    ]);
    expect(add('state', 'held', 'gone')).toEqual([
      `unknown-value ${at}/state/onUninstall/set: state of sale.order has no value gone in 17.0.`,
    ]);
    expect(add('note', 'held', 'held')).toEqual([
      `wrong-kind ${at}/note: note of sale.order is of type Text: values can only be added to a selection`,
    ]);
  });
});
