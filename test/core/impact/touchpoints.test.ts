import { describe, expect, it } from 'vitest';
import { touchpointsOf } from '../../../src/core/impact/touchpoints.js';
import type { EntryInput } from '../../../src/model/entry.js';
import { makeEntry } from '../../helpers/makers.js';

/** Touchpoints in short: kind, what is touched, pointer. */
function derive(
  addon: NonNullable<EntryInput['addon']>,
  input: Partial<EntryInput> = {},
  owned: readonly string[] = [],
): readonly string[] {
  const entry = makeEntry({ addon, ...input });
  return touchpointsOf(entry, entry.addon, owned).map(({ kind, module, model, field, method, xmlid, anchor, pointer }) =>
    [
      kind,
      xmlid ?? [model, field ?? method].filter((part) => part !== undefined).join('.'),
      model === undefined && xmlid === undefined ? module : undefined,
      anchor,
      pointer,
    ]
      .filter((part) => part !== undefined && part !== '')
      .join(' '),
  );
}

describe('touchpoints of an addon', () => {
  it('are its dependencies, extended models and what it adds there', () => {
    expect(
      derive({
        name: 'texts',
        depends: ['sale'],
        models: {
          'sale.order': {
            kind: 'extend',
            mixins: ['mail.thread'],
            fields: {
              delivery_text: { type: 'text', groups: ['base.group_user'] },
              state: { type: 'selection-add', options: [['held', 'Held']], onUninstall: 'set null' },
            },
            constraints: { unique_text: { unique: ['delivery_text', 'company_id'], message: 'Once.' } },
          },
        },
      }),
    ).toEqual([
      'depends sale /addon/depends/0',
      'model-extend sale.order /addon/models/sale.order',
      'model-reference mail.thread /addon/models/sale.order/mixins/0',
      'field-add sale.order.delivery_text /addon/models/sale.order/fields/delivery_text',
      'group base.group_user /addon/models/sale.order/fields/delivery_text',
      'selection-add sale.order.state /addon/models/sale.order/fields/state',
      'field-reference sale.order.company_id /addon/models/sale.order/constraints/unique_text',
    ]);
  });

  it('follow paths as far as the addon says where they lead', () => {
    expect(
      derive({
        name: 'damage',
        models: {
          'damage.report': {
            kind: 'new',
            label: 'Damage',
            fields: {
              order_id: { type: 'many2one', to: 'sale.order', domain: { field: 'partner_id.country_id', operator: '!=', value: false } },
              line_ids: { type: 'one2many', to: 'damage.line', inverse: 'report_id' },
              phone: { type: 'char', related: 'order_id.partner_id.phone' },
            },
          },
          'damage.line': { kind: 'new', label: 'Line', fields: { report_id: { type: 'many2one', to: 'damage.report' } } },
        },
      }),
    ).toEqual([
      'model-reference sale.order /addon/models/damage.report/fields/order_id',
      'field-reference sale.order.partner_id /addon/models/damage.report/fields/order_id',
    ]);
  });

  it('are the views that it inherits, node by node', () => {
    expect(
      derive({
        name: 'texts',
        models: { 'sale.order': { kind: 'extend', fields: { delivery_text: { type: 'text' } } } },
        views: {
          form: {
            type: 'inherit',
            model: 'sale.order',
            inherits: 'sale.view_order_form',
            changes: [
              {
                at: { field: 'partner_id' },
                position: 'after',
                add: [{ field: 'delivery_text', invisible: { field: 'state', operator: '=', value: 'draft' } }],
              },
              { at: { field: 'price_unit', in: 'order_line' }, position: 'attributes', set: { readonly: true } },
              {
                at: { xpath: '//sheet/group[1]' },
                position: 'replace',
                add: [{ field: 'note', groups: ['sales_team.group_sale_manager'] }],
              },
            ],
          },
        },
      }),
    ).toEqual([
      'model-extend sale.order /addon/models/sale.order',
      'field-add sale.order.delivery_text /addon/models/sale.order/fields/delivery_text',
      'view-inherit sale.view_order_form field partner_id /addon/views/form/changes/0',
      'view-inherit sale.view_order_form order_line > field price_unit /addon/views/form/changes/1',
      'view-replace sale.view_order_form //sheet/group[1] /addon/views/form/changes/2',
      'field-reference sale.order.state /addon/views/form',
      'field-reference sale.order.note /addon/views/form',
      'group sales_team.group_sale_manager /addon/views/form',
    ]);
  });

  it('are groups, rules on foreign models, actions and menus', () => {
    expect(
      derive({
        name: 'texts',
        privilege: { label: 'Texts', category: 'base.module_category_sales' },
        groups: { user: { label: 'User', implies: ['base.group_user'] }, manager: { label: 'Manager', implies: ['user'] } },
        access: {
          'sale.order': { grants: [{ group: 'user', can: 'r', only: { own: 'user_id' } }], company: 'company_id' },
          'stock.lot': { grants: [{ group: 'manager', can: 'r' }] },
        },
        actions: { orders: { label: 'Orders', model: 'sale.order', where: { field: 'state', operator: '=', value: 'sale' } } },
        menus: {
          root: { label: 'Texts', parent: 'sale.sale_menu_root', groups: ['user'] },
          orders: { label: 'Orders', parent: 'root', action: 'orders' },
        },
      }),
    ).toEqual([
      'group base.module_category_sales /addon/privilege/category',
      'group base.group_user /addon/groups/user/implies/0',
      'record-rule sale.order /addon/access/sale.order',
      'field-reference sale.order.company_id /addon/access/sale.order/company',
      'field-reference sale.order.user_id /addon/access/sale.order/grants/0',
      'model-reference stock.lot /addon/access/stock.lot',
      'model-reference sale.order /addon/actions/orders',
      'field-reference sale.order.state /addon/actions/orders',
      'menu sale.sale_menu_root /addon/menus/root',
    ]);
  });

  it('count a selection to which it only adds as the other module has it', () => {
    const fields = {
      state: { type: 'selection-add' as const, options: [['held', 'Held']] as [string, string][], onUninstall: 'set null' as const },
    };
    const where = { field: 'state', operator: '=' as const, value: 'held' };
    expect(
      derive({
        name: 'texts',
        models: { 'sale.order': { kind: 'extend', fields } },
        actions: { held: { label: 'Held', model: 'sale.order', where } },
      }),
    ).toContain('field-reference sale.order.state /addon/actions/held');
  });

  it('leave out what the owner of the addon defines', () => {
    const addon = { models: { 'damage.report': { kind: 'extend', fields: { claim_number: { type: 'char' } } } } } as const;
    expect(derive(addon, { extends: 'CR-0009' }, ['damage.report'])).toEqual([]);
    expect(derive(addon, { extends: 'CR-0009' })).toEqual([
      'model-extend damage.report /addon/models/damage.report',
      'field-add damage.report.claim_number /addon/models/damage.report/fields/claim_number',
    ]);
  });
});

