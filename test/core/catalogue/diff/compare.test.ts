import { describe, expect, it } from 'vitest';
import { assembleShard } from '../../../../src/core/catalogue/assemble.js';
import { compareSeries } from '../../../../src/core/catalogue/diff/compare.js';
import { symbolText } from '../../../../src/core/odoo/symbol-text.js';
import type { CatalogueChange } from '../../../../src/model/catalogue/changes.js';
import type { ModuleShard } from '../../../../src/model/catalogue/shard.js';
import { allModules, moduleWith } from '../../../helpers/catalogue.js';
import { addon, field, inFile, method, model, node, plainClass, python, record, view, xml } from '../../../helpers/facts.js';

const base = moduleWith('base', [], model('res.partner', { fields: [field('name', 'Char')] }));

const changesOf = (was: readonly ModuleShard[], now: readonly ModuleShard[]): readonly CatalogueChange[] =>
  compareSeries(allModules([base, ...was], '17.0'), allModules([base, ...now], '18.0'));

/** Changes as lines: what happened to what, and what it became. */
function told(was: readonly ModuleShard[], now: readonly ModuleShard[]): readonly string[] {
  return changesOf(was, now)
    .filter(({ kind }) => kind !== 'added')
    .map(({ kind, symbol, successor, aspect, was: before, is }) => {
      const became = successor === undefined ? '' : ` -> ${symbolText(successor)}`;
      return `${kind} ${symbolText(symbol)}${became}${aspect === undefined ? '' : ` ${aspect} ${before} => ${is}`}`;
    });
}

const sale = (...given: Parameters<typeof moduleWith>[2][]) => moduleWith('sale', ['base'], ...given);
const order = (given: Parameters<typeof model>[1]) => sale(model('sale.order', given));
const extend = (name: string, given: Parameters<typeof model>[1]) => model(name, { defines: false, ...given });

describe('fields', () => {
  it('that are gone are told once, where they were', () => {
    const [change] = changesOf([order({ fields: [field('a', 'Char')] })], [order({})]);
    expect(change).toEqual({
      id: '17.0-18.0 field sale.order.a removed',
      from: '17.0',
      to: '18.0',
      kind: 'removed',
      symbol: { on: 'field', model: 'sale.order', name: 'a' },
      before: 'sale',
    });
  });

  it('that moved up to a mixin are not gone', () => {
    const mixin = model('sale.mixin', { kind: 'abstract', fields: [field('access_token', 'Char')] });
    const was = sale(
      model('sale.mixin', { kind: 'abstract' }),
      model('sale.order', { mixins: ['sale.mixin'], fields: [field('access_token', 'Char')] }),
    );
    const now = sale(mixin, model('sale.order', { mixins: ['sale.mixin'] }));
    expect(told([was], [now])).toEqual([]);
  });

  it('that are gone from a mixin are told there alone', () => {
    const was = sale(
      model('sale.mixin', { kind: 'abstract', fields: [field('token', 'Char')] }),
      model('sale.order', { mixins: ['sale.mixin'] }),
    );
    const now = sale(model('sale.mixin', { kind: 'abstract' }), model('sale.order', { mixins: ['sale.mixin'] }));
    expect(told([was], [now])).toEqual(['removed field sale.mixin.token']);
  });

  it('that a model had from a mixin which it dropped are gone from it', () => {
    const mixin = model('sale.mixin', { kind: 'abstract', fields: [field('token', 'Char')] });
    expect(told([sale(mixin, model('sale.order', { mixins: ['sale.mixin'] }))], [sale(mixin, model('sale.order'))])).toEqual([
      'removed field sale.order.token',
      'changed model sale.order inherits sale.mixin => base',
    ]);
  });

  it('are renamed when more than the type agrees', () => {
    const was = order({
      fields: [field('partner', 'Char'), field('quantity_done', 'Float', { string: 'Quantity' }), field('note', 'Char')],
    });
    const now = order({ fields: [field('partner', 'Char'), field('quantity', 'Float', { string: 'Quantity' }), field('note', 'Char')] });
    const [change] = changesOf([was], [now]);
    expect(change).toMatchObject({ kind: 'renamed', successor: { on: 'field', model: 'sale.order', name: 'quantity' } });
    expect(change?.confidence).toBeGreaterThan(0.7);
    expect(change?.why).toEqual(['both Float', 'the names are alike', 'the same label', 'between the same fields']);
  });

  it('are not renamed when two could be meant, or the names have nothing in common', () => {
    const two = order({ fields: [field('tax_total', 'Float'), field('total_tax', 'Float')] });
    expect(told([order({ fields: [field('taxes_total', 'Float')] })], [two])).toEqual(['removed field sale.order.taxes_total']);
    const other = order({ fields: [field('salesman', 'Char')] });
    expect(told([order({ fields: [field('origin', 'Char')] })], [other])).toEqual(['removed field sale.order.origin']);
  });

  it('say what is different about them', () => {
    const was = order({
      fields: [
        field('a', 'Char'),
        field('b', 'Many2one', { comodel_name: 'x.a' }),
        field('c', 'Char'),
        field('d', 'Char'),
        field('e', 'Selection', {
          selection: [
            ['one', 'One'],
            ['two', 'Two'],
            ['to_approve', 'To approve'],
          ],
        }),
      ],
    });
    const now = order({
      fields: [
        field('a', 'Text'),
        field('b', 'Many2one', { comodel_name: 'x.b' }),
        field('c', 'Char', { compute: '_compute_c' }),
        field('d', 'Char', { required: true }),
        field('e', 'Selection', {
          selection: [
            ['one', 'One'],
            ['approve', 'Approve'],
          ],
        }),
      ],
    });
    expect(told([was], [now])).toEqual([
      'changed field sale.order.a type Char => Text',
      'changed field sale.order.b comodel x.a => x.b',
      'changed field sale.order.c stored stored => computed',
      'changed field sale.order.d required no => yes',
      'renamed selection sale.order.e=to_approve -> selection sale.order.e=approve',
      'removed selection sale.order.e=two',
    ]);
  });

  it('that another module brings now are moved only for those who do not depend on it', () => {
    const stock = (fields: readonly ReturnType<typeof field>[]) => moduleWith('sale_stock', ['sale'], extend('sale.order', { fields }));
    const [origin] = [field('origin', 'Char')];
    const bare = sale(model('sale.order'));
    const full = order({ fields: [origin] });
    // Who depends on sale_stock depends on sale.
    expect(told([bare, stock([origin])], [full, stock([])])).toEqual([]);
    expect(told([full, stock([])], [bare, stock([origin])])).toEqual(['moved field sale.order.origin']);
  });
});

