import { describe, expect, it } from 'vitest';
import { combine, select, type ViewArch } from '../../../../src/core/odoo/arch/combine.js';
import type { KnownSeries } from '../../../../src/model/known-series.js';
import { arch } from '../../../helpers/arch.js';
import { archXml } from '../../../helpers/arch-xml.js';

const view = (xmlid: string, ...xml: readonly string[]): ViewArch => ({ xmlid, arch: xml.map(arch) });

const base = '<form><field name="a"/><group name="g" class="x y"><field name="b"/>text</group></form>';

function combined(spec: string, series: KnownSeries = '17.0', xml = base): string {
  const { arch: root, problems } = combine(view('m.base', xml), [view('m.more', spec)], series);
  return problems.length === 0
    ? archXml(root).replace(/<(\w+)([^<>]*)><\/\1>/g, '<$1$2/>')
    : JSON.stringify(problems.map(({ spec: _, ...rest }) => rest));
}

const problem = (rest: object): string => JSON.stringify([{ view: 'm.more', ...rest }]);
const refused = (reason: string): string => problem({ kind: 'refused', reason });
const inside = (content: string): string => `<form>${content}</form>`;
const group = '<group name="g" class="x y"><field name="b"/>text</group>';

describe('combine', () => {
  it.each([
    [
      'before',
      '<field name="b" position="before"><i/></field>',
      '<field name="a"/><group name="g" class="x y"><i/><field name="b"/>text</group>',
    ],
    [
      'after, before the text',
      '<field name="b" position="after"><i/></field>',
      '<field name="a"/><group name="g" class="x y"><field name="b"/><i/>text</group>',
    ],
    [
      'inside, the default',
      '<group name="g"><i/></group>',
      '<field name="a"/><group name="g" class="x y"><field name="b"/>text<i/></group>',
    ],
    [
      'replace, with the text after it',
      '<field name="b" position="replace"><i/><j/></field>',
      '<field name="a"/><group name="g" class="x y"><i/><j/></group>',
    ],
    ['replace by nothing', '<field name="a" position="replace"/>', group],
    ['replace around', '<field name="a" position="replace"><div><p>$0</p></div></field>', `<div><p><field name="a"/></p></div>${group}`],
    [
      'replace inside',
      '<xpath expr="//group" position="replace" mode="inner">new<i/></xpath>',
      '<field name="a"/><group name="g" class="x y">new<i/></group>',
    ],
    [
      'move',
      '<field name="a" position="before"><field name="b" position="move"/></field>',
      '<field name="b"/><field name="a"/><group name="g" class="x y">text</group>',
    ],
    [
      'an attribute',
      '<field name="a" position="attributes"><attribute name="string">A</attribute></field>',
      `<field name="a" string="A"/>${group}`,
    ],
    [
      'data around specifications',
      '<data><field name="a" position="replace"/><data><field name="b" position="replace"/></data></data>',
      '<group name="g" class="x y"/>',
    ],
    ['a field by its name alone', '<field name="a" string="other" position="replace"/>', group],
    ['any other tag by all attributes', '<group name="g" class="x y" position="replace"/>', '<field name="a"/>'],
  ])('applies %s', (_case, spec, expected) => {
    expect(combined(spec)).toBe(inside(expected));
  });

  it('replaces the root and lets a template keep its name', () => {
    expect(combined('<xpath expr="." position="replace"><tree/></xpath>')).toBe('<tree/>');
    expect(combined('<xpath expr="/t" position="replace"><t><i/></t></xpath>', '17.0', '<t t-name="m.base"/>')).toBe(
      '<t t-name="m.base"><i/></t>',
    );
  });

  it.each([
    ['nothing', '<field name="z" position="after"/>', problem({ kind: 'nothing' })],
    ['nothing, by another attribute', '<group name="g" class="x" position="replace"/>', problem({ kind: 'nothing' })],
    ['several', '<xpath expr="//field" position="attributes"/>', problem({ kind: 'several', count: 2 })],
    ['a wrong expression', '<xpath expr="//field[" position="after"/>', refused('the expression ends too soon')],
    ['no expression', '<xpath position="after"/>', refused('the specification has no "expr"')],
    ['a position that there is not', '<field name="a" position="above"/>', refused('there is no position "above"')],
    ['a mode that there is not', '<field name="a" position="replace" mode="all"/>', refused('there is no mode "all"')],
    ['a place beside the root', '<form position="after"><i/></form>', refused('nothing can stand beside the root')],
    ['a root replaced by nothing', '<form position="replace"/>', refused('the root cannot be replaced by nothing')],
    [
      'a move of what is not there',
      '<field name="a"><field name="z" position="move"/></field>',
      refused('the node to be moved is not there'),
    ],
    [
      'a move into itself',
      '<field name="b"><group name="g" position="move"/></field>',
      refused('a node cannot be moved into itself, or before itself'),
    ],
    [
      'a move of an element with content',
      '<field name="a"><field name="b" position="move"><i/></field></field>',
      refused('what is to be moved is named by an empty element'),
    ],
  ])('reports %s', (_case, spec, expected) => {
    expect(combined(spec)).toBe(expected);
  });

  it('leaves the tree as it was when a part of a specification is refused', () => {
    const spec = '<field name="a"><field name="b" position="move"/><field name="z" position="move"/></field>';
    const { arch: root, problems } = combine(view('m.base', base), [view('m.more', spec)], '17.0');
    expect(archXml(root)).toBe(archXml(arch(base)));
    expect(problems).toHaveLength(1);
  });

  it('names the view that each node comes from', () => {
    const one = view('m.one', '<group name="g"><field name="c"/></group>');
    const two = view('m.two', '<field name="c" position="after"><field name="d"/></field>');
    const { arch: root, origin } = combine(view('m.base', base), [one, two], '17.0');
    const names = Object.fromEntries(Array.from(origin, ([{ attributes }, xmlid]) => [attributes['name'] ?? '', xmlid]));
    expect(names).toEqual({ '': 'm.base', a: 'm.base', g: 'm.base', b: 'm.base', c: 'm.one', d: 'm.two' });
    expect(origin.get(root)).toBe('m.base');
  });

  it('keeps the facts that it was given', () => {
    const given = view('m.base', base);
    combine(given, [view('m.more', '<field name="a" position="replace"/>')], '17.0');
    expect(given).toEqual(view('m.base', base));
  });
});

