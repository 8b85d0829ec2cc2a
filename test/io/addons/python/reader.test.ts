import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pythonProgram } from '../../../helpers/python-programs.js';
import { readPython } from '../../../helpers/python-reader.js';

const [literal, list] = [
  (value: unknown) => ({ literal: value }),
  (...items: unknown[]) => ({ literal: items.map((item) => ({ literal: item })) }),
];

const order = `# -*- coding: utf-8 -*-
from odoo import _, api, fields, models
from odoo.exceptions import UserError as Oops

STATES = [('draft', 'Draft'), ('done', _('Done'))]


class SaleOrder(models.Model):
    """An order."""
    _inherit = 'sale.order'
    _order = 'date desc, ' 'id'

    state = fields.Selection(STATES, default='draft')
    partner_id = fields.Many2one('res.partner', 'Customer', required=True, ondelete="restrict")
    total = fields.Float(compute='_compute_total', digits=(16, 2), store=True)

    @api.depends('line_ids.price', 'state')
    def _compute_total(self):
        for order in self:
            order.total = sum(order.line_ids.mapped('price'))

    # write is careful
    @api.model
    async def write(self, vals, *, check: bool = True, **options):
        if not vals:
            return True
        return super(SaleOrder, self).write(vals)
        # nothing follows

    def hook(self):
        """Others implement it."""
        raise NotImplementedError()


def helper(a, b=1): return a
`;

describe('a model', () => {
  const { facts, problems, lines } = readPython(order);
  const [model] = facts.classes;

  it('is read without problems', () => {
    expect(problems).toEqual([]);
    expect(lines).toBe(35);
    expect(facts.uses).toEqual([]);
  });

  it('has its lines, bases and attributes', () => {
    expect(model).toMatchObject({ name: 'SaleOrder', line: 8, end: 32, bases: ['models.Model'] });
    expect(model?.attributes).toEqual({ _inherit: { literal: 'sale.order', line: 10 }, _order: { literal: 'date desc, id', line: 11 } });
    expect(model?.model).toEqual({ name: 'sale.order', kind: 'model', defines: false, mixins: [], delegates: {} });
  });

  it('has its fields, with positional arguments under the names that Odoo gives them', () => {
    expect(model?.fields).toEqual([
      {
        name: 'state',
        line: 13,
        type: 'Selection',
        arguments: {
          selection: { literal: [list('draft', 'Draft'), { literal: [literal('done'), { expression: true }] }] },
          default: literal('draft'),
        },
      },
      {
        name: 'partner_id',
        line: 14,
        type: 'Many2one',
        arguments: {
          comodel_name: literal('res.partner'),
          string: literal('Customer'),
          required: literal(true),
          ondelete: literal('restrict'),
        },
      },
      {
        name: 'total',
        line: 15,
        type: 'Float',
        arguments: { compute: literal('_compute_total'), digits: list(16, 2), store: literal(true) },
      },
    ]);
  });

  it('has its methods', () => {
    expect(model?.methods).toEqual([
      {
        name: '_compute_total',
        line: 18,
        end: 20,
        parameters: [{ name: 'self', kind: 'plain', optional: false }],
        decorators: [{ name: 'api.depends', arguments: ['line_ids.price', 'state'], computed: false }],
        super: 'none',
        empty: false,
      },
      {
        name: 'write',
        line: 24,
        end: 27,
        parameters: [
          { name: 'self', kind: 'plain', optional: false },
          { name: 'vals', kind: 'plain', optional: false },
          { name: 'check', kind: 'keyword', optional: true },
          { name: 'options', kind: 'kwargs', optional: true },
        ],
        decorators: [{ name: 'api.model', arguments: [], computed: false }],
        super: 'same',
        empty: false,
      },
      {
        name: 'hook',
        line: 30,
        end: 32,
        parameters: [{ name: 'self', kind: 'plain', optional: false }],
        decorators: [],
        super: 'none',
        empty: true,
      },
    ]);
  });

  it('stands in a module with imports, functions and names', () => {
    expect(facts.imports).toEqual([
      { from: 'odoo', name: '_', line: 2 },
      { from: 'odoo', name: 'api', line: 2 },
      { from: 'odoo', name: 'fields', line: 2 },
      { from: 'odoo', name: 'models', line: 2 },
      { from: 'odoo.exceptions', name: 'UserError', as: 'Oops', line: 3 },
    ]);
    expect(facts.functions).toMatchObject([{ name: 'helper', line: 35, end: 35 }]);
    expect(facts.names).toEqual(['_', 'api', 'fields', 'models', 'Oops', 'STATES', 'SaleOrder', 'helper']);
  });
});

