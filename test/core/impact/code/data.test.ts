import { describe, expect, it } from 'vitest';
import { seriesList } from '../../../../src/model/known-series.js';
import type { Files } from '../../../helpers/addons.js';
import { impactOf, told } from '../../../helpers/impact.js';

const models = (pallets: string): string => `from odoo import fields, models


class Slot(models.Model):
    _name = 'dock.slot'

    ${pallets} = fields.Integer()
    kind = fields.Selection([('a', 'A'), ('${pallets}', 'P')])
    line_ids = fields.One2many('dock.line', 'slot_id')

    def action_${pallets}(self):
        pass


class Line(models.Model):
    _name = 'dock.line'

    slot_id = fields.Many2one('dock.slot')
    pallets = fields.Integer()
    loads = fields.Integer()
`;

const form = (page: string, field: string): string => `<odoo>
  <record id="form" model="ir.ui.view">
    <field name="model">dock.slot</field>
    <field name="arch" type="xml"><form><sheet><notebook><page name="${page}"><field name="line_ids"><form><group name="g"><field name="slot_id"/></group></form></field></page></notebook></sheet></form></field>
  </record>
  <record id="group_${field}" model="res.groups"><field name="name">G</field></record>
</odoo>
`;

const dock = (pallets: string, page = 'lines'): Files => ({ 'dock/models.py': models(pallets), 'dock/views.xml': form(page, pallets) });
const odoos = { '17.0': dock('pallets'), '18.0': dock('x', 'goods') } as const;

const mine = (xml: string, path = 'mine/views.xml'): Files => ({
  'mine/__manifest__.py': `{'name': 'M', 'version': '17.0.1.0.0', 'author': 'A', 'depends': ['dock'], 'data': ['${path.slice(5)}']}`,
  [path]: xml,
});
const view = (arch: string): Files =>
  mine(
    `<odoo><record id="v" model="ir.ui.view"><field name="model">dock.slot</field><field name="arch" type="xml">${arch}</field></record></odoo>`,
  );
const change = (spec: string): Files =>
  mine(
    `<odoo><record id="v" model="ir.ui.view"><field name="model">dock.slot</field><field name="inherit_id" ref="dock.form"/><field name="arch" type="xml">${spec}</field></record></odoo>`,
  );

const short = (lines: readonly string[]): readonly string[] => lines.map((line) => line.replace(/^\S+ /, '').replace(/:.*/, ''));

describe('views', () => {
  it.each([
    ['a field', '<form><field name="pallets"/></form>', ['blocks-install field-removed']],
    ['a button', '<form><button name="action_pallets" type="object"/></form>', ['blocks-install method-removed']],
    ['an expression', '<form><field name="kind" invisible="pallets &gt; 1"/></form>', ['runtime-error field-removed']],
    [
      'a field of the parent in an expression of lines',
      '<form><field name="line_ids"><list><field name="loads" readonly="parent.pallets"/></list></field></form>',
      ['runtime-error field-removed'],
    ],
    [
      'what a search groups by',
      '<search><filter name="f" context="{\'group_by\': \'pallets\'}"/></search>',
      ['runtime-error field-removed'],
    ],
    ['a group', '<form><field name="kind" groups="dock.group_pallets"/></form>', ['behaviour xmlid-removed']],
    [
      'a field of that name in lines of another model',
      '<form><field name="line_ids"><list><field name="pallets"/></list></field></form>',
      [],
    ],
    ['a button that opens an action', '<form><button name="action_pallets" type="action"/></form>', []],
    ['a name in a text of an expression', '<form><field name="kind" invisible="kind == \'pallets\'"/></form>', []],
  ])('tells of %s', (_case, arch, expected) => {
    expect(short(told(impactOf(odoos, view(arch))))).toEqual(expected);
  });
});

