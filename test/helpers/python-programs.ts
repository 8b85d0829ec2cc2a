import fc from 'fast-check';

/** Lines of a program; a nested block is deeper by one more indentation. */
type Line = string | readonly Line[];

const name = fc.constantFrom(
  'name',
  'partner_id',
  'line_ids',
  'state',
  'x',
  'type',
  'match',
  'case',
  'fields_',
  'superb',
  '_inherit',
  '_name',
);
const identifier = fc.constantFrom('a', 'b', 'self', 'vals', 'models', 'fields', 'api', 'other', 'print', 'super_');
const dotted = fc.oneof(
  identifier,
  fc.tuple(identifier, name).map((parts) => parts.join('.')),
);

/** Text with what ends strings, comments and brackets early, when these are not told apart. */
const hostile = fc
  .array(
    fc.constantFrom('a', ' ', '#', '(', ')', '[', ']', '{', '}', 'def f(): ', 'super().x()', ':', '\\n', '\\x41', '\\t', 'é', '%s', ','),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

const string = fc.oneof(
  hostile.map((text) => `'${text}'`),
  hostile.map((text) => `"${text}"`),
  hostile.map((text) => `r'${text}'`),
  hostile.map((text) => `"""${text}\n  ${text}"""`),
  fc.tuple(hostile, hostile).map(([a, b]) => `('${a}'\n   "${b}")`),
  hostile.map((text) => `u"${text}"`),
);
const number = fc.constantFrom('0', '1', '-1', '2.5', '1e3', '0x1F', '1_000', '-0.5', '10000000000000000', '2j', '+3');
const constant = fc.constantFrom('True', 'False', 'None', '...');
const opaque = fc.constantFrom(
  'lambda self: self.env.company',
  'lambda s, *a, k=1: {}',
  '_("text")',
  'f"{a}"',
  'b"x"',
  'a + b',
  'not a',
  '[i for i in a]',
  'a if b else "c"',
);

const { expression } = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.oneof(string, number, constant, opaque, dotted),
    fc.array(tie('expression'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
    fc.array(tie('expression'), { minLength: 2, maxLength: 3 }).map((items) => `(${items.join(',\n  ')})`),
    fc
      .array(fc.tuple(string, tie('expression')), { maxLength: 3 })
      .map((items) => `{${items.map(([key, item]) => `${key}: ${item}`).join(', ')}}`),
    tie('expression').map((inner) => `(${inner})  # )`.replace('  # )', '')),
  ),
}));

const fieldCall = fc
  .tuple(
    fc.constantFrom(
      'fields.Char',
      'fields.Many2one',
      'fields.One2many',
      'fields.Many2many',
      'fields.Selection',
      'fields.Monetary',
      'fields.Float',
      'Char',
      'f.Text',
      'fields.Date.today',
      'other.Char',
      'models.Constraint',
      'fields.Command',
    ),
    fc.array(expression, { maxLength: 4 }),
    fc.uniqueArray(
      fc.tuple(fc.constantFrom('string', 'comodel_name', 'related', 'compute', 'store', 'selection', 'help', 'delegate'), expression),
      { maxLength: 3, selector: ([key]) => key },
    ),
    fc.constantFrom('', '\n        ', ' '),
  )
  .map(
    ([callee, positional, keywords, space]) =>
      `${callee}(${[...positional, ...keywords.map(([key, value]) => `${key}=${value}`)].join(`, ${space}`)})`,
  );

const assigned = fc.oneof(
  fc.tuple(name, fieldCall).map(([target, call]) => `${target} = ${call}`),
  fc.tuple(name, fieldCall).map(([target, call]) => `${target}: str = ${call}`),
  fc.tuple(name, expression).map(([target, value]) => `${target} = ${value}`),
  fc.tuple(name, name, fieldCall, expression).map(([a, b, call, value]) => `${a}, ${b} = ${call}, ${value}`),
  fc.tuple(name, name, expression).map(([a, b, value]) => `${a} = ${b} = ${value}`),
  fc.tuple(name, expression).map(([target, value]) => `self.${target}, ${target}_ = ${value}`),
  fc.tuple(name, expression).map(([target, value]) => `${target} += ${value}`),
  name.map((target) => `${target}: int`),
);

const parameters = fc.constantFrom(
  'self',
  'self, vals',
  'self, *args, **kwargs',
  'self, a, /, b=1, *, c, d=")"',
  'cls, a: int, b: str = "x"',
  'self, *, key=None',
  'self,\n        a,  # first\n        b=(1, 2),\n    ',
  '',
);
const decorator = fc.oneof(
  fc.constantFrom(
    'api.model',
    'property',
    'api.model_create_multi',
    'name.setter',
    'api.depends(*FIELDS)',
    'api.depends(lambda self: [])',
    'http.route("/a", auth="public", type=\'json\')',
  ),
  fc.array(fc.oneof(string, dotted), { maxLength: 3 }).map((given) => `api.depends(${given.join(', ')})`),
  fc.array(string, { maxLength: 3 }).map((given) => `route([${given.join(', ')}])`),
);

