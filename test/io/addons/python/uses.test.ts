import { describe, expect, it } from 'vitest';
import type { Chain, PythonUse } from '../../../../src/model/facts/python.js';
import { readPython } from '../../../helpers/python-reader.js';

function chainText({ root, path }: Chain): string {
  const start = root.kind === 'self' || root.kind === 'model' ? `${root.kind}(${root.model})` : `${root.kind}(${root.name})`;
  return [start, ...path].join('.');
}

/** A use in one line, without its place. */
function useText(use: PythonUse): string {
  switch (use.use) {
    case 'attribute':
      return `${use.written ? 'writes' : 'reads'} ${chainText(use.chain)}`;
    case 'call':
      return `calls ${chainText(use.chain)}(${[use.positional, ...use.keywords, ...(use.spread ? ['*'] : [])].join(', ')})`;
    case 'path':
      return `${use.as} ${use.path} on ${chainText(use.on)}`;
    case 'model':
      return `model ${use.model}`;
    case 'xmlid':
      return `${use.as} ${use.xmlid}`;
    case 'sql':
      return `sql ${use.writes ? 'writes' : 'reads'} ${use.tables.join(', ')}`;
    case 'route':
      return `route ${use.routes.join(', ')}`;
    case 'patch':
      return `patch ${use.target}`;
  }
}

const head = `from odoo import _, api, fields, models, tools
from odoo.http import request, route
from odoo.addons.sale.models.sale_order import SaleOrder as Core
class A(models.Model):
    _name = 'a'
`;
const noise = new Set([
  'reads unknown(odoo.models).Model',
  ...['Char', 'Many2one', 'One2many', 'Selection', 'Monetary'].map((type) => `reads unknown(odoo.fields).${type}`),
]);

const indent = (text: string, unit: string): string =>
  text
    .split('\n')
    .map((line) => unit + line)
    .join('\n');
const usesIn = (source: string): readonly string[] =>
  readPython(source, { uses: true })
    .facts.uses.map(useText)
    .filter((use) => !noise.has(use));

/** The uses of a method of the model `a`; `S` stands for its records. */
function inMethod(body: string, parameters = 'self'): readonly string[] {
  return usesIn(`${head}    def m(${parameters}):\n${indent(body, '        ')}\n`).map((use) => use.replaceAll('self(a)', 'S'));
}

/** The uses of the body of the class. */
const inClass = (body: string): readonly string[] =>
  usesIn(`${head}${indent(body, '    ')}\n`).map((use) => use.replaceAll('self(a)', 'S'));