describe('methods', () => {
  it('that became private keep their name but for the underscore', () => {
    const was = order({ methods: [method('get_total', { parameters: 'self, tax' })] });
    const now = order({ methods: [method('_get_total', { parameters: 'self, tax' })] });
    expect(told([was], [now])).toEqual([
      'renamed method sale.order.get_total -> method sale.order._get_total visibility public => private',
    ]);
  });

  it('with other parameters say whom that hits', () => {
    const was = order({ methods: [method('confirm', { parameters: 'self, vals' })] });
    const now = order({ methods: [method('confirm', { parameters: 'self, vals, force=' })] });
    expect(changesOf([was], [now])[0]).toMatchObject({ aspect: 'parameters', was: '(vals)', is: '(vals, force=)', breaks: ['override'] });
  });

  it('are compared where they are introduced, not where they are overridden', () => {
    const more = moduleWith(
      'sale_more',
      ['sale'],
      extend('sale.order', { methods: [method('confirm', { parameters: 'self', super: 'same' })] }),
    );
    const first = order({ methods: [method('confirm', { parameters: 'self, vals' })] });
    expect(told([first, more], [first])).toEqual(['removed module sale_more']);
  });
});

describe('models', () => {
  const fields = ['name', 'channel_type', 'description', 'active'].map((name) => field(name, 'Char'));

  it('are renamed by what is in them, and their fields with them', () => {
    const was = sale(
      model('mail.channel', { fields: [...fields, field('gone', 'Html')] }),
      model('x', { fields: [field('channel_id', 'Many2one', { comodel_name: 'mail.channel' })] }),
    );
    const now = sale(
      model('discuss.channel', { fields }),
      model('x', { fields: [field('channel_id', 'Many2one', { comodel_name: 'discuss.channel' })] }),
    );
    expect(told([was], [now])).toEqual(['removed field mail.channel.gone', 'renamed model mail.channel -> model discuss.channel']);
  });

  it('that are gone take their fields with them, without a word on each', () => {
    expect(told([order({ fields })], [sale()])).toEqual(['removed model sale.order']);
  });
});

describe('modules', () => {
  it('are merged into the one that has what they brought', () => {
    const brought = extend('res.partner', { fields: ['a', 'b', 'c'].map((name) => field(name, 'Char')) });
    const lines = told([sale(), moduleWith('sale_more', ['sale'], brought)], [sale(brought)]);
    expect(lines.filter((line) => line.includes('module'))).toEqual(['merged module sale_more -> module sale']);
  });
});