describe('views that change others', () => {
  it.each([
    ['a node that is gone', '<page name="lines" position="inside"><field name="kind"/></page>', ['blocks-install anchor-re']],
    ['a path to it', '<xpath expr="//page[@name=\'lines\']" position="after"><page name="p"/></xpath>', ['blocks-install anchor-re']],
    ['a node that is still there', '<xpath expr="//field[@name=\'line_ids\']" position="after"><field name="kind"/></xpath>', []],
    [
      'lines, whose fields are of another model',
      '<xpath expr="//group[@name=\'g\']" position="inside"><field name="pallets"/></xpath>',
      [],
    ],
    [
      'an attribute that reads a field',
      '<field name="line_ids" position="attributes"><attribute name="invisible">pallets</attribute></field>',
      ['runtime-error field-removed'],
    ],
  ])('look for %s', (_case, spec, expected) => {
    const found = short(told(impactOf(odoos, change(spec))));
    expect(found.map((line, at) => line.slice(0, expected[at]?.length ?? 0))).toEqual(expected);
  });

  it.each([
    ['the first of two steps', ['sheet', 'x', 'x'], ['16.0', '17.0']],
    ['the last of two steps', ['sheet', 'sheet', 'x'], ['17.0', '18.0']],
    ['the second time, when it was back in between', ['sheet', 'x', 'sheet', 'x'], ['18.0', '19.0']],
    ['nothing, when it is back in the end', ['sheet', 'x', 'sheet'], undefined],
  ] as const)('tell a node that went elsewhere once, of %s', (_case, places, step) => {
    const formWith = (place: string): Files => ({
      'dock/models.py': models('pallets'),
      'dock/views.xml': `<odoo><record id="form" model="ir.ui.view"><field name="model">dock.slot</field><field name="arch" type="xml"><form><${place === 'sheet' ? 'sheet' : 'group'}><field name="kind"/></${place === 'sheet' ? 'sheet' : 'group'}></form></field></record></odoo>`,
    });
    const over = Object.fromEntries(places.map((place, at) => [seriesList[at], formWith(place)]));
    const { addons } = impactOf(
      over,
      change('<xpath expr="//sheet/field[@name=\'kind\']" position="after"><field name="line_ids"/></xpath>'),
    );
    const found = addons.flatMap(({ findings }) => findings.filter(({ rule }) => rule.startsWith('anchor-')));
    expect(found.map((one) => [one.step.from, one.step.to])).toEqual(step === undefined ? [] : [step]);
  });

  it('find lists under their new name', () => {
    const list = (tag: string): Files => ({
      'dock/models.py': models('pallets'),
      'dock/views.xml': `<odoo><record id="form" model="ir.ui.view"><field name="model">dock.slot</field><field name="arch" type="xml"><${tag}><field name="kind"/></${tag}></field></record></odoo>`,
    });
    const found = told(
      impactOf(
        { '17.0': list('tree'), '18.0': list('list') },
        change('<xpath expr="/tree/field[@name=\'kind\']" position="after"><field name="line_ids"/></xpath>'),
      ),
    );
    expect(short(found)).toEqual(['blocks-install 1718-tree-tag']);
  });

  it('are not judged where another given addon brings the node', () => {
    const files = {
      ...change('<page name="mine" position="inside"><field name="kind"/></page>'),
      'mine/__manifest__.py': "{'name': 'M', 'version': '17.0.1.0.0', 'author': 'A', 'depends': ['other'], 'data': ['views.xml']}",
      'other/__manifest__.py': "{'name': 'O', 'version': '17.0.1.0.0', 'author': 'A', 'depends': ['dock'], 'data': ['views.xml']}",
      'other/views.xml':
        '<odoo><record id="v" model="ir.ui.view"><field name="model">dock.slot</field><field name="inherit_id" ref="dock.form"/><field name="arch" type="xml"><notebook position="inside"><page name="mine"/></notebook></field></record></odoo>',
    };
    expect(told(impactOf(odoos, files))).toEqual([]);
  });
});

describe('data', () => {
  it.each([
    [
      'a value of a field',
      mine('<odoo><record id="r" model="dock.slot"><field name="pallets">1</field></record></odoo>'),
      ['blocks-install field-removed'],
    ],
    [
      'a key of a selection',
      mine('<odoo><record id="r" model="dock.slot"><field name="kind">pallets</field></record></odoo>'),
      ['blocks-install selection-removed'],
    ],
    [
      'a record',
      mine('<odoo><record id="r" model="dock.slot"><field name="kind" ref="dock.group_pallets"/></record></odoo>'),
      ['blocks-install xmlid-removed'],
    ],
    [
      'a domain of an action',
      mine(
        '<odoo><record id="r" model="ir.actions.act_window"><field name="res_model">dock.slot</field><field name="domain">[(\'pallets\', \'=\', 1)]</field></record></odoo>',
      ),
      ['runtime-error field-removed'],
    ],
    [
      'a rule on lines',
      mine(
        '<odoo><record id="r" model="ir.rule"><field name="model_id" ref="dock.model_dock_line"/><field name="domain_force">[(\'slot_id.pallets\', \'=\', 1)]</field></record></odoo>',
      ),
      ['runtime-error field-removed'],
    ],
    ['a column of CSV', mine('id,pallets\na,1\n', 'mine/dock.slot.csv'), ['blocks-install field-removed']],
    [
      'a field of that name of another model',
      mine('<odoo><record id="r" model="dock.line"><field name="pallets">1</field></record></odoo>'),
      [],
    ],
  ])('tells of %s', (_case, files, expected) => {
    expect(short(told(impactOf(odoos, files)))).toEqual(expected);
  });

  it('does not look at files that the manifest does not name', () => {
    const files = {
      ...mine('<odoo/>'),
      'mine/unused.xml': '<odoo><record id="r" model="dock.slot"><field name="pallets">1</field></record></odoo>',
    };
    expect(told(impactOf(odoos, files))).toEqual([]);
  });
});

describe('client code and the manifest', () => {
  const web = (name: string): Files => ({
    'dock/__manifest__.py': `{'name': 'D', 'author': 'A', 'depends': ['base'], 'assets': {'dock.assets_${name}': ['x.js']}}`,
    [`dock/static/src/${name}.js`]: 'export function open() {}\nexport const value = 1;\nexport const other = 2;\n',
    [`dock/static/src/${name}.xml`]: `<templates><t t-name="dock.${name}"><div/></t></templates>`,
  });
  const files: Files = {
    'mine/__manifest__.py':
      "{'name': 'M', 'version': '17.0.1.0.0', 'author': 'A', 'depends': ['dock'], 'assets': {'dock.assets_a': ['x.js']}}",
    'mine/static/src/x.js': "import { open } from '@dock/a';\nimport { nothing } from '@other/b';\n",
    'mine/static/src/x.xml':
      '<templates><t t-name="mine.a" t-inherit="dock.a" t-inherit-mode="extension"><xpath expr="//div" position="inside"/></t></templates>',
  };

  it('tells of imports, templates and bundles', () => {
    const found = short(told(impactOf({ '17.0': web('a'), '18.0': web('zz') }, files)));
    expect(found.toSorted()).toEqual(['behaviour bundle-removed', 'runtime-error script-removed', 'runtime-error template-removed']);
  });
});

it('finds a record of another module that is changed and is gone', () => {
  const record = '<odoo><record id="dock.group_pallets" model="res.groups"><field name="name">Mine</field></record></odoo>';
  expect(short(told(impactOf(odoos, mine(record))))).toEqual(['blocks-install xmlid-removed']);
});
