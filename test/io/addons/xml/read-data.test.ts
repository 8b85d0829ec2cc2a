import { describe, expect, it } from 'vitest';
import { readData } from '../../../../src/io/addons/xml/read-data.js';
import { formatPlace } from '../../../../src/model/errors.js';
import type { XmlFacts } from '../../../../src/model/facts/xml.js';
import { archXml } from '../../../helpers/arch-xml.js';

const read = (xml: string | Buffer, noupdate = false): ReturnType<typeof readData> =>
  readData({ module: 'm', file: 'data.xml', noupdate }, Buffer.from(xml));

function facts(xml: string): XmlFacts {
  const { facts: found, problems } = read(`<odoo>${xml}</odoo>`);
  expect(problems).toEqual([]);
  return found;
}

const told = (xml: string | Buffer): readonly string[] =>
  read(xml).problems.map(({ code, place, message }) => `${formatPlace(place)}: ${message} [${code}]`);

describe('records', () => {
  it('have complete XML ids, a line, and values by field', () => {
    const xml = `<?xml version="1.0" encoding="utf-8"?>
<odoo>
    <record id="rule" model="ir.rule">
        <field name="name">Own orders</field>
        <field name="model_id" ref="sale.model_sale_order"/>
        <field name="groups" eval="[(4, ref('group_user')), (4, ref( 'base.group_user' ))]"/>
        <field name="parent_id" search="[('name', '=', 'x')]" model="res.partner"/>
        <field name="image" type="base64" file="m/static/img.png"/>
        <field name="body_html" type="html"><p t-out="object.name"/></field>
        <field name="name@fr_FR">Mes commandes</field>
    </record>
</odoo>`;
    expect(read(xml)).toEqual({
      facts: {
        records: [
          {
            ...{ xmlid: 'm.rule', model: 'ir.rule', line: 3, noupdate: false },
            values: {
              name: { text: 'Own orders' },
              model_id: { ref: 'sale.model_sale_order' },
              groups: { expression: "[(4, ref('group_user')), (4, ref( 'base.group_user' ))]", refs: ['m.group_user', 'base.group_user'] },
              parent_id: { search: "[('name', '=', 'x')]", model: 'res.partner' },
              image: { file: 'm/static/img.png' },
              body_html: { markup: [{ tag: 'p', line: 9, column: 45, attributes: { 't-out': 'object.name' }, children: [] }] },
            },
          },
        ],
        ...{ views: [], operations: [] },
      },
      problems: [],
    });
  });

  it('inherit noupdate from what is around them, and demo data from its file', () => {
    const xml = `<openerp noupdate="1"><record id="a" model="x"/><data noupdate="0"><record id="b" model="x"/></data><data><record id="c" model="x"/></data></openerp>`;
    const noupdate = (found: XmlFacts): unknown => found.records.map((record) => [record.xmlid, record.noupdate]);
    expect(noupdate(read(xml).facts)).toEqual([
      ['m.a', true],
      ['m.b', false],
      ['m.c', true],
    ]);
    expect(noupdate(read('<data><record id="a" model="x"/></data>', true).facts)).toEqual([['m.a', true]]);
  });

  it('are found inside a field, after the record around them', () => {
    const { records } = facts(
      '<record id="a" model="x"><field name="line_ids"><record id="b" model="y"/><record model="y"/></field></record>',
    );
    expect(records.map(({ xmlid, model, values }) => ({ xmlid, model, values }))).toEqual([
      { xmlid: 'm.a', model: 'x', values: {} },
      { xmlid: 'm.b', model: 'y', values: {} },
      { xmlid: '', model: 'y', values: {} },
    ]);
  });

  it('take a field that is called like something of JavaScript for what it is', () => {
    const { records } = facts('<record id="a" model="x"><field name="__proto__">1</field><field name="constructor">2</field></record>');
    expect(Object.entries(records[0]?.values ?? {})).toEqual([
      ['__proto__', { text: '1' }],
      ['constructor', { text: '2' }],
    ]);
  });
});

