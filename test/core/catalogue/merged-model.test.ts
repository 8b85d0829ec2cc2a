import { describe, expect, it } from 'vitest';
import { modelsOf } from '../../../src/core/catalogue/merged-model.js';
import { allModules, moduleWith } from '../../helpers/catalogue.js';
import { field, method, model } from '../../helpers/facts.js';

const base = moduleWith('base', [], model('res.users', { fields: [field('name', 'Char')] }));
const extension = (name: string, given: Parameters<typeof model>[1] = {}) => model(name, { defines: false, ...given });

describe('fields', () => {
  it('say last what the last module says, and keep what it does not say', () => {
    const sale = moduleWith('sale', ['base'], model('sale.order', { fields: [field('note', 'Char', { required: true, string: 'Note' })] }));
    const more = moduleWith(
      'sale_more',
      ['sale'],
      extension('sale.order', { fields: [field('note', 'Char', { required: false, compute: '_c' })] }),
    );
    const note = modelsOf(allModules([more, sale, base]))
      .get('sale.order')
      ?.fields.get('note');
    expect(note).toMatchObject({ type: 'Char', required: false, compute: '_c', stored: false, from: 'own' });
    expect(note?.origins).toEqual([
      { module: 'sale', model: 'sale.order' },
      { module: 'sale_more', model: 'sale.order' },
    ]);
  });

  it('of another type start anew', () => {
    const sale = moduleWith('sale', ['base'], model('sale.order', { fields: [field('note', 'Char', { required: true })] }));
    const more = moduleWith('sale_more', ['sale'], extension('sale.order', { fields: [field('note', 'Html')] }));
    const note = modelsOf(allModules([sale, more, base]))
      .get('sale.order')
      ?.fields.get('note');
    expect(note).toMatchObject({ type: 'Html', stored: true });
    expect(note).not.toHaveProperty('required');
  });

  it('add up the keys of a selection', () => {
    const sale = moduleWith('sale', ['base'], model('sale.order', { fields: [field('state', 'Selection', { selection: [['a', 'A']] })] }));
    const more = moduleWith(
      'sale_more',
      ['sale'],
      extension('sale.order', {
        fields: [
          field('state', 'Selection', {
            selection_add: [
              ['b', 'B'],
              ['a', 'A'],
            ],
          }),
        ],
      }),
    );
    expect(
      modelsOf(allModules([sale, more, base]))
        .get('sale.order')
        ?.fields.get('state')?.selection,
    ).toEqual(['a', 'b']);
  });

  it('come from mixins, from mixins of mixins and from delegated models', () => {
    const mail = moduleWith(
      'mail',
      ['base'],
      model('mail.thread', { kind: 'abstract', fields: [field('message_ids', 'One2many', { comodel_name: 'mail.message' })] }),
      model('mail.activity.mixin', { kind: 'abstract', mixins: ['mail.thread'], fields: [field('activity_ids', 'One2many')] }),
    );
    const product = moduleWith(
      'product',
      ['mail'],
      model('product.template', { mixins: ['mail.activity.mixin'], fields: [field('name', 'Char'), field('active', 'Boolean')] }),
      model('product.product', {
        delegates: { 'product.template': 'product_tmpl_id' },
        fields: [field('product_tmpl_id', 'Many2one', { comodel_name: 'product.template' }), field('active', 'Boolean')],
      }),
    );
    const { get } = modelsOf(allModules([product, mail, base]));
    expect(get('product.template')?.fields.get('message_ids')).toMatchObject({
      from: 'mixin',
      origins: [{ module: 'mail', model: 'mail.thread' }],
    });
    expect(get('product.template')?.mixins).toEqual(['mail.activity.mixin', 'mail.thread', 'base']);
    expect(get('product.product')?.fields.get('name')).toMatchObject({ from: 'delegate', related: 'product_tmpl_id.name', stored: false });
    expect(get('product.product')?.fields.get('active')).toMatchObject({ from: 'own' });
  });

  it('of the framework are there, who changed it only where there is a table', () => {
    const sale = moduleWith(
      'sale',
      ['base'],
      model('sale.order'),
      model('sale.mixin', { kind: 'abstract' }),
      model('sale.report', { attributes: { _auto: false } }),
    );
    const { get } = modelsOf(allModules([sale, base]));
    const log = ['create_uid', 'create_date', 'write_uid', 'write_date'];
    expect([...(get('sale.order')?.fields.keys() ?? [])]).toEqual(['id', 'display_name', ...log]);
    expect([...(get('sale.mixin')?.fields.keys() ?? [])]).toEqual(['id', 'display_name']);
    expect([...(get('sale.report')?.fields.keys() ?? [])]).toEqual(['id', 'display_name']);
    expect(
      modelsOf(allModules([sale, base], '16.0'))
        .get('sale.order')
        ?.fields.has('__last_update'),
    ).toBe(true);
  });

  it('of the framework are those of a model that inherits from one with a table', () => {
    const base18 = moduleWith(
      'base',
      [],
      model('res.device.log'),
      model('res.device', { mixins: ['res.device.log'], attributes: { _auto: false } }),
    );
    expect(
      modelsOf(allModules([base18], '18.0'))
        .get('res.device')
        ?.fields.get('create_uid'),
    ).toMatchObject({ from: 'framework' });
  });

  it('of the framework have nothing to say where a model says them itself', () => {
    const sale = moduleWith('sale', ['base'], model('sale.order', { fields: [field('create_date', 'Datetime')] }));
    const created = modelsOf(allModules([sale, base]))
      .get('sale.order')
      ?.fields.get('create_date');
    expect(created).toMatchObject({ from: 'own' });
    expect(created).not.toHaveProperty('readonly');
  });

  it('keep the path of a related field that somebody computes: Odoo does so, too', () => {
    const company = moduleWith('base', [], model('res.company', { fields: [field('hint', 'Char', { related: 'partner_id.hint' })] }));
    const account = moduleWith('account', ['base'], extension('res.company', { fields: [field('hint', 'Char', { compute: '_c' })] }));
    const hint = modelsOf(allModules([company, account]))
      .get('res.company')
      ?.fields.get('hint');
    expect(hint).toMatchObject({ related: 'partner_id.hint', compute: '_c' });
  });

  it('of the framework are extended since 19.0, and replaced before', () => {
    const sale = moduleWith('sale', ['base'], model('sale.order', { fields: [field('display_name', 'Char')] }));
    const stored = ['18.0', '19.0'].map(
      (series) =>
        modelsOf(allModules([sale, base], series))
          .get('sale.order')
          ?.fields.get('display_name')?.stored,
    );
    expect(stored).toEqual([true, false]);
  });

  it('that are no longer related lead nowhere', () => {
    const mixin = model('published.mixin', { kind: 'abstract', fields: [field('published', 'Boolean', { related: 'is_published' })] });
    const multi = model('published.multi.mixin', {
      kind: 'abstract',
      mixins: ['published.mixin'],
      fields: [field('published', 'Boolean', { compute: '_c', related: false })],
    });
    const published = modelsOf(allModules([moduleWith('website', ['base'], mixin, multi), base]))
      .get('published.multi.mixin')
      ?.fields.get('published');
    expect(published).toMatchObject({ compute: '_c' });
    expect(published).not.toHaveProperty('related');
  });

  it('per company have no column before 18.0', () => {
    const sale = moduleWith('sale', ['base'], model('sale.order', { fields: [field('cost', 'Float', { company_dependent: true })] }));
    const stored = ['17.0', '18.0'].map(
      (series) =>
        modelsOf(allModules([sale, base], series))
          .get('sale.order')
          ?.fields.get('cost')?.stored,
    );
    expect(stored).toEqual([false, true]);
  });
});