describe('chains', () => {
  it.each<[string, readonly string[]]>([
    ['return self.partner_id.country_id.code', ['reads S.partner_id.country_id.code']],
    ['self.state = self.partner_id.name', ['reads S.partner_id.name', 'writes S.state']],
    ['self.total += self.tax', ['reads S.tax', 'writes S.total']],
    ['self.partner_id.state = 1', ['writes S.partner_id.state']],
    ['order = self.order_id\nreturn order.name', ['reads S.order_id', 'reads S.order_id.name']],
    ['a, b = self.x, self.y\nreturn b.z', ['reads S.x', 'reads S.y', 'reads S.y.z']],
    ['for line in self.line_ids:\n    line.price', ['reads S.line_ids', 'reads S.line_ids.price']],
    ['for record in self:\n    record.price', ['reads S.price']],
    [
      'for i, line in enumerate(self.line_ids, 1):\n    line.price',
      ['calls unknown(enumerate)(2)', 'reads S.line_ids', 'reads S.line_ids.price'],
    ],
    ['for a, b in zip(self.x, self.y): b.z', ['calls unknown(zip)(2)', 'reads S.x', 'reads S.y', 'reads S.y.z']],
    ['return [line.price for line in self.line_ids if line.ok]', ['reads S.line_ids', 'reads S.line_ids.ok', 'reads S.line_ids.price']],
    ['return {l.id: l.x for l in self.line_ids}', ['reads S.line_ids', 'reads S.line_ids.id', 'reads S.line_ids.x']],
    ['return sum(x.a for o in self for x in o.xs)', ['calls unknown(sum)(1)', 'reads S.xs', 'reads S.xs.a']],
    [
      'for p in [l.product_id for l in self.line_ids]: p.x',
      ['reads S.line_ids', 'reads S.line_ids.product_id', 'reads S.line_ids.product_id.x'],
    ],
    ['return self.line_ids[0].price', ['reads S.line_ids.price']],
    ['return self.line_ids[:1].product_id.name', ['reads S.line_ids.product_id.name']],
    ["return self['partner_id'].name", ['reads S.partner_id.name']],
    ["self['state'] = 1", ['writes S.state']],
    ['return self[name].x', []],
    ["return getattr(self, 'state')", ['calls unknown(getattr)(2)', 'reads S.state']],
    ["setattr(self.order_id, 'state', 1)", ['calls unknown(setattr)(3)', 'reads S.order_id', 'writes S.order_id.state']],
    ['return (self.a or self.b).c', ['reads S.a', 'reads S.b', 'reads S.a.c']],
    ['return (self.a if x else self.b).c', ['reads S.a', 'reads S.b', 'reads S.a.c']],
    ['return (self.a | self.b).c', ['reads S.a', 'reads S.b', 'reads S.a.c']],
    ['return (self.a - self.b).days', ['reads S.a', 'reads S.b']],
    ['return self.a and self.a.b', ['reads S.a', 'reads S.a.b']],
    ['if (p := self.partner_id): p.name', ['reads S.partner_id', 'reads S.partner_id.name']],
    ['return f"{self.name!r} {self.partner_id.name:>{self.width}}"', ['reads S.name', 'reads S.partner_id.name', 'reads S.width']],
    ['return self._origin.name', ['reads S.name']],
    ['with self.env.cr.savepoint():\n    self.x', ['calls unknown(env).cr.savepoint(0)', 'reads S.x']],
    ['try:\n    p = self.a\nexcept E as e:\n    return\nreturn p.b', ['reads S.a', 'reads S.a.b']],
    ['match self.state:\n    case "a" if self.b:\n        self.c', ['reads S.state', 'reads S.b', 'reads S.c']],
    ['while self.a:\n    self.b', ['reads S.a', 'reads S.b']],
    ['assert self.a, self.b\ndel self.c\nreturn self.d', ['reads S.a', 'reads S.b', 'reads S.c', 'reads S.d']],
    ['def inner():\n    return self.a\nreturn inner', ['reads S.a']],
    ['def inner(self):\n    return self.a', ['reads unknown(self).a']],
  ])('in %j', (body, expected) => {
    expect(inMethod(body)).toEqual(expected);
  });

  it.each<[string, string, readonly string[]]>([
    ['a parameter', 'order.partner_id.name', ['reads unknown(order).partner_id.name']],
    ['what a method gives', 'self._lines().price', ['calls S._lines(0)', 'reads unknown(_lines()).price']],
    ['what two branches leave', 'if a:\n    p = self.a\nelse:\n    p = self.b\np.c', ['reads S.a', 'reads S.b', 'reads unknown(p).c']],
    ['what a loop leaves', 'p = self.a\nwhile x:\n    p = p.parent\np.b', ['reads S.a', 'reads S.a.parent', 'reads unknown(p).b']],
    ['what a name stands for that was imported', 'tools.float_round(1)', ['calls unknown(odoo.tools).float_round(1)']],
  ])('say unknown for %s', (_case, body, expected) => {
    expect(inMethod(body, 'self, order')).toEqual(expected);
  });

  it.each<[string, string, readonly string[]]>([
    ['both branches agree', 'if a:\n    p = self.a\nelse:\n    p = self.a\np.c', ['reads S.a', 'reads S.a', 'reads S.a.c']],
    [
      'one branch returns',
      'p = self.a\nif x:\n    p = self.b\n    return p.c\np.d',
      ['reads S.a', 'reads S.b', 'reads S.b.c', 'reads S.a.d'],
    ],
    ['only one branch sets it', 'if x:\n    p = self.b\np.d', ['reads S.b', 'reads S.b.d']],
    [
      'records of a model were added to',
      "r = self.env['b']\nfor x in self:\n    r |= x.b_id\nr.c",
      ['model b', 'reads S.b_id', 'reads model(b).c'],
    ],
  ])('are known when %s', (_case, body, expected) => {
    expect(inMethod(body)).toEqual(expected);
  });

  it('have no known root outside of models, nor in static and class methods', () => {
    expect(usesIn('class C:\n    def m(self):\n        self.a.b\n')).toEqual(['reads unknown(self).a.b']);
    expect(inClass('@staticmethod\ndef m(self):\n    self.a\n@classmethod\ndef n(cls):\n    cls.b')).toEqual([
      ...['calls unknown(staticmethod)'].slice(1),
      'reads unknown(self).a',
      'reads unknown(cls).b',
    ]);
  });

  it('tell the line at which their last name stands', () => {
    const { uses } = readPython(
      `${head}    def m(self):\n        return (self\n            .a\n            .b(\n                self.c))\n`,
      { uses: true },
    ).facts;
    expect(uses.slice(1).map((use) => `${useText(use)} ${use.line}`)).toEqual(['calls self(a).a.b(1) 9', 'reads self(a).c 10']);
  });
});

