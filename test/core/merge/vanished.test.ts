import { expect, it } from 'vitest';
import { remaindersIn } from '../../../src/core/merge/remainders.js';
import { lossesOf, vanished } from '../../../src/core/merge/vanished.js';
import { openContents } from '../../../src/io/addons/read-contents.js';

const read = await openContents();
const contents = (files: Readonly<Record<string, string>>) =>
  read(
    'wh_one',
    Object.entries(files).map(([path, text]) => ({ path, text })),
    '17.0',
  );

const model = (name: string, body: string, base = 'Model'): string =>
  `from odoo import fields, models\n\n\nclass A(models.${base}):\n    _name = "${name}"\n${body.replace(/^/gm, '    ')}\n`;
const tag = (...values: string[]): string =>
  `state = fields.Selection(selection=[${values.map((value) => `("${value}", "X")`).join(', ')}])`;
const group = '<odoo><record id="group_a" model="res.groups"/></odoo>';

it.each([
  ['a column', model('wh.tag', 'a = fields.Char()'), model('wh.tag', 'b = fields.Char()'), ['wh_tag.a']],
  ['a column of a table that is named', model('wh.tag', '_table = "t"\na = fields.Char()'), model('wh.tag', '_table = "t"'), ['t.a']],
  ['a value', model('wh.tag', tag('a', 'b')), model('wh.tag', tag('a')), ['wh_tag.state=b']],
  ['a model, and not each of its fields', model('wh.tag', tag('a')), '', ['wh_tag']],
  ['a field, and not each of its values', model('wh.tag', tag('a')), model('wh.tag', 'pass'), ['wh_tag.state']],
  [
    'nothing that is computed',
    model('wh.tag', 'a = fields.Char(compute="_a")\nb = fields.Char(related="c.d")'),
    model('wh.tag', 'pass'),
    [],
  ],
  ['what is computed and stored', model('wh.tag', 'a = fields.Char(compute="_a", store=True)'), model('wh.tag', 'pass'), ['wh_tag.a']],
  ['no lines of another model', model('wh.tag', 'a = fields.One2many("x.y", "z")'), model('wh.tag', 'pass'), []],
  ['nothing of a wizard', model('wh.tag', 'a = fields.Char()', 'TransientModel'), '', []],
])('loses %s', (_what, before, after, ids) => {
  expect(lossesOf(vanished(contents({ 'm.py': before }), contents({ 'm.py': after }))).map(({ id }) => id)).toEqual(ids);
});

it.each([
  ['fields.Many2many("res.partner")', 'relation'],
  ['fields.Binary()', 'attachments'],
  ['fields.Image()', 'attachments'],
  ['fields.Binary(attachment=False)', undefined],
  ['fields.Char()', undefined],
])('knows where %s keeps its data', (declaration, storage) => {
  const [loss] = lossesOf(
    vanished(contents({ 'm.py': model('wh.tag', `a = ${declaration}`) }), contents({ 'm.py': model('wh.tag', 'pass') })),
  );
  expect(loss?.storage).toBe(storage);
});

it('names the table of a relation', () => {
  const before = model('wh.tag', 'a_ids = fields.Many2many("res.partner")');
  expect(lossesOf(vanished(contents({ 'm.py': before }), []))).toMatchObject([{ id: 'wh_tag' }]);
  expect(lossesOf(vanished(contents({ 'm.py': before }), contents({ 'm.py': model('wh.tag', 'pass') })))).toMatchObject([
    { id: 'wh_tag.a_ids', table: 'res_partner_wh_tag_rel' },
  ]);
});

it('loses records that hold what users keep, but none under noupdate, and no views', () => {
  const file = (text: string) => contents({ 'data/a.xml': text });
  expect(lossesOf(vanished(file(group), []))).toMatchObject([{ kind: 'record', id: 'wh_one.group_a', table: 'res_groups' }]);
  expect(lossesOf(vanished(file(group.replace('<odoo>', '<odoo noupdate="1">')), []))).toEqual([]);
  expect(lossesOf(vanished(file('<odoo><menuitem id="m" name="M"/></odoo>'), []))).toEqual([]);
});

it('finds who still refers to what goes', () => {
  const gone = vanished(contents({ 'm.py': model('wh.tag', 'a = fields.Char()'), 'g.xml': group }), []);
  const files = contents({
    'mine.py':
      'from odoo import models\n\n\nclass B(models.Model):\n    _inherit = "wh.tag"\n\n    def x(self):\n        return self.a or self.env.ref("wh_one.group_a")\n',
    'mine.xml':
      '<odoo>\n<menuitem id="group_a_menu" groups="group_a"/>\n<record id="v" model="ir.ui.view">\n<field name="model">wh.tag</field>\n<field name="arch" type="xml"><form>\n<field name="a"/>\n</form></field></record></odoo>',
    'mine.csv': 'id,model_id:id\nx,model_wh_tag\n',
    'other.py': 'def x(self, other):\n    return other.a\n',
  });
  expect(remaindersIn(files, gone).map(({ path, line, what }) => `${path}:${line} ${what}`)).toEqual([
    'mine.py:5 model wh.tag',
    'mine.py:8 field wh.tag.a',
    'mine.py:8 record wh_one.group_a of res.groups',
    'mine.xml:2 record wh_one.group_a of res.groups',
    'mine.xml:6 field wh.tag.a',
    'mine.csv:2 model wh.tag',
  ]);
});
