import { expect, it } from 'vitest';
import { compareTraits } from '../../../src/core/drift/compare-traits.js';
import { openContents } from '../../../src/io/addons/read-contents.js';

const read = await openContents();
const contents = (files: Readonly<Record<string, string>>) =>
  read(
    'wh_one',
    Object.entries(files).map(([path, text]) => ({ path, text })),
    '17.0',
  );

const model = (body: string): string =>
  `from odoo import fields, models\n\n\nclass A(models.Model):\n    _name = "wh.tag"\n\n${body.replace(/^(?=.)/gm, '    ')}\n`;
const view = (nodes: string): string =>
  `<odoo>\n<record id="v" model="ir.ui.view">\n<field name="model">wh.tag</field>\n<field name="arch" type="xml">\n<form>\n${nodes}\n</form></field></record></odoo>`;
const rule = (domain: string): string =>
  `<odoo><record id="r" model="ir.rule"><field name="domain_force">${domain}</field></record></odoo>`;

it.each([
  [
    'the same, moved and with comments',
    { 'm.py': model('a = fields.Char()\nb = fields.Char()') },
    { 'm.py': model('# x\nb = fields.Char()\na = fields.Char()') },
    [],
  ],
  [
    'a field on either side',
    { 'm.py': model('a = fields.Char()') },
    { 'm.py': model('b = fields.Char()') },
    ['m.py field wh.tag.a register', 'm.py:7 field wh.tag.b code'],
  ],
  ['another kind of field', { 'm.py': model('a = fields.Char()') }, { 'm.py': model('a = fields.Text()') }, ['m.py:7 field wh.tag.a both']],
  [
    'another argument',
    { 'm.py': model('a = fields.Char()') },
    { 'm.py': model('a = fields.Char(copy=False)') },
    ['m.py:7 field wh.tag.a both'],
  ],
  [
    'the body of a method',
    { 'm.py': model('def a(self):\n    return 1') },
    { 'm.py': model('def a(self):\n    return 2') },
    ['m.py:7 method wh.tag.a() both'],
  ],
  ['a model', { 'm.py': model('pass') }, {}, ['m.py model wh.tag register']],
  [
    'a node of a view',
    { 'v.xml': view('<field name="a"/>') },
    { 'v.xml': view('<field name="a"/>\n<field name="b"/>') },
    ['v.xml:7 view-node wh_one.v: <field b> code'],
  ],
  [
    'an attribute of a node',
    { 'v.xml': view('<field name="a"/>') },
    { 'v.xml': view('<field name="a" invisible="1"/>') },
    ['v.xml:6 view-node wh_one.v: <field a> both'],
  ],
  ['a rule', { 'r.xml': rule('[]') }, { 'r.xml': rule('[(1, "=", 1)]') }, ['r.xml:1 rule wh_one.r both']],
  [
    'a right',
    { 'security/ir.model.access.csv': 'id,perm_read\na,1\n' },
    { 'security/ir.model.access.csv': 'id,perm_read\na,0\nb,1\n' },
    ['security/ir.model.access.csv:2 access wh_one.a both', 'security/ir.model.access.csv:3 access wh_one.b code'],
  ],
])('sees %s', (_what, planned, code, expected) => {
  const items = compareTraits(contents(planned), contents(code));
  expect(items.map(({ kind, name, side, path, line }) => `${path}${line === undefined ? '' : `:${line}`} ${kind} ${name} ${side}`)).toEqual(
    expected,
  );
});
