import { describe, expect, it } from 'vitest';
import { type Claimant, claimsOf, findConflicts } from '../../../src/core/gate/claims.js';
import { touchpointsOf } from '../../../src/core/impact/touchpoints.js';
import type { EntryInput } from '../../../src/model/entry.js';
import { makeEntry, makeTouchpoint } from '../../helpers/makers.js';

const keysOf = (input: Partial<EntryInput>): readonly string[] => {
  const entry = makeEntry(input);
  return claimsOf(entry.addon, touchpointsOf(entry, entry.addon)).map(({ key }) => key);
};
const claimant = (entry: string, isApproved: boolean, ...keys: readonly string[]): Claimant => ({
  entry,
  isApproved,
  claims: keys.map((key) => ({ key, what: key, pointer: '/addon' })),
});
const holders = (...claimants: readonly Claimant[]) =>
  Object.fromEntries([...findConflicts(claimants)].map(([entry, conflicts]) => [entry, conflicts.map(({ heldBy }) => heldBy)]));

describe('what an entry claims', () => {
  it('its addon, models, fields and selection values', () => {
    const addon: NonNullable<EntryInput['addon']> = {
      name: 'damage',
      models: {
        'damage.report': { kind: 'new', label: 'Damage', fields: { note: { type: 'text' } } },
        'sale.order': {
          kind: 'extend',
          fields: { damage_note: { type: 'text' }, state: { type: 'selection-add', options: [['held', 'Held']], onUninstall: 'set null' } },
        },
      },
    };
    expect(keysOf({ addon })).toEqual([
      'addon damage',
      'model damage.report',
      'selection value sale.order.state = held',
      'field sale.order.damage_note',
    ]);
  });

  it('nodes that it replaces or whose attributes it sets, and not those beside which it adds', () => {
    const change = (position: 'after' | 'replace', field: string) => ({ at: { field }, position, add: [{ field: 'note' }] });
    const addon: NonNullable<EntryInput['addon']> = {
      name: 'texts',
      views: {
        form: {
          type: 'inherit',
          model: 'sale.order',
          inherits: 'sale.view_order_form',
          changes: [change('after', 'a'), change('replace', 'b'), { at: { field: 'c' }, position: 'attributes', set: { invisible: true } }],
        },
      },
    };
    expect(keysOf({ addon })).toEqual([
      'addon texts',
      'view node sale.view_order_form at field c',
      'view node sale.view_order_form at field b',
    ]);
  });

  it('methods that it declares to override', () => {
    const override = makeTouchpoint({ kind: 'method-override', model: 'sale.order', method: 'action_confirm', super: true });
    expect(claimsOf(undefined, [override]).map(({ key }) => key)).toEqual(['method sale.order.action_confirm']);
  });
});

describe('conflicts', () => {
  it('stop both of two approved entries, and both of two drafts', () => {
    expect(holders(claimant('A', true, 'x'), claimant('B', true, 'x'))).toEqual({ A: ['B'], B: ['A'] });
    expect(holders(claimant('A', false, 'x'), claimant('B', false, 'x'))).toEqual({ A: ['B'], B: ['A'] });
  });

  it('stop a draft and not the approved entry that holds the same', () => {
    expect(holders(claimant('A', false, 'x'), claimant('B', true, 'x'))).toEqual({ A: ['B'], B: [] });
  });

  it('need the same thing', () => {
    expect(holders(claimant('A', true, 'x'), claimant('B', true, 'y'))).toEqual({ A: [], B: [] });
  });

  it('stay few when thousands claim one thing', () => {
    const many = Array.from({ length: 5000 }, (_, index) => claimant(`E${index}`, false, 'x', 'y'));
    const found = findConflicts(many);
    expect(found.size).toBe(5000);
    expect(Math.max(...[...found.values()].map(({ length }) => length))).toBe(6);
  });
});
