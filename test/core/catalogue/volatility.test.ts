import { expect, it } from 'vitest';
import type { Step } from '../../../src/core/catalogue/step-index.js';
import { volatilityOf } from '../../../src/core/catalogue/volatility.js';
import type { CatalogueChange } from '../../../src/model/catalogue/changes.js';

const step = (
  from: string,
  to: string,
  ...changes: readonly Pick<CatalogueChange, 'kind' | 'symbol' | 'before' | 'successor'>[]
): Step => ({
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

it('tells in which steps a symbol changed, got its name, and was there', () => {
  const locked = { on: 'field', model: 'sale.order', name: 'locked' } as const;
  const shut = { ...locked, name: 'shut' } as const;
  const { historyOf } = volatilityOf([
    ...steps,
    step('18.0', '19.0', { kind: 'renamed', symbol: locked, before: 'sale', successor: shut }, { kind: 'changed', symbol: state }),
  ]);
  expect(historyOf(state)).toEqual({ known: ['16.0 to 17.0', '17.0 to 18.0', '18.0 to 19.0'], changed: ['16.0 to 17.0', '18.0 to 19.0'] });
  expect(historyOf(locked)).toEqual({ known: ['17.0 to 18.0', '18.0 to 19.0'], changed: ['18.0 to 19.0'] });
  expect(historyOf(shut).changed).toEqual(['18.0 to 19.0']);
});

it('counts for a model only what some modules bring', () => {
  expect(volatilityOf(steps).ofModel('sale.order', (module) => module === 'sale')).toBe(1);
});
