import { describe, expect, it } from 'vitest';
import { uninstallLosses, uninstallOrder } from '../../../src/core/planning/uninstall.js';
import { sourceOf } from '../../helpers/source.js';

const { spec } = sourceOf(
  {
    addon: {
      name: 'wh_claims',
      depends: ['sale'],
      groups: { clerk: { label: 'Clerk', implies: ['base.group_user'] } },
      models: {
        'sale.order': {
          kind: 'extend',
          fields: {
            wh_note: { type: 'char' },
            wh_photo: { type: 'image' },
            wh_email: { type: 'char', related: 'partner_id.email' },
            wh_kept: { type: 'char', related: 'partner_id.email', store: true },
            wh_claim_ids: { type: 'one2many', to: 'wh.claim', inverse: 'order_id' },
            wh_tag_ids: { type: 'many2many', to: 'wh.claim' },
            state: { type: 'selection-add', options: [['wh_held', 'Held']], onUninstall: { set: 'draft' } },
          },
        },
        'wh.claim': {
          kind: 'new',
          label: 'Claim',
          fields: {
            name: { type: 'char', required: true, sequence: { prefix: 'C/' } },
            order_id: { type: 'many2one', to: 'sale.order' },
            file: { type: 'binary', attachment: false },
          },
        },
      },
      access: { 'wh.claim': { grants: [{ group: 'clerk', can: 'crud' }] } },
    },
  },
  '17.0',
);

describe('an uninstall plan', () => {
  it('says what goes: tables of its own, columns of others, pairs, and records that people worked with', () => {
    const { tables, columns, records } = uninstallLosses('wh_claims', spec);
    expect(tables.map(({ table }) => table)).toEqual(['wh_claim', 'sale_order_wh_claim_rel']);
    expect(columns).toEqual([
      { table: 'sale_order', column: 'wh_kept', what: 'field sale.order.wh_kept' },
      { table: 'sale_order', column: 'wh_note', what: 'field sale.order.wh_note' },
    ]);
    expect(records).toEqual(['wh_claims.group_clerk', 'wh_claims.sequence_wh_claim']);
  });

  it('says what to export, what becomes of rows that stay, and which files nobody will see', () => {
    const { exports, values, files, filters } = uninstallLosses('wh_claims', spec);
    expect(exports).toEqual([
      { model: 'sale.order', fields: ['wh_kept', 'wh_note', 'wh_photo', 'wh_tag_ids'] },
      { model: 'wh.claim', fields: ['file', 'name', 'order_id'] },
    ]);
    expect(values).toEqual([{ table: 'sale_order', column: 'state', value: 'wh_held', policy: 'get draft' }]);
    expect(filters).toEqual(['wh.claim']);
    expect(files).toEqual([{ model: 'sale.order', field: 'wh_photo' }]);
  });

  it('takes along what builds on it, each after all that needs it', () => {
    const depends = new Map([
      ['a', ['sale']],
      ['b', ['a']],
      ['c', ['a', 'b']],
      ['d', ['sale']],
      ['e', ['c']],
    ]);
    expect(uninstallOrder('a', depends)).toEqual(['e', 'c', 'b', 'a']);
    expect(uninstallOrder('d', depends)).toEqual(['d']);
  });
});
