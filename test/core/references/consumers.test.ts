import { expect, it } from 'vitest';
import { Consumer } from '../../../src/model/consumer.js';
import { moduleWith } from '../../helpers/catalogue.js';
import { field, model } from '../../helpers/facts.js';
import { reportOn, written } from '../../helpers/references.js';

const extension = (name: string, given: Parameters<typeof model>[1] = {}) => model(name, { defines: false, ...given });
const modules = [
  moduleWith('base', [], model('res.partner', { fields: [field('name', 'Char')] })),
  moduleWith('sale', ['base'], model('sale.order', { fields: [field('amount_total', 'Float')] })),
  moduleWith('sale_margin', ['sale'], extension('sale.order', { fields: [field('margin', 'Float')] })),
  moduleWith('stock', ['base'], model('stock.picking', { fields: [field('state', 'Char')] })),
];
const said = (reads: readonly string[], writes: readonly string[] = []): readonly string[] =>
  written(
    reportOn(
      {
        addon: {
          name: 'x',
          depends: ['sale'],
          models: { 'sale.order': { kind: 'extend', fields: { weight: { type: 'float', label: 'W' } } } },
        },
        consumers: [{ kind: 'rpc', name: 'Shop', reads: [...reads], writes: [...writes] }],
      },
      modules,
    ),
  );

it('may read what the series has, whichever module brings it, and what the addon adds', () => {
  expect(said(['sale.order.amount_total', 'sale.order.margin', 'sale.order.weight', 'stock.picking.state', 'stock.picking.*'])).toEqual([]);
});

it('is told what is not there, and where it says so', () => {
  expect(said(['sale.order.amount_totl', 'stock.picking.sate'], ['stock.pickng.*'])).toEqual([
    'unknown-field /consumers/0/reads/0: sale.order has no field amount_totl in 17.0. Did you mean amount_total?',
    'unknown-field /consumers/0/reads/1: stock.picking has no field sate in 17.0. Did you mean state?',
    'unknown-model /consumers/0/writes/0: there is no model stock.pickng in 17.0. Did you mean stock.picking?',
  ]);
});

it.each(['amount_total', 'sale.order.', '*', 'Sale.order.x', 'sale.order.*.name'])('names a model and a field: %s is refused', (name) => {
  expect(Consumer.safeParse({ kind: 'bi', name: 'Board', reads: [name] }).success).toBe(false);
});
