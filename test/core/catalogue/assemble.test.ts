import { expect, it } from 'vitest';
import { assembleShard } from '../../../src/core/catalogue/assemble.js';
import { textMark } from '../../../src/core/text/text-mark.js';
import { addon, field, imported, inFile, method, model, node, plainClass, python, record, view, xml } from '../../helpers/facts.js';

const init = inFile('__init__.py', python({ imports: imported('. models') }));
const models = (...imports: readonly string[]) => inFile('models/__init__.py', python({ imports: imported(...imports) }));

it('keeps what a field says and leaves out what it does not say', () => {
  const order = model('sale.order', {
    mixins: ['mail.thread'],
    attributes: { _order: 'date desc', _rec_name: 'name' },
    fields: [
      field('partner_id', 'Many2one', { comodel_name: 'res.partner', required: true, string: 'Customer', help: 'Who buys' }),
      field('state', 'Selection', {
        selection: [
          ['draft', 'Quotation'],
          ['sale', 'Order'],
        ],
      }),
      field('kind', 'Selection', { selection: { expression: true } }),
      field('total', 'Monetary', { compute: '_compute_total', store: true }),
      field('now', 'Datetime', { compute: { expression: true } }),
    ],
  });
  const shard = assembleShard(
    addon('sale', { python: [init, models('. order'), inFile('models/order.py', python({ classes: [order] }))] }),
  );
  expect(shard.models).toEqual({
    'sale.order': {
      kind: 'model',
      defines: true,
      mixins: ['mail.thread'],
      order: 'date desc',
      recName: 'name',
      fields: {
        partner_id: { type: 'Many2one', comodel: 'res.partner', required: true, label: textMark('Customer') },
        state: { type: 'Selection', selection: ['draft', 'sale'] },
        kind: { type: 'Selection', selection: 'dynamic' },
        total: { type: 'Monetary', compute: '_compute_total', store: true },
        now: { type: 'Datetime', compute: 'lambda' },
      },
    },
  });
});

it('joins what two classes of a module say about a field', () => {
  const selection = field('kind', 'Selection', {
    required: true,
    selection: [['fixed', 'Fixed']],
  });
  const more = (key: string) => field('kind', 'Selection', { selection_add: [[key, key]] });
  const carrier = (defines: boolean, given: ReturnType<typeof field>) => model('delivery.carrier', { defines, fields: [given] });
  const classes = [carrier(true, selection), carrier(false, more('rule')), carrier(false, more('onsite'))];
  const shard = assembleShard(addon('delivery', { python: [inFile('__init__.py', python({ classes }))] }));
  expect(shard.models?.['delivery.carrier']?.fields).toEqual({
    kind: { type: 'Selection', required: true, selection: ['fixed'], selectionAdd: ['rule', 'onsite'] },
  });
});

it('takes a flag for true where Python does', () => {
  const flags = model('sale.order', {
    fields: [field('a', 'Char', { store: 'True', required: 1 }), field('b', 'Char', { store: '', required: 0 })],
  });
  const shard = assembleShard(addon('sale', { python: [inFile('__init__.py', python({ classes: [flags] }))] }));
  expect(shard.models?.['sale.order']?.fields).toEqual({
    a: { type: 'Char', store: true, required: true },
    b: { type: 'Char', store: false, required: false },
  });
});

it('takes a name that is taken away for none, and keeps a permission that is', () => {
  const records = [
    record('sale.menu', 'ir.ui.menu', { groups_id: { expression: 'False', refs: [] } }),
    record('sale.rule', 'ir.rule', { perm_read: { expression: 'False', refs: [] } }),
  ];
  const shard = assembleShard(addon('sale', { manifest: { data: ['a.xml'] }, xml: [inFile('a.xml', xml({ records }))] }));
  expect(shard.records).toEqual({ 'ir.ui.menu': { menu: {} }, 'ir.rule': { rule: { perm_read: 'False' } } });
});

it('keeps how a method is called, without its receiver', () => {
  const order = model('sale.order', {
    methods: [
      method('write', { parameters: 'self, vals', super: 'same' }),
      method('_hook', { empty: true }),
      method('create', {
        parameters: 'self, vals_list, *args, limit=, **kw',
        decorators: [{ name: 'api.model_create_multi', arguments: [], computed: false }],
      }),
    ],
  });
  const shard = assembleShard(addon('sale', { python: [init, inFile('models/__init__.py', python({ classes: [order] }))] }));
  expect(shard.models?.['sale.order']?.methods).toEqual({
    write: { parameters: 'vals', super: 'same' },
    _hook: { empty: true },
    create: { parameters: 'vals_list, *args, limit=, **kw', decorators: ['api.model_create_multi'] },
  });
});