describe('XML ids and anchors', () => {
  const withViews = (id: string, inner: readonly ReturnType<typeof node>[], records: readonly ReturnType<typeof record>[] = []) => {
    const facts = xml({ views: [view(id, [node('form', {}, inner)], { model: 'sale.order', type: 'form' })], records });
    const order_ = model('sale.order', { fields: [field('a', 'Char'), field('b', 'Char')] });
    return assembleShard(
      addon('sale', {
        manifest: { data: ['v.xml'] },
        xml: [inFile('v.xml', facts)],
        python: [inFile('__init__.py', python({ classes: [order_] }))],
      }),
    );
  };
  const nodes = (...names: readonly string[]) => names.map((name) => node('field', { name }));

  it('are renamed by what is in them; nodes are compared in the view of the new name', () => {
    const was = withViews('sale.view_order_form', nodes('a', 'b', 'c'));
    const now = withViews('sale.sale_order_view_form', nodes('a', 'b'));
    expect(told([was], [now])).toEqual([
      'removed anchor sale.view_order_form field c',
      'renamed xmlid sale.view_order_form -> xmlid sale.sale_order_view_form',
    ]);
  });

  it('tell a node that stands in another one now', () => {
    const was = withViews('sale.form', [node('group', { name: 'left' }, nodes('a')), node('group', { name: 'right' }, nodes('b'))]);
    const now = withViews('sale.form', [node('group', { name: 'left' }), node('group', { name: 'right' }, nodes('b', 'a'))]);
    expect(told([was], [now])).toEqual(['changed anchor sale.form field a place group left => group right']);
  });

  it('know a list whatever its tag', () => {
    const list = (tag: string) => withViews('sale.form', [node('field', { name: 'a' }, [node(tag, { name: 'lines' }, nodes('b'))])]);
    expect(told([list('tree')], [list('list')])).toEqual([]);
  });

  it('of data are told to be gone, of other modules to have moved', () => {
    const data = [record('sale.seq', 'ir.sequence', { code: { text: 'sale.order' } }), record('sale.tag', 'res.partner')];
    const lines = told([withViews('sale.form', [], data)], [withViews('sale.form', []), moduleWithRecord('sale_more', data[0])]);
    expect(lines).toEqual(['moved xmlid sale.seq -> xmlid sale_more.seq', 'removed xmlid sale.tag']);
  });

  function moduleWithRecord(name: string, given: ReturnType<typeof record> | undefined) {
    const own = given === undefined ? [] : [{ ...given, xmlid: given.xmlid.replace('sale.', `${name}.`) }];
    return assembleShard(addon(name, { manifest: { depends: ['sale'], data: ['d.xml'] }, xml: [inFile('d.xml', xml({ records: own }))] }));
  }
});

describe('code', () => {
  const tools = (names: readonly string[], ...classes: ReturnType<typeof plainClass>[]) =>
    assembleShard(addon('sale', { python: [inFile('__init__.py', python({})), inFile('tools.py', python({ names, classes }))] }));

  it('that cannot be imported any more is told by its path', () => {
    expect(told([tools(['round_up', '_hidden'])], [tools([])])).toEqual(['removed python odoo.addons.sale.tools:round_up']);
  });

  it('of a class is looked for in its bases, too', () => {
    const was = tools(['Shop', 'Base'], plainClass('Base'), plainClass('Shop', { methods: [method('cart'), method('pay')] }));
    const now = tools(['Shop', 'Base'], plainClass('Base', { methods: [method('cart')] }), plainClass('Shop', { bases: ['Base'] }));
    expect(told([was], [now])).toEqual(['removed python odoo.addons.sale.tools:Shop.pay']);
    const unknown = tools(['Shop', 'Base'], plainClass('Shop', { bases: ['library.Shop'] }));
    expect(told([was], [unknown])).toEqual([]);
  });

  it('ends where many classes of one name extend each other', () => {
    const many = Array.from({ length: 30 }, (_, at) =>
      assembleShard(
        addon(`m${at}`, {
          python: [inFile('__init__.py', python({ classes: [plainClass('Shop', { bases: ['Shop'], methods: [method('a')] })] }))],
        }),
      ),
    );
    const later = many.map((shard) => ({ ...shard, classes: { ':Shop': { bases: ['Shop'] } } }));
    expect(told(many, later)).toHaveLength(30);
  });
});