describe('models', () => {
  it.each<[string, readonly string[]]>([
    ["self.env['b'].x", ['model b', 'reads model(b).x']],
    [
      "self.env['b'].sudo().with_context(a=1).browse(1).x",
      ['model b', 'calls model(b).sudo(0)', 'calls model(b).with_context(0, a)', 'calls model(b).browse(1)', 'reads model(b).x'],
    ],
    ["r = self.env['b'].create({})\nr.x", ['model b', 'calls model(b).create(1)', 'reads model(b).x']],
    ["B = self.env['b']\nfor r in B.search([]): r.x", ['model b', 'calls model(b).search(1)', 'reads model(b).x']],
    ['self.env[self._name].x', ['reads S._name', 'reads S.x']],
    ["M = 'b'\nself.env[M].x", ['model b', 'reads model(b).x']],
    ['self.env[name].x', ['reads unknown(env[name]).x']],
    ["self.env.get('b').x", ['calls unknown(env).get(1)', 'model b', 'reads model(b).x']],
    ["self.env(su=True)['b'].x", ['model b', 'reads model(b).x']],
    ["self.sudo().env['b'].x", ['calls S.sudo(0)', 'model b', 'reads model(b).x']],
    ["request.env['b'].x", ['model b', 'reads model(b).x']],
    ["env = api.Environment(cr, uid, {})\nenv['b'].x", ['calls unknown(odoo.api).Environment(3)', 'model b', 'reads model(b).x']],
    ["self.pool['b'].x", ['model b', 'reads model(b).x']],
    ["self.env.registry['b'].x", ['model b', 'reads model(b).x']],
    ['self.env.user.partner_id.name', ['reads env(user).partner_id.name']],
    ['self.env.company.currency_id', ['reads env(company).currency_id']],
    ['self.env.lang', ['reads unknown(env).lang']],
    ["self.env['ir.model']._get('b')", ['model ir.model', 'calls model(ir.model)._get(1)', 'model b']],
    ["return {'res_model': 'b', 'type': 'x'}", ['model b']],
  ])('in %j', (body, expected) => {
    expect(inMethod(body)).toEqual(expected);
  });

  it('are known in functions that are given an environment', () => {
    expect(usesIn("def post_init(env):\n    env['b'].x\n    env.ref('a.b')\n")).toEqual([
      'model b',
      'reads model(b).x',
      'calls unknown(env).ref(1)',
      'ref a.b',
    ]);
  });
});