/** The only class of a module that imports what models need. */
function classOf(body: string, head = 'class A(models.Model):') {
  const indented = body.split('\n').map((line) => `    ${line}`);
  const [found] = readPython(['from odoo import fields, models', head, ...indented, ''].join('\n')).facts.classes;
  if (found === undefined) throw new Error('there is no class');
  return found;
}

describe('fields', () => {
  const types = (source: string): readonly string[] =>
    readPython(source).facts.classes.flatMap(({ fields }) => fields.map(({ type }) => type));

  it.each<[string, string, readonly string[]]>([
    ['under the usual name', 'from odoo import fields\nclass A:\n    x = fields.Char()\n', ['Char']],
    ['under another name', 'from odoo import fields as f\nclass A:\n    x = f.Char()\n', ['Char']],
    ['by their own name', 'from odoo.fields import Char as C, Text\nclass A:\n    x = C()\n    y = Text()\n', ['Char', 'Text']],
    ['from the package', 'import odoo.fields\nclass A:\n    x = odoo.fields.Char()\n', ['Char']],
    ['of an older name of the package', 'from openerp import fields\nclass A:\n    x = fields.Char()\n', ['Char']],
    ['of another addon', 'from odoo.addons.base_sparse.fields import Serialized\nclass A:\n    x = Serialized()\n', ['Serialized']],
    ['not those of another library', 'from marshmallow import fields\nclass A:\n    x = fields.Char()\n', []],
    [
      'no values of fields',
      'from odoo import fields\nclass A:\n    x = fields.Date.today()\n    y = fields.first(z)\n    d = fields.Domain([])\n',
      [],
    ],
    [
      'no constraints and indexes',
      'from odoo import models\nclass A:\n    _x = models.Constraint("unique(a)")\n    _y = models.Index("(a)")\n',
      [],
    ],
  ])('are found %s', (_case, source, expected) => {
    expect(types(source)).toEqual(expected);
  });

  it('are found in conditions and in tuples, and the last one of a name counts', () => {
    const { fields } = classOf(
      'a, b = fields.Char(), fields.Text()\nif x:\n    c = fields.Date()\nelse:\n    d = e = fields.Html()\na: str = fields.Integer()',
    );
    expect(fields.map(({ name, type, line }) => `${name} ${type} ${line}`)).toEqual([
      'a Integer 8',
      'b Text 3',
      'c Date 5',
      'd Html 7',
      'e Html 7',
    ]);
  });

  it('have constants of the class and of the module in place of names that are given one value', () => {
    const source =
      'from odoo import fields\nLIST = [("a", "A")]\nTWICE = 1\nTWICE = 2\nLOOP = LOOP\nclass A:\n    KIND = "k"\n    x = fields.Selection(LIST, KIND, digits=TWICE, help=LOOP, compute=_compute)\n';
    const [field] = readPython(source).facts.classes[0]?.fields ?? [];
    expect(field?.arguments).toEqual({
      selection: { literal: [list('a', 'A')] },
      string: literal('k'),
      digits: { name: 'TWICE' },
      help: { name: 'LOOP' },
      compute: { name: '_compute' },
    });
  });
});

describe('super()', () => {
  it.each<[string, string, string]>([
    ['called on the same method', 'return super().m()', 'same'],
    ['with its class', 'return super(A, self).m()', 'same'],
    ['in a lambda', 'return run(lambda: super().m())', 'same'],
    ['in an inner function', 'def inner():\n    return super(A, self).m()\nreturn inner', 'same'],
    ['in a comprehension', 'return [super(A, r).m() for r in self]', 'same'],
    ['in an f-string', 'return f"{super().m()}"', 'same'],
    ['without a call', 'return partial(super().m, 1)', 'same'],
    ['on another method', 'return super().other()', 'other'],
    ['kept in a variable', 's = super()\nreturn s', 'other'],
    ['in a text', 'return "super().m()"', 'none'],
    ['in a comment', 'return 1  # super().m()', 'none'],
    ['as another name', 'return self.super().m()', 'none'],
  ])('%s is told', (_case, body, expected) => {
    const method = `def m(self):\n${body
      .split('\n')
      .map((line) => `    ${line}`)
      .join('\n')}`;
    expect(classOf(method).methods[0]?.super).toBe(expected);
  });
});