const statement: fc.Arbitrary<Line> = fc.oneof(
  fc.constantFrom(
    'pass',
    'return',
    'raise NotImplementedError',
    'raise NotImplementedError("x")',
    '...',
    'x = 1  # super()',
    '# only a comment',
    '',
    'super()',
    'print("x")',
    'a = b if c else d',
  ),
  fc.constantFrom(
    'return super().write(vals)',
    'res = super(A, self).create(vals)',
    'f = lambda: super().name',
    'x = [super().m() for i in a]',
    'x = f"{super().write(1)}"',
    'y = super',
    'super().a.write()',
  ),
  string,
  assigned.map((line) => `${line}`),
  expression.map((value) => `return ${value}`),
  expression.map((value) => `if ${value}: pass`),
);

/** A body has one statement that is no comment at least. */
const body: fc.Arbitrary<readonly Line[]> = fc
  .tuple(
    fc.array(statement, { maxLength: 4 }),
    fc.constantFrom('pass', 'return 1', '"""doc"""', 'x = 1'),
    fc.boolean(),
    fc.array(statement, { maxLength: 2 }),
  )
  .map(([lines, sure, nested, more]) => [
    ...lines,
    ...(nested ? ['if a:', [sure, '# after'], 'else:', ['def inner(self):', [...more, sure]]] : [sure]),
    ...more,
  ]);

const method: fc.Arbitrary<readonly Line[]> = fc
  .tuple(
    fc.array(decorator, { maxLength: 2 }),
    fc.constantFrom('def', 'async def'),
    fc.constantFrom('write', 'create', 'm', 'name'),
    parameters,
    fc.constantFrom('', ' -> dict[str, int]'),
    fc.oneof(body, fc.constant(undefined)),
  )
  .map(([decorators, def, called, given, returns, lines]) => [
    ...decorators.map((one) => `@${one}`),
    ...(lines === undefined
      ? [`${def} ${called}(${given})${returns}: return super().${called}()`]
      : [`${def} ${called}(${given})${returns}:  # :`, lines]),
  ]);

const classBody: fc.Arbitrary<readonly Line[]> = fc
  .array(
    fc.oneof(
      assigned.map((line): readonly Line[] => [line]),
      method,
      fc.constantFrom<readonly Line[]>(
        ['_name = "sale.order"'],
        ['_inherit = ["a", "sale.order"]'],
        ['_inherit = "a.b"'],
        ['_inherits = {"a": "b_id"}'],
        ['"""doc"""'],
        ['# comment'],
        [''],
        ['_register = False'],
      ),
      assigned.map((line): readonly Line[] => ['if a:', [line], 'else:', ['pass']]),
      assigned.map((line): readonly Line[] => ['try:', [line], 'except Exception:', ['pass'], 'finally:', [line]]),
      method.map((lines): readonly Line[] => ['with a as b:', lines]),
      fc.constant<readonly Line[]>(['class Inner:', ['x = 1', 'def m(self):', ['return super().m()']]]),
    ),
    { maxLength: 6 },
  )
  .map((parts) => [...parts.flat(), 'pass']);

const top: fc.Arbitrary<readonly Line[]> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(
        '',
        '(models.Model)',
        '(models.TransientModel)',
        '(Base, metaclass=Meta)',
        '(Generic[T], other.B)',
        '()',
        '(Component)',
      ),
      classBody,
    )
    .map(([bases, lines]) => [`class A${bases}:`, lines]),
  method,
  assigned.map((line) => [line]),
  fc.constantFrom<readonly Line[]>(
    ['from odoo import api, fields, models'],
    ['from odoo import fields as f, \\', '  _'],
    ['from odoo.fields import (Char,', '  Date as D)'],
    ['try:', ['import a.b'], 'except ImportError:', ['a = None']],
    ['from . import x, y as z'],
    ['from ..m.n import *'],
    ['import a.b as c, d'],
    ['from __future__ import annotations'],
    ['for i, (j, *k) in a:', ['pass']],
    ['with a as b, c() as (d, e):', ['pass']],
    ['x = "a"'],
    ['STATES = [("a", "A"), ("b", x)]'],
    ['from .fields import Special'],
  ),
);

function write(lines: readonly Line[], unit: string, indent: string): readonly string[] {
  return lines.flatMap((line) => (typeof line === 'string' ? [line === '' ? '' : indent + line] : write(line, unit, indent + unit)));
}

/** Whole modules of the kind that addons have, with everything in them that makes Python hard to read by lines. */
export const pythonProgram = fc
  .tuple(fc.array(top, { maxLength: 5 }), fc.constantFrom('    ', '\t', '  '), fc.constantFrom('\n', '\r\n'), fc.boolean())
  .map(([parts, unit, end, closed]) => {
    const lines = [
      'from __future__ import annotations',
      ...write(
        parts.flat().filter((line) => line !== 'from __future__ import annotations'),
        unit,
        '',
      ),
    ];
    return `${lines.join('\n')}${closed ? '\n' : ''}`.replaceAll('\n', end);
  });