describe('methods that take functions', () => {
  it.each<[string, readonly string[]]>([
    ['self.line_ids.filtered(lambda l: l.ok).price', ['calls S.line_ids.filtered(1)', 'reads S.line_ids.ok', 'reads S.line_ids.price']],
    ["self.line_ids.filtered('ok').price", ['calls S.line_ids.filtered(1)', 'path ok on S.line_ids', 'reads S.line_ids.price']],
    ["self.mapped('line_ids.product_id').name", ['calls S.mapped(1)', 'path line_ids.product_id on S', 'reads S.line_ids.product_id.name']],
    ['self.mapped(lambda r: r.line_ids).price', ['calls S.mapped(1)', 'reads S.line_ids', 'reads S.line_ids.price']],
    ["self.sorted('date desc')", ['calls S.sorted(1)', 'path date on S']],
    ['self.sorted(key=lambda r: r.date).name', ['calls S.sorted(0, key)', 'reads S.date', 'reads S.name']],
    [
      'sorted(self.line_ids, key=lambda l: l.sequence)[0].price',
      ['calls unknown(sorted)(1, key)', 'reads S.line_ids', 'reads S.line_ids.sequence', 'reads S.line_ids.price'],
    ],
    [
      'for l in filter(lambda l: l.ok, self.line_ids): l.x',
      ['calls unknown(filter)(2)', 'reads S.line_ids', 'reads S.line_ids.ok', 'reads S.line_ids.x'],
    ],
    [
      'tools.groupby(self.line_ids, lambda l: l.product_id)',
      ['calls unknown(odoo.tools).groupby(2)', 'reads S.line_ids', 'reads S.line_ids.product_id'],
    ],
    ['f = lambda l: l.x', ['reads unknown(l).x']],
    ['self.filtered(lambda r, self=self: r.a == self.b)', ['calls S.filtered(1)', 'reads S.a', 'reads unknown(self).b']],
  ])('in %j', (body, expected) => {
    expect(inMethod(body)).toEqual(expected);
  });
});

describe('domains', () => {
  it.each<[string, readonly string[]]>([
    [
      "self.search([('partner_id.name', '=', self.name), '|', ('a', '=', 1), ['b', '!=', 2]], order='date desc, id')",
      [
        'calls S.search(1, order)',
        'reads S.name',
        'domain partner_id.name on S',
        'domain a on S',
        'domain b on S',
        'path date on S',
        'path id on S',
      ],
    ],
    ["self.env['b'].search_count(domain=[('x', '=', 1)])", ['model b', 'calls model(b).search_count(0, domain)', 'domain x on model(b)']],
    [
      "self.line_ids.filtered_domain([('ok', '=', True)]).x",
      ['calls S.line_ids.filtered_domain(1)', 'domain ok on S.line_ids', 'reads S.line_ids.x'],
    ],
    [
      "d = [('a', '=', 1)]\nd += [('b', '=', 1)]\nd.append(('c', '=', 1))\nself.search(d)",
      ['calls S.search(1)', 'domain a on S', 'domain b on S', 'domain c on S'],
    ],
    [
      "self.search(expression.AND([[('a', '=', 1)], x]) + [('b', '=', 1)])",
      ['calls S.search(1)', 'calls unknown(expression).AND(1)', 'domain a on S', 'domain b on S'],
    ],
    [
      "self.search(Domain('a.b', '=', 1) & Domain([('c', '=', 2)]))",
      ['calls S.search(1)', 'calls unknown(Domain)(3)', 'calls unknown(Domain)(1)', 'domain a.b on S', 'domain c on S'],
    ],
    ["self.search([('line_ids', 'any', [('x', '=', 1)])])", ['calls S.search(1)', 'domain line_ids on S', 'domain x on S.line_ids']],
    ["self.env['b'].name_search('x', args=[('y', '=', 1)])", ['model b', 'calls model(b).name_search(1, args)', 'domain y on model(b)']],
    [
      "self._read_group([('a', '=', 1)], ['b', 'date:month'], ['amount:sum', '__count'])",
      ['calls S._read_group(3)', 'domain a on S', 'path b on S', 'path date on S', 'path amount on S'],
    ],
    ["self.read_group([], fields=['b'], groupby='c')", ['calls S.read_group(1, fields, groupby)', 'path b on S', 'path c on S']],
  ])('in %j', (body, expected) => {
    expect(inMethod(body)).toEqual(expected);
  });
});