it('takes models from what Python loads, in its order, and names from all files', () => {
  const first = inFile(
    'models/a.py',
    python({ classes: [model('x', { fields: [field('f', 'Char'), field('g', 'Char')] })], names: ['A'] }),
  );
  const second = inFile('models/b.py', python({ classes: [model('x', { defines: false, fields: [field('f', 'Text')] })], names: ['B'] }));
  const lost = inFile('tests/test_x.py', python({ classes: [model('x.test')], names: ['TestX'] }));
  const shard = assembleShard(addon('m', { python: [second, lost, init, models('. a', '. b'), first] }));
  expect(Object.keys(shard.models ?? {})).toEqual(['x']);
  expect(shard.models?.['x']?.fields).toEqual({ f: { type: 'Text' }, g: { type: 'Char' } });
  expect(shard.models?.['x']?.defines).toBe(true);
  expect(shard.python).toMatchObject({ 'models.a': ['A'], 'tests.test_x': ['TestX'] });
});

it('resolves stars between modules, even in a circle', () => {
  const files = [
    inFile('__init__.py', python({ imports: imported('.tools *'), names: ['own'] })),
    inFile('tools/__init__.py', python({ imports: imported('.misc *'), names: ['_', 'float_round'] })),
    inFile('tools/misc.py', python({ imports: imported('odoo.addons.m *'), names: ['groupby', '_hidden'] })),
  ];
  expect(assembleShard(addon('m', { python: files })).python).toEqual({
    '': ['float_round', 'groupby', 'own'],
    tools: ['_', 'float_round', 'groupby', 'own'],
    'tools.misc': ['_hidden', 'groupby', 'own'],
  });
});

it('keeps controllers and what they answer, but no test cases', () => {
  const route = { name: 'http.route', arguments: ['/shop', '/shop/page/<int:page>'], computed: false };
  const shop = plainClass('Shop', {
    bases: ['http.Controller'],
    methods: [method('shop', { parameters: 'self, page=', decorators: [route] })],
  });
  const files = [
    inFile('__init__.py', python({ imports: imported('. controllers') })),
    inFile('controllers/__init__.py', python({ classes: [shop] })),
    inFile('tests/test_shop.py', python({ classes: [plainClass('TestShop')] })),
    inFile('tests/common.py', python({ classes: [plainClass('ShopCommon')] })),
  ];
  const shard = assembleShard(addon('m', { python: files }));
  expect(shard.routes).toEqual({ '/shop': 'Shop.shop', '/shop/page/<int:page>': 'Shop.shop' });
  expect(Object.keys(shard.classes ?? {})).toEqual(['controllers:Shop', 'tests.common:ShopCommon']);
});

it('keeps the structure of views and of no text more than its mark', () => {
  const arch = [
    node('form', { string: 'Order' }, [node('field', { name: 'x', invisible: "state == 'a'", widget: 'many2many_tags', options: '{}' })]),
  ];
  const file = inFile('views/v.xml', xml({ views: [view('m.form', arch, { model: 'x', type: 'form', priority: 5 })] }));
  const unnamed = inFile('views/w.xml', xml({ views: [view('m.other', arch)] }));
  const shard = assembleShard(addon('m', { xml: [file, unnamed], manifest: { data: ['views/v.xml'] } }));
  expect(shard.views).toEqual({
    'm.form': {
      model: 'x',
      type: 'form',
      priority: 5,
      nodes: [
        {
          tag: 'form',
          attributes: { string: textMark('Order') },
          children: [{ tag: 'field', attributes: { name: 'x', invisible: textMark("state == 'a'"), widget: 'many2many_tags' } }],
        },
      ],
    },
  });
});

it('keeps names of records, and only ids of what is demo', () => {
  const data = xml({
    records: [
      record('m.menu', 'ir.ui.menu', { name: { text: 'Sales orders' }, parent_id: { ref: 'sale.menu' }, action: { ref: 'm.action' } }),
      record('sale.group', 'res.groups', { implied_ids: { expression: "[(4, ref('base.group_user'))]", refs: ['base.group_user'] } }),
      record('m.menu', 'ir.ui.menu', { sequence: { text: '5' } }),
      record('', 'ir.ui.menu'),
    ],
  });
  const demo = [record('m.partner', 'res.partner', { name: { text: 'Deco' } })];
  const shard = assembleShard(
    addon('m', { xml: [inFile('data.xml', data)], csv: [inFile('demo.csv', demo)], manifest: { data: ['data.xml'], demo: ['demo.csv'] } }),
  );
  expect(shard.records).toEqual({
    'ir.ui.menu': { menu: { parent_id: 'sale.menu', action: 'm.action' } },
    'res.groups': { 'sale.group': { implied_ids: ['base.group_user'] } },
  });
  expect(shard.demo).toEqual({ 'res.partner': ['partner'] });
});

it('gives base to a module that depends on nothing', () => {
  expect(assembleShard(addon('m', { manifest: { depends: [] } })).manifest.depends).toEqual(['base']);
  expect(assembleShard(addon('base', { manifest: { depends: [] } })).manifest.depends).toEqual([]);
});
