import { describe, it } from 'vitest';
import { seriesList } from '../../../../src/model/known-series.js';
import { expectGolden } from '../../../helpers/golden.js';
import type { SourceInput } from '../../../helpers/source.js';

const entry: SourceInput = {
  addon: {
    name: 'wh_damage',
    summary: 'Goods damaged in a warehouse',
    depends: ['stock', 'mail', 'sale'],
    groups: { damage_user: { label: 'Damage user', implies: ['base.group_user'] } },
    models: {
      'damage.report': {
        kind: 'new',
        label: 'Damage report',
        checkCompany: true,
        mixins: ['mail.thread', 'mail.activity.mixin'],
        fields: {
          name: { type: 'char', required: true },
          active: { type: 'boolean', default: true },
          state: {
            type: 'selection',
            options: [
              ['draft', 'Draft'],
              ['done', 'Done'],
            ],
            default: 'draft',
          },
          amount: { type: 'monetary' },
          currency_id: { type: 'many2one', to: 'res.currency' },
          picking_id: { type: 'many2one', to: 'stock.picking', checkCompany: true },
          note: { type: 'text' },
          photo: { type: 'image' },
          company_id: { type: 'many2one', to: 'res.company' },
          line_ids: { type: 'one2many', to: 'damage.line', inverse: 'report_id' },
        },
      },
      'damage.line': {
        kind: 'new',
        label: 'Damage line',
        fields: {
          report_id: { type: 'many2one', to: 'damage.report', required: true, onDelete: 'cascade' },
          product_id: { type: 'many2one', to: 'product.product' },
          lost: { type: 'boolean' },
          quantity: { type: 'float' },
        },
      },
      'stock.picking': { kind: 'extend', fields: { fragile: { type: 'boolean' }, fragile_note: { type: 'char' } } },
    },
    access: {
      'damage.report': { grants: [{ group: 'damage_user', can: 'crud' }] },
      'damage.line': { grants: [{ group: 'damage_user', can: 'crud' }] },
    },
    views: {
      damage_form: {
        type: 'form',
        model: 'damage.report',
        title: 'name',
        statusbar: { field: 'state', visible: ['draft', 'done'], clickable: true },
        sheet: [
          { field: 'photo', widget: 'image', nolabel: true },
          { field: 'company_id', groups: ['base.group_multi_company'] },
          {
            group: {
              name: 'main',
              children: [
                {
                  group: {
                    title: 'What & where',
                    children: [
                      { field: 'picking_id', options: { no_create: true }, readonly: { field: 'state', operator: '=', value: 'done' } },
                    ],
                  },
                },
                { group: { invisible: { field: 'amount', operator: '=', value: 0 }, children: [{ field: 'amount' }] } },
              ],
            },
          },
        ],
        notebook: [
          {
            page: {
              title: 'Lines',
              name: 'lines',
              children: [
                {
                  field: 'line_ids',
                  list: {
                    editable: 'bottom',
                    columns: [
                      { field: 'product_id' },
                      { field: 'quantity', sum: 'Total 100%', required: { field: 'lost', operator: '=', value: true } },
                    ],
                  },
                },
              ],
            },
          },
          {
            page: {
              title: 'Notes',
              name: 'notes',
              groups: ['damage_user'],
              children: [{ field: 'note', nolabel: true, placeholder: 'Say "what" <happened>' }],
            },
          },
        ],
        chatter: true,
      },
      damage_list: {
        type: 'list',
        model: 'damage.report',
        decorations: { muted: { field: 'state', operator: '=', value: 'done' } },
        columns: [
          { field: 'name' },
          { field: 'picking_id', optional: 'hide' },
          { field: 'amount', sum: 'Total' },
          { field: 'note', columnInvisible: true },
        ],
      },
      damage_search: {
        type: 'search',
        model: 'damage.report',
        fields: ['name', 'picking_id'],
        filters: [{ name: 'open', label: 'Open', where: { field: 'state', operator: '!=', value: 'done' } }],
        groupBy: [{ name: 'by_state', label: 'State', field: 'state' }],
      },
      picking_form: {
        type: 'inherit',
        model: 'stock.picking',
        inherits: 'stock.view_picking_form',
        changes: [
          {
            at: { field: 'origin' },
            position: 'after',
            add: [{ field: 'fragile' }, { field: 'fragile_note', invisible: { field: 'fragile', operator: '=', value: false } }],
          },
          {
            at: { field: 'origin' },
            position: 'attributes',
            set: { readonly: { field: 'state', operator: '=', value: 'done' }, label: 'Source' },
          },
          {
            at: { element: 'notebook' },
            position: 'inside',
            add: [{ page: { title: 'Damage', name: 'damage', children: [{ field: 'fragile' }] } }],
          },
        ],
      },
      picking_list: {
        type: 'inherit',
        model: 'stock.picking',
        inherits: 'stock.vpicktree',
        changes: [{ at: { field: 'origin' }, position: 'after', add: [{ field: 'fragile', optional: 'show' }] }],
      },
    },
    actions: {
      damage: {
        label: 'Damage reports',
        model: 'damage.report',
        filters: ['open'],
        help: { title: 'No damage yet', text: 'Good: 100% intact.' },
      },
    },
    menus: {
      damage_root: { label: 'Damage', groups: ['damage_user'] },
      damage_reports: { label: 'Reports', parent: 'damage_root', action: 'damage' },
    },
  },
};

describe('views', () => {
  it.each(seriesList)('are written as %s wants them', (series) => {
    expectGolden('views', series, entry, /^views\/.*_views\.xml$/);
  });
});