describe('values', () => {
  it.each<[string, readonly string[]]>([
    ["self.write({'state': self.x, 'partner_id': 1})", ['calls S.write(1)', 'reads S.x', 'key state on S', 'key partner_id on S']],
    ["self.env['b'].create([{'a': 1}, {'c': 2}])", ['model b', 'calls model(b).create(1)', 'key a on model(b)', 'key c on model(b)']],
    ["self.env['b'].create([{'a': x} for x in y])", ['model b', 'calls model(b).create(1)', 'key a on model(b)']],
    ["v = {'a': 1}\nv['b'] = 2\nv.update({'c': 3})\nself.write(v)", ['calls S.write(1)', 'key a on S', 'key b on S', 'key c on S']],
    ['self.write(dict(a=1, b=2))', ['calls unknown(dict)(0, a, b)', 'key a on S', 'key b on S']],
    [
      "self.write({'line_ids': [(0, 0, {'x': 1}), (1, id, {'y': 2}), (4, 3)]})",
      ['calls S.write(1)', 'key line_ids on S', 'key x on S.line_ids', 'key y on S.line_ids'],
    ],
    ["self.write({'line_ids': [fields.Command.create({'x': 1})]})", ['key line_ids on S', 'key x on S.line_ids']],
    ["self.copy(default={'name': 'x'}).y", ['calls S.copy(0, default)', 'key name on S', 'reads S.y']],
    ["d = self.default_get(['a'])\nd['b'] = 1", ['calls S.default_get(1)', 'path a on S', 'key b on S']],
    ["for v in self.read(['a']): v['a']", ['calls S.read(1)', 'path a on S', 'key a on S']],
    ["self._fields['x'].string", ['key x on S']],
    ["for vals in x:\n    vals.get('a')", ['reads unknown(x)'].slice(1)],
  ])('in %j', (body, expected) => {
    const uses = inMethod(body);
    expect(uses.filter((use) => expected.includes(use) || use.startsWith('key'))).toEqual(expected);
  });

  it('are what create and write are given', () => {
    const uses = usesIn(
      `${head}    def create(self, vals_list):\n        for vals in vals_list:\n            vals.get('a')\n            vals['b'] = vals.pop('c')\n            if 'd' in vals: pass\n        return super().create(vals_list).x\n`,
    );
    expect(uses).toEqual([
      'key a on self(a)',
      'key c on self(a)',
      'key b on self(a)',
      'key d on self(a)',
      'calls self(a).create(1)',
      'reads self(a).x',
    ]);
  });
});