describe('shorthand elements', () => {
  it('menuitem, nested', () => {
    const { records } =
      facts(`<menuitem id="top" name="Top" web_icon="m,icon.png" groups="base.group_user,-group_x"><menuitem id="sub" action="act" sequence="5"/></menuitem>
      <menuitem id="other" parent="sale.menu" active="False"/>`);
    expect(records.map(({ xmlid, element, model, values }) => ({ xmlid, element, model, values }))).toEqual([
      {
        ...{ xmlid: 'm.top', element: 'menuitem', model: 'ir.ui.menu' },
        values: { name: { text: 'Top' }, web_icon: { text: 'm,icon.png' }, groups: { refs: ['base.group_user'] } },
      },
      {
        ...{ xmlid: 'm.sub', element: 'menuitem', model: 'ir.ui.menu' },
        values: { action: { ref: 'm.act' }, sequence: { text: '5' }, parent_id: { ref: 'm.top' } },
      },
      {
        ...{ xmlid: 'm.other', element: 'menuitem', model: 'ir.ui.menu' },
        values: { parent_id: { ref: 'sale.menu' }, active: { text: 'False' } },
      },
    ]);
  });

  it('report, act_window, asset', () => {
    const { records } = facts(`<report id="r" string="Order" model="sale.order" name="m.report" paperformat="pf"/>
      <act_window id="w" name="Orders" res_model="sale.order" view_id="v" binding_model="res.partner"/>
      <asset id="s" name="Style"><bundle directive="prepend">web.assets_frontend</bundle><path>m/static/src/a.scss</path><field name="sequence" eval="8"/></asset>`);
    expect(records.map(({ element, model, values }) => [element, model, values])).toEqual([
      [
        'report',
        'ir.actions.report',
        { name: { text: 'Order' }, model: { text: 'sale.order' }, report_name: { text: 'm.report' }, paperformat_id: { ref: 'm.pf' } },
      ],
      [
        'act_window',
        'ir.actions.act_window',
        { name: { text: 'Orders' }, res_model: { text: 'sale.order' }, view_id: { ref: 'm.v' }, binding_model_id: { text: 'res.partner' } },
      ],
      [
        ...['asset', 'ir.asset'],
        {
          name: { text: 'Style' },
          bundle: { text: 'web.assets_frontend' },
          directive: { text: 'prepend' },
          path: { text: 'm/static/src/a.scss' },
          sequence: { expression: '8', refs: [] },
        },
      ],
    ]);
  });

  it('function and delete, with the records that they name', () => {
    const { operations } = facts(`<function model="res.lang" name="install"><value eval="[ref('fr'), ref('base.nl')]"/></function>
      <delete model="ir.rule" id="old"/><delete model="ir.rule" search="[('id', '=', ref('x'))]"/>`);
    expect(operations).toEqual([
      { kind: 'function', model: 'res.lang', name: 'install', refs: ['m.fr', 'base.nl'], line: 1 },
      { kind: 'delete', model: 'ir.rule', xmlid: 'm.old', refs: [], line: 2 },
      { kind: 'delete', model: 'ir.rule', refs: ['m.x'], line: 2 },
    ]);
  });
});

describe('views', () => {
  const view = (fields: string): XmlFacts['views'][number] | undefined =>
    facts(`<record id="v" model="ir.ui.view"><field name="model">sale.order</field>${fields}</record>`).views[0];
  const arch = (xml: string): string => `<field name="arch" type="xml">${xml}</field>`;

  it('say what a record says, the arch apart', () => {
    const found = view(
      `<field name="priority" eval="20"/><field name="active">0</field><field name="groups_id" eval="[(6, 0, [ref('g')])]"/>${arch('<tree><field name="a"/></tree>')}`,
    );
    expect({ ...found, arch: found?.arch.map(archXml) }).toEqual({
      ...{ xmlid: 'm.v', line: 1, type: 'list', model: 'sale.order', mode: 'primary', priority: 20, active: false, groups: ['m.g'] },
      arch: ['<tree><field name="a"></field></tree>'],
    });
    expect(facts(`<record id="v" model="ir.ui.view">${arch('<form/>')}</record>`).records[0]?.values).toEqual({});
  });

  it('extend what they inherit, unless their mode says otherwise', () => {
    const inherits = '<field name="inherit_id" ref="sale.view"/>';
    expect(view(`${inherits}${arch('<data><field name="a"/><xpath expr="//b"/></data>')}`)).toMatchObject({
      ...{ inherits: 'sale.view', mode: 'extension', priority: 16, active: true },
      arch: [{ tag: 'field' }, { tag: 'xpath' }],
    });
    expect(view(`${inherits}<field name="mode">primary</field>${arch('<form/>')}`)?.mode).toBe('primary');
    expect(Object.keys(view(`${inherits}${arch('<form/>')}`) ?? {})).not.toContain('type');
  });

  it('have complete XML ids where the arch names records', () => {
    expect(
      view(
        arch('<form><button name="%(act)d"/><button name="%(sale.act)d" help="%%(x)d"/><attribute name="name">%(b)d</attribute></form>'),
      )?.arch.map(archXml),
    ).toEqual([
      '<form><button name="%(m.act)d"></button><button name="%(sale.act)d" help="%%(x)d"></button><attribute name="name">%(m.b)d</attribute></form>',
    ]);
  });

  it('may have their arch as text', () => {
    expect(view('<field name="arch"><![CDATA[<form><group/></form>]]></field>')).toMatchObject({
      type: 'form',
      arch: [{ tag: 'form', line: 1, children: [{ tag: 'group' }] }],
    });
    expect(told('<odoo>\n<record id="v" model="ir.ui.view"><field name="arch">&lt;form></field></record></odoo>')).toEqual([
      'data.xml:2:35: in this arch: unclosed tag: form [xml-syntax]',
    ]);
  });

  it('are no views without an arch', () => {
    const { views, records } = facts('<record id="sale.v" model="ir.ui.view"><field name="active" eval="False"/></record>');
    expect([views, records.map(({ xmlid }) => xmlid)]).toEqual([[], ['sale.v']]);
  });

  it('are templates, as Odoo turns them into views', () => {
    const { views, records } =
      facts(`<template id="page" name="Page" priority="8" groups="base.group_user" customize_show="True"><t t-call="web.layout"/></template>
<template id="more" inherit_id="page" active="False"><xpath expr="//t" position="inside"/></template>
<template id="other" inherit_id="sale.page" primary="True"><div position="replace"/></template>`);
    expect(views.map(({ arch: nodes, ...rest }) => ({ ...rest, arch: nodes.map(archXml).join('') }))).toEqual([
      {
        ...{ xmlid: 'm.page', line: 1, type: 'qweb', mode: 'primary', priority: 8, active: true, groups: ['base.group_user'] },
        arch: '<t name="Page" priority="8" customize_show="True" t-name="m.page"><t t-call="web.layout"></t></t>',
      },
      {
        ...{ xmlid: 'm.more', line: 2, type: 'qweb', inherits: 'm.page', mode: 'extension', priority: 16, active: false, groups: [] },
        arch: '<xpath expr="//t" position="inside"></xpath>',
      },
      {
        ...{ xmlid: 'm.other', line: 3, type: 'qweb', inherits: 'sale.page', mode: 'primary', priority: 16, active: true, groups: [] },
        arch: '<div position="replace"></div><xpath expr="." position="attributes"><attribute name="t-name">m.other</attribute></xpath>',
      },
    ]);
    expect(records[0]).toMatchObject({
      element: 'template',
      model: 'ir.ui.view',
      values: { customize_show: { text: 'True' }, groups: { refs: ['base.group_user'] } },
    });
  });

  it('keep text as lxml has it, and leave out blanks', () => {
    expect(facts('<template id="t">\n  one<b>two</b> three\n  <i/>\n</template>').views[0]?.arch).toMatchObject([
      { text: '\n  one', children: [{ tag: 'b', text: 'two', tail: ' three\n  ' }, { tag: 'i' }] },
    ]);
  });
});