describe('declared touchpoints', () => {
  it('follow, and what the addon shows already counts once', () => {
    const touchpoints: EntryInput['touchpoints'] = [
      { kind: 'depends', module: 'sale' },
      { kind: 'method-override', module: 'sale', model: 'sale.order', method: 'action_confirm', super: true },
      { kind: 'method-override', model: 'sale.order', method: 'action_confirm' },
      { kind: 'controller', note: 'a route' },
      { kind: 'controller', note: 'another route' },
    ];
    expect(derive({ name: 'texts', depends: ['sale'] }, { touchpoints })).toEqual([
      'depends sale /addon/depends/0',
      'method-override sale.order.action_confirm /touchpoints/1',
      'controller /touchpoints/3',
      'controller /touchpoints/4',
    ]);
  });

  it('stand alone while nothing is designed', () => {
    const entry = makeEntry({ addon: undefined, touchpoints: [{ kind: 'report', note: 'a label' }] });
    expect(touchpointsOf(entry, undefined)).toEqual([{ kind: 'report', note: 'a label', pointer: '/touchpoints/0' }]);
  });
});

describe('consumers', () => {
  const points = (consumers: NonNullable<EntryInput['consumers']>) => {
    const entry = makeEntry({ addon: { name: 'texts', depends: ['sale'] }, consumers });
    return touchpointsOf(entry, entry.addon)
      .filter(({ kind }) => kind === 'consumer')
      .map(({ model, field, access, note, pointer }) => `${model} ${field} ${access}, ${note} ${pointer}`);
  };

  it('touch each name that they use, writing before reading', () => {
    const reads = ['sale.order.name', 'sale.order.state', 'sale.order.name'];
    expect(points([{ kind: 'rpc', name: 'Shop', reads, writes: ['sale.order.state', 'res.partner.*'] }])).toEqual([
      'sale.order state write, written by Shop, rpc /consumers/0/writes/0',
      'res.partner undefined write, written by Shop, rpc /consumers/0/writes/1',
      'sale.order name read, read by Shop, rpc /consumers/0/reads/0',
    ]);
  });

  it('count each for itself', () => {
    const reads = ['sale.order.name'];
    expect(
      points([
        { kind: 'bi', name: 'Board', reads },
        { kind: 'export', name: 'Bank', reads },
      ]),
    ).toHaveLength(2);
  });
});