describe('classes of models', () => {
  it.each<[string, readonly string[]]>([
    [
      "_inherit = ['b', 'c']\n_inherits = {'d': 'd_id'}\n_order = 'x desc, y'\n_rec_name = 'z'",
      ['model b', 'model c', 'model d', 'path d_id on S', 'path x on S', 'path y on S', 'path z on S'],
    ],
    [
      "x = fields.Many2one('b', domain=[('c.d', '=', 1)], groups='e.f,!g.h')",
      ['model b', 'domain c.d on model(b)', 'group e.f', 'group g.h'],
    ],
    ["x = fields.Many2one(\"b\", domain=\"[('c', '=', y), ('d', 'in', z)]\")", ['model b', 'domain c on model(b)', 'domain d on model(b)']],
    [
      "x = fields.Many2one('b', domain=lambda self: [('c', '=', self.env.user.id)])",
      ['model b', 'reads env(user).id', 'domain c on model(b)'],
    ],
    ["DOMAIN = [('c', '=', 1)]\nx = fields.Many2one('b', domain=DOMAIN)", ['model b', 'domain c on model(b)']],
    ["x = fields.One2many('b', 'inverse_id')", ['model b', 'path inverse_id on model(b)']],
    [
      "def _i(self): pass\nx = fields.Char(related='a_id.b', compute='_c', inverse=_i, search='_s')\ny = fields.Selection(VALUES)",
      ['path a_id.b on S', 'reads S._c', 'reads S._i', 'reads S._s'],
    ],
    ["x = fields.Monetary(currency_field='cur', default=lambda self: self.env.company.x)", ['path cur on S', 'reads env(company).x']],
    ["x = fields.Selection('_values')", ['reads S._values']],
    ["x = fields.Char('_values', help='a.b', string=_('x'))", ['calls unknown(odoo._)(1)']],
    [
      "@api.depends('a', 'b.c')\n@api.depends_context('uid')\n@api.onchange('d')\n@api.constrains('e')\ndef m(self): pass",
      [
        'calls unknown(odoo.api).depends(2)',
        'path a on S',
        'path b.c on S',
        'calls unknown(odoo.api).depends_context(1)',
        'calls unknown(odoo.api).onchange(1)',
        'path d on S',
        'calls unknown(odoo.api).constrains(1)',
        'path e on S',
      ],
    ],
  ])('in %j', (body, expected) => {
    expect(inClass(body)).toEqual(expected);
  });
});

describe('XML ids', () => {
  it.each<[string, readonly string[]]>([
    [
      "self.env.ref('a.b', raise_if_not_found=False).x",
      ['calls unknown(env).ref(1, raise_if_not_found)', 'ref a.b', 'reads unknown(env.ref()).x'],
    ],
    ["self.env.user.has_group('a.b')", ['calls env(user).has_group(1)', 'group a.b']],
    ["self.user_has_groups('a.b,!c.d')", ['calls S.user_has_groups(1)', 'group a.b', 'group c.d']],
    [
      "self.env['ir.actions.act_window']._for_xml_id('a.b')",
      ['model ir.actions.act_window', 'calls model(ir.actions.act_window)._for_xml_id(1)', 'ref a.b'],
    ],
    ["self.message_post(subtype_xmlid='mail.mt_note')", ['calls S.message_post(0, subtype_xmlid)', 'ref mail.mt_note']],
    ["self.activity_unlink(['a.b', 'a.c'])", ['calls S.activity_unlink(1)', 'ref a.b', 'ref a.c']],
    ["self.env.ref('a.%s' % x)", ['calls unknown(env).ref(1)']],
  ])('in %j', (body, expected) => {
    expect(inMethod(body)).toEqual(expected);
  });
});

