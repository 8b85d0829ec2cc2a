import { expect, it } from 'vitest';
import { beyondEntry } from '../../../src/core/estate/beyond-entry.js';
import type { DriftItem, DriftKind } from '../../../src/model/drift.js';

const item = (kind: DriftKind, name: string, side: DriftItem['side'] = 'code', line = 3): DriftItem => ({
  ...{ kind, name, side, path: 'models/a.py' },
  ...(side === 'register' ? {} : { line }),
});
const compare = (items: readonly DriftItem[], more: Partial<Parameters<typeof beyondEntry>[0]> = {}) =>
  beyondEntry({ name: 'acme', folder: 'addons/acme', entry: 'CR-0001', items, overrides: new Set(), ...more });
const rulesOf = (items: readonly DriftItem[]): readonly string[] => compare(items).map(({ rule }) => rule);

it.each<[string, DriftItem, string]>([
  ['a field', item('field', 'sale.order.note'), 'unregistered-field'],
  ['a method', item('method', 'sale.order.help()'), 'unregistered-method'],
  ['a node of a view', item('view-node', 'acme.v: <field a>'), 'unregistered-view'],
  ['a right', item('access', 'acme.access'), 'unregistered-access'],
  ['a record rule', item('rule', 'acme.rule'), 'unregistered-record-rule'],
  ['a menu', item('record', 'acme.menu'), 'unregistered-record'],
  ['a field of the entry', item('field', 'sale.order.note', 'register'), 'content-missing'],
  ['a field that is another', item('field', 'sale.order.note', 'both'), 'content-differs'],
])('tells %s', (_what, one, rule) => {
  expect(rulesOf([one])).toEqual([rule]);
});

it('tells a method that stands on another one as an override, at its line', () => {
  const [found] = compare([item('method', 'sale.order.action_confirm()')], { overrides: new Set(['sale.order.action_confirm()']) });
  expect(found).toMatchObject({ rule: 'unregistered-override', place: { file: 'addons/acme/models/a.py', line: 3 }, entry: 'CR-0001' });
});

it('tells a model and a view once, without their parts', () => {
  const parts = [item('model', 'acme.thing'), item('field', 'acme.thing.name'), item('method', 'acme.thing.go()')];
  expect(rulesOf(parts)).toEqual(['unregistered-model']);
  expect(rulesOf([item('record', 'acme.v'), item('view-node', 'acme.v: <form>')])).toEqual(['unregistered-view']);
  expect(rulesOf([item('model', 'acme.thing'), item('field', 'acme.thing_other.name')])).toEqual([
    'unregistered-model',
    'unregistered-field',
  ]);
});

it('tells what code and entry have and nobody approved, and not twice what the entry does not have either', () => {
  const both = item('field', 'sale.order.b');
  const found = compare([item('field', 'sale.order.a')], {
    unseen: { since: '2026-11-01', items: [item('field', 'sale.order.a'), both, item('field', 'sale.order.c', 'register')] },
  });
  expect(found.map(({ rule, message }) => `${rule} ${message}`)).toEqual([
    expect.stringContaining('unregistered-field'),
    expect.stringContaining('content-not-approved the field sale.order.b of acme and CR-0001 is not what was approved on 2026-11-01'),
  ]);
});