describe('a class', () => {
  it('lists its bases by dotted name, without keywords', () => {
    expect(classOf('pass', 'class A(a.b.C, Generic[T], metaclass=M, *more, call()):').bases).toEqual(['a.b.C', 'Generic']);
  });

  it('has decorators with their arguments', () => {
    const [found] = readPython(
      '@tagged("post_install", "-at_install")\n@skip(reason="slow")\n@route(["/a", "/b"], X, auth="user")\nclass A: pass\n',
    ).facts.classes;
    expect(found?.decorators).toEqual([
      { name: 'tagged', arguments: ['post_install', '-at_install'], computed: false },
      { name: 'skip', arguments: [], computed: false, keywords: { reason: literal('slow') } },
      { name: 'route', arguments: ['/a', '/b'], computed: true, keywords: { auth: literal('user') } },
    ]);
  });

  it('does not list the classes inside of it or of functions', () => {
    expect(
      readPython('class A:\n    class B: pass\n    x = 1\ndef f():\n    class C: pass\n').facts.classes.map(({ name }) => name),
    ).toEqual(['A']);
  });
});

describe('values', () => {
  it.each<[string, unknown]>([
    ["'a\\x41\\u00e9\\n\\q'", literal('aAé\n\\q')],
    ["r'\\n' 'b'", literal('\\nb')],
    ['"""a\n"b" """', literal('a\n    "b" ')],
    ['-1.5', literal(-1.5)],
    ['0o17', literal(15)],
    ['1_000', literal(1000)],
    ['12345678901234567890', { expression: true }],
    ['1j', { expression: true }],
    ['(True, None)', { literal: [literal(true), literal(null)] }],
    ['{"a": [x], "__proto__": 1}', JSON.parse('{"literal":{"a":{"literal":[{"name":"x"}]},"__proto__":{"literal":1}}}')],
    ['{1: 2}', { expression: true }],
    ['[*a]', { expression: true }],
    ['{"a", "b"}', { expression: true }],
    ['b"a"', { expression: true }],
    ['f"a"', { expression: true }],
    ['"a" + "b"', { expression: true }],
    ['a.b.C', { name: 'a.b.C' }],
    ['a().b', { expression: true }],
  ])('reads %s', (source, expected) => {
    expect(classOf(`X = ${source}`).attributes['X']).toEqual({ ...Object(expected), line: 3 });
  });
});

describe('where a module imports and binds', () => {
  it('tells what stands in a try', () => {
    const { imports } = readPython('try:\n    from a import b\nexcept ImportError:\n    b = None\nif x:\n    import c\n').facts;
    expect(imports).toEqual([
      { from: 'a', name: 'b', line: 2, guarded: true },
      { from: 'c', line: 6 },
    ]);
  });

  it('binds the names of loops, contexts and stars', () => {
    expect(
      readPython('import a.b\nfrom c import *\nfor i, (j, *k) in x: pass\nwith y as z, w() as (u, v): pass\nq = r = 1\ns.t = 1\nn: int\n')
        .facts.names,
    ).toEqual(['a', 'i', 'j', 'k', 'z', 'u', 'v', 'q', 'r']);
  });
});

describe('an outline', () => {
  it('changes nothing: with uses the whole file is read, and says the same', () => {
    fc.assert(
      fc.property(pythonProgram, (text) => {
        const [short, whole] = [readPython(text), readPython(text, { uses: true })];
        expect({ ...whole.facts, uses: [], imports: [] }).toEqual({ ...short.facts, imports: [] });
        expect(whole.problems).toEqual(short.problems);
        expect(whole.lines).toBe(short.lines);
      }),
      { numRuns: 300 },
    );
  });
});
