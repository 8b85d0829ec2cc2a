import { expect, it } from 'vitest';
import { groupsOf, savingsOf, stacksAmong, sumOf, whatIf } from '../../../src/core/estate/portfolio.js';
import type { Customization } from '../../../src/model/portfolio.js';

const bare = (id: string, given: Partial<Customization> = {}): Customization => ({
  ...{ id, title: id, isRegistered: true, owner: 'ann', level: 'B', debt: 10, lines: 130, notKnown: [], neededBy: [], ...given },
});
const one = (id: string, given: Partial<Customization> = {}): Customization =>
  bare(id, { process: 'p', effort: { low: 1, expected: 5, high: 9 }, ...given });
const at = '2026-11-23';
const rates = { cost: { amount: 300, currency: 'EUR' }, lines: 260 };

it('shows a share of the bill, and no rounding of its own', () => {
  expect(sumOf([one('a'), one('b')], rates).cost?.amount).toBe(300);
  expect(sumOf([one('a')], rates)).toMatchObject({ cost: { amount: 150, currency: 'EUR' }, lines: 130, debt: 10, count: 1 });
});

it('counts what is not known apart, and takes nothing for it', () => {
  const { effort, notKnown, levels } = sumOf([one('a'), bare('b', { level: 'not-known', notKnown: ['effort'] })], rates);
  expect([effort, notKnown, levels['not-known'], levels.B]).toEqual([{ low: 1, high: 9, of: 1 }, 1, 1, 1]);
});

it.each<[Parameters<typeof groupsOf>[1], readonly Customization[], readonly string[]]>([
  ['process', [one('a', { debt: 1 }), one('b', { process: 'q', debt: 5 }), bare('c')], ['not known 1', 'q 1', 'p 1']],
  [
    'site',
    [one('a', { sites: ['leeds', 'venlo'] }), one('b'), one('c', { isRegistered: false })],
    ['not known 1', 'every site 1', 'leeds 1', 'venlo 1'],
  ],
  [
    'age',
    [one('a', { since: '2026-11-22' }), one('b', { since: '2023-11-20' }), one('c', { since: '2020-01-01' }), one('d')],
    ['not known 1', '3 to 5 years 1', 'over 5 years 1', 'under 1 year 1'],
  ],
  ['app', [one('a', { app: 'sale' }), one('b', { app: 'sale' })], ['sale 2']],
])('groups by %s, what is not known first', (by, all, expected) => {
  expect(groupsOf(all, by, at, rates).map(({ name, count }) => `${name} ${count}`)).toEqual(expected);
});

it('names the ten that save most', () => {
  const all = Array.from({ length: 12 }, (_, n) => one(`x${n}`, { debt: n, effort: { low: 0, expected: 20 - n, high: 30 } }));
  expect(
    savingsOf(all, 'debt')
      .map(({ id }) => id)
      .slice(0, 2),
  ).toEqual(['x11', 'x10']);
  expect(
    savingsOf(all, 'effort')
      .map(({ id }) => id)
      .slice(0, 2),
  ).toEqual(['x0', 'x1']);
  expect(savingsOf(all, 'debt')).toHaveLength(10);
});

it('says what is left when some go, and what stands in the way', () => {
  const all = [one('a', { neededBy: ['b', 'c'] }), one('b'), one('c')];
  const bill = (lines: number) => ({ billed: Math.ceil(lines / 100) * 100, cost: undefined });
  const budget = { process: 'p', title: 'P', budget: 50, used: 30 };
  expect(whatIf(all, ['a', 'b'], [budget], bill)).toMatchObject({
    ...{ before: { debt: 30, lines: 390 }, after: { debt: 10, lines: 130 }, billed: { before: 400, after: 200 } },
    ...{ budgets: [{ used: 30, after: 10 }], blocked: ['c needs a'] },
  });
});

it('keeps of an override stack what customizations change', () => {
  const symbol = { on: 'method', model: 'sale.order', name: 'action_confirm' } as const;
  const change = (addon: string, calls: boolean) => ({ addon, place: { file: 'm.py', line: 1 }, super: calls });
  const customizations = ['acme_hold', 'mine'].map((addon) => one(addon, { addon }));
  const among = (...changes: readonly ReturnType<typeof change>[]) => stacksAmong(customizations, [{ symbol, changes }]);
  expect(among(change('sale_stock', false), change('mine', true))).toEqual([]);
  expect(among(change('sale_stock', true), change('mine', false))).toEqual([{ symbol, changes: [change('mine', false)] }]);
  expect(among(change('acme_hold', true), change('mine', true))[0]?.changes).toHaveLength(2);
});