describe('what differs between series', () => {
  const versioned = '<form version="7.0"><div/></form>';
  const mover = '<xpath expr="//group" position="replace" mode="inner"><field name="b" position="move"/></xpath>';
  const tailed = '<field name="a" position="before"><field name="b" position="move"/>after</field>';

  it.each([
    ['16.0', '<form version="7.0"><div><i/></div></form>'],
    ['17.0', problem({ kind: 'nothing' })],
  ] as const)('a version on a specification in %s', (series, expected) => {
    expect(combined('<div version="7.0"><i/></div>', series, versioned)).toBe(expected);
  });

  it.each([
    ['18.0', '<field name="b" position="move"/>'],
    ['19.0', '<field name="b"/>'],
  ] as const)('moving inside new content in %s', (series, expected) => {
    expect(combined(mover, series)).toBe(inside(`<field name="a"/><group name="g" class="x y">${expected}</group>`));
  });

  it.each([
    ['17.0', ''],
    ['18.0', 'after'],
  ] as const)('the text after a move in %s', (series, text) => {
    expect(combined(tailed, series)).toBe(inside(`<field name="b"/>${text}<field name="a"/><group name="g" class="x y">text</group>`));
  });
});

describe('attributes', () => {
  const change = (attribute: string, value: string, series: KnownSeries): string => {
    const changed = combined(`<a position="attributes">${attribute}</a>`, series, `<form><a ${value}/></form>`);
    return changed.replace(/^<form><a ?(.*)\/><\/form>$/, '$1');
  };

  it.each([
    ['<attribute name="class" add="z" separator=" "/>', 'class="x  y"', 'class="x y z"', 'class="x y z"'],
    ['<attribute name="class" remove="x" separator=" "/>', 'class="x y"', 'class="y"', 'class="y"'],
    ['<attribute name="list" add="c, d" remove="a"/>', 'list="a, b"', 'list="b,c,d"', 'list="b,c,d"'],
    ['<attribute name="list" remove="a"/>', 'list="a"', '', ''],
    ['<attribute name="list" add="c" remove="a"/>', 'list=""', 'list=",c"', 'list="c"'],
    ['<attribute name="x"/>', 'x="1"', '', ''],
    ['<attribute name="x">2</attribute>', 'x="1"', 'x="2"', 'x="2"'],
    ['<attribute name="invisible" add="b" separator=" or "/>', 'invisible="a"', 'invisible="a or b"', 'invisible="(a) or (b)"'],
    ['<attribute name="invisible" remove="b" separator="or"/>', 'invisible="(a) or (b)"', 'invisible="(a)or(b)"', 'invisible="(a)"'],
    ['<attribute name="invisible" remove="a" separator="and"/>', 'invisible="((a))"', 'invisible="((a))"', ''],
    ['<attribute name="t-if" add="b" separator="and"/>', '', 't-if="b"', 't-if="b"'],
  ])('%s on %s', (attribute, value, before18, from18) => {
    expect([change(attribute, value, '17.0'), change(attribute, value, '18.0')]).toEqual([before18, from18]);
  });

  it.each([
    ['<attribute name="invisible" add="b"/>', 'the separator of an expression is "and" or "or", not ""'],
    ['<attribute name="x" add="b">text</attribute>', 'an <attribute> with "add" or "remove" has no text'],
    ['<attribute name="x" value="b"/>', 'an <attribute> does not know value'],
    ['<attribute>text</attribute>', 'an <attribute> has no name'],
  ])('refuses %s in 18.0', (attribute, reason) => {
    expect(change(attribute, '', '18.0')).toBe(refused(reason));
  });

  it('changes none when one is refused', () => {
    const spec = '<field name="a" position="attributes"><attribute name="x">1</attribute><attribute>2</attribute></field>';
    const { arch: root } = combine(view('m.base', base), [view('m.more', spec)], '18.0');
    expect(archXml(root)).toBe(archXml(arch(base)));
  });
});

describe('select', () => {
  it('gives the nodes of facts that a specification fits', () => {
    const root = arch(base);
    expect(select(root, arch('<xpath expr="//field"/>'), '17.0')).toEqual([root.children[0], root.children[1]?.children[0]]);
    expect(select(root, arch('<field name="z"/>'), '17.0')).toEqual([]);
  });
});
