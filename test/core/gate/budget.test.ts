import { expect, it } from 'vitest';
import { type Debtor, judgeBudgets } from '../../../src/core/gate/budget.js';
import { makePolicy } from '../../helpers/makers.js';

const debtor = (entry: string, debt: number, since?: string, more: Partial<Debtor> = {}): Debtor => ({
  entry,
  process: 'procure-to-pay',
  debt,
  since,
  isRetired: false,
  ...more,
});
const over = (...debtors: readonly Debtor[]): readonly string[] =>
  [...judgeBudgets(debtors, makePolicy())].filter(([, { over: isOver }]) => isOver).map(([entry]) => entry);

it('lets a budget be used up exactly', () => {
  expect(over(debtor('CR-0001', 4, '2026-01-01'), debtor('CR-0002', 6, '2026-01-02'))).toEqual([]);
});

it('serves approved entries in the order of their approval, then of their ids', () => {
  expect(over(debtor('CR-0001', 6, '2026-02-01'), debtor('CR-0002', 6, '2026-01-01'))).toEqual(['CR-0001']);
  expect(over(debtor('CR-0002', 6, '2026-01-01'), debtor('CR-0001', 6, '2026-01-01'))).toEqual(['CR-0002']);
});

it('holds every other entry against what those leave, and not against one another', () => {
  expect(over(debtor('CR-0001', 5), debtor('CR-0002', 5), debtor('CR-0003', 5, '2026-01-01'))).toEqual([]);
  expect(over(debtor('CR-0001', 6), debtor('CR-0003', 5, '2026-01-01'))).toEqual(['CR-0001']);
});

it('charges nothing for what is retired, and keeps processes apart', () => {
  expect(over(debtor('CR-0001', 99, '2026-01-01', { isRetired: true }), debtor('CR-0002', 10, '2026-01-02'))).toEqual([]);
  expect(over(debtor('CR-0001', 100, '2026-01-01', { process: 'order-to-cash' }), debtor('CR-0002', 10, '2026-01-02'))).toEqual([]);
});