describe('methods', () => {
  it('are listed in the order in which super() leads through them', () => {
    const mixin = model('mail.thread', { kind: 'abstract', methods: [method('write', { parameters: 'self, vals', super: 'same' })] });
    const mail = moduleWith('mail', ['base'], mixin);
    const sale = moduleWith(
      'sale',
      ['mail'],
      model('sale.order', { mixins: ['mail.thread'], methods: [method('write', { parameters: 'self, values' })] }),
    );
    const stock = moduleWith(
      'sale_stock',
      ['sale'],
      extension('sale.order', { methods: [method('write', { super: 'same' }), method('_hook')] }),
    );
    const found = modelsOf(allModules([stock, sale, mail, base])).get('sale.order')?.methods;
    expect(found?.get('write')?.overrides.map(({ module, model: name }) => `${module} ${name}`)).toEqual([
      'sale_stock sale.order',
      'sale sale.order',
      'mail mail.thread',
      'odoo base',
    ]);
    expect(found?.get('_hook')).toMatchObject({ private: true });
  });
});

describe('models', () => {
  it('say who defines and who extends them', () => {
    const sale = moduleWith('sale', ['base'], model('sale.order', { attributes: { _order: 'date' } }));
    const more = moduleWith('sale_more', ['sale'], extension('sale.order', { attributes: { _rec_name: 'note' } }));
    expect(modelsOf(allModules([more, sale, base])).get('sale.order')).toMatchObject({
      definedBy: ['sale'],
      extendedBy: ['sale_more'],
      order: 'date',
      recName: 'note',
      table: 'sale_order',
      kind: 'model',
    });
  });

  it('end where two inherit from or delegate to each other', () => {
    const odd = moduleWith(
      'odd',
      ['base'],
      model('a', { mixins: ['b'], delegates: { c: 'c_id' }, fields: [field('f', 'Char')] }),
      model('b', { mixins: ['a'], fields: [field('g', 'Char')] }),
      model('c', { delegates: { a: 'a_id' }, fields: [field('h', 'Char')] }),
    );
    const { get } = modelsOf(allModules([odd, base]));
    expect([...(get('a')?.fields.keys() ?? [])]).toEqual(expect.arrayContaining(['f', 'g', 'h']));
    expect(get('constructor')).toBeUndefined();
  });
});