describe('SQL, routes and patches', () => {
  const told = (body: string): readonly string[] => inMethod(body).filter((use) => use.startsWith('sql'));

  it.each<[string, readonly string[]]>([
    ["self.env.cr.execute('SELECT id FROM res_partner WHERE x = %s', (1,))", ['sql reads res_partner']],
    ["self._cr.execute('select id from res_partner p, sale_order')", ['sql reads res_partner, sale_order']],
    ['q = """UPDATE sale_order SET x = 1"""\ncr.execute(q)', ['sql writes sale_order']],
    ["cr.execute('delete from ' + table)", ['sql writes ']],
    ["cr.execute(f'update {self._table} set x = 1')", ['sql writes ']],
    ["cr.execute('select a from b where c = %s' % d)", ['sql reads b']],
    ["cr.execute('select a from b where c = {}'.format(d))", ['sql reads b']],
    ["SQL('select a from b')", ['sql reads b']],
    ['return "LEFT JOIN res_partner p ON p.id = o.partner_id"', ['sql reads res_partner']],
    ["raise E('Select one from the list')", []],
    ["self.execute('run')", []],
  ])('is read in %j', (body, expected) => {
    expect(told(body)).toEqual(expected);
  });

  it('tells routes', () => {
    expect(
      usesIn(
        "from odoo import http\nclass C(http.Controller):\n    @http.route(['/a', '/b'], auth='user')\n    def a(self): pass\n    @http.route(route='/c')\n    def b(self): pass\n",
      ).filter((use) => use.startsWith('route')),
    ).toEqual(['route /a, /b', 'route /c']);
    expect(
      usesIn("from odoo.http import route\nclass C:\n    @route('/a')\n    def a(self): pass\n").filter((use) => use.startsWith('route')),
    ).toEqual(['route /a']);
  });

  it('tells patches of what is imported from Odoo, and of nothing else', () => {
    const source = `from odoo.addons.sale.models.sale_order import SaleOrder
from odoo.http import request
import odoo.tools
import logging
SaleOrder.action_confirm = confirm
odoo.tools.config = None
logging.x = 1
def post_load():
    setattr(SaleOrder, 'unlink', other)
    SaleOrder._patch_method('write', other)
    request.params = {}
    own.x = 1
`;
    expect(usesIn(source).filter((use) => use.startsWith('patch'))).toEqual(
      ['SaleOrder.action_confirm', 'SaleOrder.unlink', 'SaleOrder.write']
        .map((name) => `patch odoo.addons.sale.models.sale_order.${name}`)
        .toSpliced(1, 0, 'patch odoo.tools.config'),
    );
  });
});

describe('tests of addons', () => {
  it('are followed through the attributes that their own methods set', () => {
    const source = `class T(TransactionCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.partner = cls.env['res.partner'].create({'name': 'x'})
        cls.twice = cls.partner
        cls.twice = other()
    def test_it(self):
        self.assertEqual(self.partner.country_id.code, 'x')
        self.twice.name
        self.unset.name
`;
    expect(usesIn(source)).toEqual([
      'calls unknown(self).setUpClass(0)',
      'model res.partner',
      'calls model(res.partner).create(1)',
      'key name on model(res.partner)',
      ...['partner', 'twice'].map((name) => `writes unknown(self).${name}`),
      'calls unknown(other)(0)',
      'writes unknown(self).twice',
      'calls unknown(self).assertEqual(2)',
      'reads model(res.partner).country_id.code',
      'reads unknown(twice).name',
      'reads unknown(self).unset.name',
    ]);
  });

  it('edit records in forms', () => {
    const source = `class T(C):
    def test_it(self):
        with Form(self.env['sale.order']) as form:
            form.partner_id = partner
            with form.order_line.new() as line:
                line.product_id = product
        order = form.save()
        order.action_confirm()
        form.record.name
`;
    expect(usesIn(source)).toEqual([
      'calls unknown(Form)(1)',
      'model sale.order',
      'writes model(sale.order).partner_id',
      'reads model(sale.order).order_line',
      'writes model(sale.order).order_line.product_id',
      'calls model(sale.order).action_confirm(0)',
      'reads model(sale.order).name',
    ]);
  });
});

describe('imports', () => {
  it('inside of functions are told with the others, and known by what they stand for', () => {
    const { facts } = readPython('import a\ndef f():\n    from odoo.tools import float_round as r\n    r(1)\n', { uses: true });
    expect(facts.imports).toEqual([
      { from: 'a', line: 1 },
      { from: 'odoo.tools', name: 'float_round', as: 'r', line: 3 },
    ]);
    expect(facts.uses.map(useText)).toEqual(['calls unknown(odoo.tools.float_round)(1)']);
    expect(facts.names).toEqual(['a', 'f']);
  });
});
