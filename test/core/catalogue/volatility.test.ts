import { expect, it } from 'vitest';
import { type Step, volatilityOf } from '../../../src/core/catalogue/volatility.js';
import type { CatalogueChange } from '../../../src/model/catalogue/changes.js';

const step = (from: string, to: string, ...changes: readonly Pick<CatalogueChange, 'kind' | 'symbol' | 'before'>[]): Step => ({
  from,
  to,
  changes: changes.map((change, at) => ({ id: String(at), from, to, ...change })),
});
const state = { on: 'field', model: 'sale.order', name: 'state' } as const;

const steps = [
  step(
    '16.0',
    '17.0',
    { kind: 'changed', symbol: state, before: 'sale' },
    { kind: 'removed', symbol: { on: 'selection', model: 'sale.order', field: 'state', name: 'done' }, before: 'sale' },
    { kind: 'added', symbol: { on: 'field', model: 'sale.order', name: 'locked' } },
  ),
  step('17.0', '18.0', { kind: 'removed', symbol: { on: 'method', model: 'sale.order', name: '_x' }, before: 'sale_stock' }),
];

it('counts steps for a symbol, and changes in a step for a model and a module', () => {
  const { ofSymbol, ofModel, ofModule, steps: number } = volatilityOf(steps);
  expect(number).toBe(2);
  expect(ofSymbol(state)).toBe(1);
  expect(ofSymbol({ on: 'field', model: 'sale.order', name: 'locked' })).toBe(0);
  expect(ofModel('sale.order')).toBe(1.5);
  expect(ofModule('sale')).toBe(1);
  expect(ofModel('res.partner')).toBe(0);
});

it('leaves out a step that is to be predicted', () => {
  const { ofSymbol, ofModel, steps: number } = volatilityOf(steps, '16.0-17.0');
  expect([number, ofSymbol(state), ofModel('sale.order')]).toEqual([1, 0, 1]);
  expect(volatilityOf(steps.slice(0, 1), '16.0-17.0').ofModel('sale.order')).toBe(0);
});
