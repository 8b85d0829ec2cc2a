import { expect, it } from 'vitest';
import { buildSource } from '../../../../src/core/planning/source.js';
import { type AddonInput, parseAddon } from '../../../../src/model/addon/addon.js';
import type { Series } from '../../../../src/model/known-series.js';
import { entryOf } from '../../../helpers/source.js';

const mine = { field: 'user_id', operator: '=', value: { ref: 'user' } } as const;
const far = { field: 'partner_id.active', operator: '=', value: true } as const;

const addon: AddonInput = {
  name: 'warehouse_note',
  depends: ['stock'],
  models: {
    'stock.picking': {
      kind: 'extend',
      fields: {
        x_note: { type: 'char' },
        partner_id: { type: 'many2one', to: 'res.partner', domain: { field: 'name', operator: '=', value: '' } },
      },
    },
  },
  views: {
    picking_form: {
      type: 'inherit',
      model: 'stock.picking',
      inherits: 'stock.view_picking_form',
      changes: [
        { at: { field: 'partner_id' }, position: 'after', add: [{ field: 'x_note', invisible: mine, readonly: { not: far } }] },
        { at: { field: 'origin' }, position: 'attributes', set: { required: { any: [mine, far] } } },
      ],
    },
    picking_search: {
      type: 'search',
      model: 'stock.picking',
      fields: ['x_note'],
      filters: [{ name: 'old', label: 'Old', where: { field: 'date', operator: '<', value: null } }],
    },
  },
  actions: { notes: { label: 'Notes', model: 'stock.picking', where: { field: 'x_note', operator: 'in', value: 'a' } } },
};

function pointers(series: Series): readonly string[] {
  const built = buildSource({
    owner: entryOf({ addon }),
    extendedBy: [],
    series,
    organization: 'Example',
    website: 'https://example.com',
    parseAddon,
  });
  return built.ok ? [] : built.problems.map(({ pointer }) => pointer).toSorted();
}

const everywhere = [
  '/addon/actions/notes/where',
  '/addon/models/stock.picking/fields/partner_id/domain',
  '/addon/views/picking_form/changes/0/add/0/readonly/not',
  '/addon/views/picking_form/changes/1/set/required/any/1',
  '/addon/views/picking_search/filters/0/where',
];

it('finds conditions without an equal meaning, with their places', () => {
  expect(pointers('17.0')).toEqual(everywhere);
});

it('asks more of 16.0, whose attrs hold literals only', () => {
  const more = ['/addon/views/picking_form/changes/0/add/0/invisible', '/addon/views/picking_form/changes/1/set/required/any/0'];
  expect(pointers('16.0')).toEqual([...everywhere, ...more].toSorted());
});