describe('what cannot be read', () => {
  const bomb = `<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY a "aaa"><!ENTITY b "&a;&a;">]>\n<odoo><record id="x" model="y"><field name="z">&b;</field></record></odoo>`;

  it.each([
    ['broken XML', '<odoo>\n  <record>\n</odoo>', 'data.xml:3:7: unexpected close tag [xml-syntax]'],
    ['XML that ends too soon', '<odoo>\n<record>', 'data.xml:2:8: unclosed tag: record [xml-syntax]'],
    ['an empty file', '', 'data.xml:1:1: document must contain a root element [xml-syntax]'],
    ['another root', '<html/>', 'data.xml:1:1: the root of a data file is <odoo>, not <html> [xml-no-data]'],
    ['an entity of its own', bomb, 'data.xml:3:50: undefined entity [xml-syntax]'],
    ['a NUL byte', '<odoo>\n\0</odoo>', 'data.xml:2:1: disallowed character [xml-syntax]'],
    [
      'deep nesting',
      `<odoo>${'<a>'.repeat(300)}${'</a>'.repeat(300)}</odoo>`,
      'data.xml:1:774: more than 256 elements stand inside one another [xml-too-deep]',
    ],
    [
      'too many elements',
      `<odoo>${'<a/>'.repeat(400_000)}</odoo>`,
      'data.xml:1:1600006: the file has more than 400000 elements [xml-too-large]',
    ],
    ['bytes that are no UTF-8', Buffer.from('<odoo>\n  \xe9</odoo>', 'latin1'), 'data.xml:2:3: the file is not valid UTF-8 [not-utf8]'],
    [
      'an unknown encoding',
      '<?xml version="1.0" encoding="klingon"?><odoo/>',
      'data.xml:1:1: the encoding klingon is not known [xml-encoding]',
    ],
    [
      'a lie about its encoding',
      '<?xml version="1.0" encoding="UTF-16"?><odoo/>',
      'data.xml:1:1: the file says UTF-16 and is not [xml-encoding]',
    ],
  ])('%s', (_case, xml, problem) => {
    expect(told(xml)).toEqual([problem]);
  });

  const record = '<odoo><record id="x" model="y"><field name="z">é&#233;&lt;</field></record></odoo>';
  it.each([
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${record}`)],
    ['latin-1 with a declaration', Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${record}`, 'latin1')],
    ['windows-1252', Buffer.from(`<?xml version='1.0' encoding='windows-1252'?>${record}`, 'latin1')],
    ['UTF-16', Buffer.from(`\uFEFF<?xml version="1.0" encoding="UTF-16"?>${record}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(`<?xml version="1.0" encoding="UTF-16LE"?>${record}`, 'utf16le')],
    ['UTF-16 without a mark, the other way round', Buffer.from(`<?xml version="1.0"?>${record}`, 'utf16le').swap16()],
    ['UTF-16, the other way round', Buffer.from(`\uFEFF${record}`, 'utf16le').swap16()],
    ['carriage returns', record.replace('<record', '\r\n<record')],
  ])('but %s can', (_case, xml) => {
    const { facts: found, problems } = read(xml);
    expect([problems, found.records[0]?.values]).toEqual([[], { z: { text: 'éé<' } }]);
  });
});
