import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toElement, type ViewElement } from '../../../../../src/core/odoo/arch/tree.js';
import { selectXPath } from '../../../../../src/core/odoo/arch/xpath/evaluate.js';
import { XPathError } from '../../../../../src/core/odoo/arch/xpath/syntax.js';
import { arch } from '../../../../helpers/arch.js';
import { hasPython, runPython } from '../../../../helpers/python.js';

const form = `<form name="f">
  <group name="a" class="x y"><field name="one">Foo</field><field name="two"/></group>
  <group name="b"><field name="three"/><div class="x-z"><field name="one"/></div></group>
  <svg xmlns="urn:svg"><field name="four"/></svg>
</form>`;

/** Paths of the nodes that an expression selects: names, or tags where there is none. */
function selected(expression: string, xml = form): readonly string[] {
  const path = (element: ViewElement): string => {
    const own = element.attributes.get('name') ?? element.tag;
    return element.parent === undefined ? own : `${path(element.parent)}/${own}`;
  };
  return selectXPath(expression, toElement(arch(xml), 'm.view')).map(path);
}

describe('selectXPath', () => {
  it.each([
    ["//field[@name='one']", ['f/a/one', 'f/b/div/one']],
    ["(//field[@name='one'])[2]", ['f/b/div/one']],
    ['//field[1]', ['f/a/one', 'f/b/three', 'f/b/div/one']],
    ['//field[last()]', ['f/a/two', 'f/b/three', 'f/b/div/one']],
    ['/form/group[2]/field', ['f/b/three']],
    ['.', ['f']],
    ['//group/..', ['f']],
    ["//*[hasclass('x', 'y')]", ['f/a']],
    ["//*[contains(@class, 'x')]", ['f/a', 'f/b/div']],
    ["//field[text()='Foo']", ['f/a/one']],
    ["//field[not(ancestor::div) and @name!='two']", ['f/a/one', 'f/b/three']],
    ["//group[field[@name='three']]|//div", ['f/b', 'f/b/div']],
    ["//div/preceding-sibling::field | //field[@name='two']", ['f/a/two', 'f/b/three']],
    ['//div/ancestor::*', ['f', 'f/b']],
    ['//div/ancestor::*[1]', ['f/b']],
    ["//field[@name='three']/following::field", ['f/b/div/one']],
    ['//div/preceding::field[1]', ['f/b/three']],
    ['////div', ['f/b/div']],
    ['//svg', []],
    ["//*[local-name()='svg']", ['f/{urn:svg}svg']],
    ['//@name', []],
    ['//group[position() > 1]/@name/..', ['f/b']],
    ["//field[starts-with(@name, 't')][2]", []],
    ['count(//field) > 100 and //field', undefined],
  ])('%s', (expression, expected) => {
    if (expected === undefined) expect(() => selected(expression)).toThrow(XPathError);
    else expect(selected(expression)).toEqual(expected);
  });

  it.each([
    ['//field[', 'the expression ends too soon'],
    ['//field]', '"]" is not expected here'],
    ['//fi eld', '"eld" is not expected here'],
    ["//field[@name='a]", '"\'" has no meaning here'],
    ['//x:field', 'the prefix of x:field is not declared'],
    ['//field[matches(@name, "a")]', 'there is no function matches()'],
    ['//field[contains(@name)]', 'contains() does not take 1 parameters'],
    ['//field[$x]', 'there are no variables'],
    ['sideways::field', 'there is no axis sideways'],
    ['//field[count("a")]', 'count() asks for nodes'],
    [`//${'a'.repeat(2000)}`, 'the expression is longer than 2000 characters'],
  ])('refuses %s', (expression, message) => {
    expect(() => selected(expression)).toThrow(message);
  });

  it('gives up an expression that would take too long', () => {
    const wide = `<form>${'<field><group/></field>'.repeat(800)}</form>`;
    expect(() => selected(`//*${'[//*'.repeat(4)}${']'.repeat(4)}`, wide)).toThrow('too long');
  });

  it('takes a record without quotes for the text that stands there until Odoo knows its number', () => {
    expect(selected('//button[@name=%(m.action)d]', '<form><button name="%(m.action)d"/></form>')).toEqual(['form/%(m.action)d']);
  });
});

const tags = fc.constantFrom('form', 'group', 'field', 'div', 't', 'span');
const names = fc.constantFrom('a', 'b', 'c', 'partner_id');
const attributes = fc.record({ name: names, class: fc.constantFrom('x', 'y', 'x y', 'x-z', '') }, { requiredKeys: [] });
const text = fc.option(fc.constantFrom('Foo', 'bar', ' x '), { nil: '' });

function trees(depth: number): fc.Arbitrary<string> {
  const children = depth === 0 ? fc.constant([]) : fc.array(trees(depth - 1), { maxLength: 3 });
  return fc.tuple(tags, attributes, text, children, text).map(([tag, own, before, inside, after]) => {
    const written = Object.entries(own).map(([name, value]) => ` ${name}="${value}"`);
    return `<${tag}${written.join('')}>${before}${inside.join('')}</${tag}>${after}`;
  });
}

const predicate = fc.oneof(
  names.map((name) => `[@name='${name}']`),
  tags.map((tag) => `[.//${tag}]`),
  fc.tuple(tags, names).map(([tag, name]) => `[${tag}/@name='${name}' or @class]`),
  fc.constantFrom('[1]', '[2]', '[last()]', '[last()-1]', '[position()>1][1]', "[hasclass('x')]", "[hasclass('x','y')]", '[not(@name)]'),
  fc.constantFrom("[contains(@class,'x')]", "[text()='Foo']", '[count(*)=1]', "[starts-with(@name,'p')]", "[@name!='a']", '[*]'),
  fc.constantFrom(
    "[normalize-space(text())='x']",
    '[following-sibling::field]',
    "[contains(., 'Foo')]",
    "[substring(@name, 2)='artner_id']",
  ),
  fc.constantFrom(
    '[string-length(@name) * 2 - 1 = 1]',
    '[@name = ../@name]',
    '[count(.//*) mod 2 = 0]',
    "[translate(@name,'ab','xy')='x']",
  ),
);

const axis = fc.oneof(
  { weight: 8, arbitrary: fc.constant('') },
  fc.constantFrom(
    'parent::',
    'ancestor::',
    'following-sibling::',
    'preceding-sibling::',
    'descendant::',
    'self::',
    'following::',
    'preceding::',
  ),
  fc.constantFrom('ancestor-or-self::', 'child::', 'descendant-or-self::'),
);

const step = fc
  .tuple(axis, fc.oneof(tags, fc.constant('*')), fc.array(predicate, { maxLength: 2 }))
  .map(([way, name, predicates]) => `${way}${name}${predicates.join('')}`);

const path = fc
  .tuple(
    fc.constantFrom('//', '//', '/', './', './/', ''),
    fc.array(fc.tuple(fc.constantFrom('/', '/', '//'), step), { minLength: 1, maxLength: 3 }),
  )
  .map(([start, steps]) => `${start}${steps.map(([slash, item], at) => (at === 0 ? item : `${slash}${item}`)).join('')}`);

const expression = fc.oneof(
  { weight: 4, arbitrary: path },
  fc.tuple(path, fc.constantFrom('1', '2', 'last()')).map(([inside, place]) => `(${inside})[${place}]`),
  fc.tuple(path, path).map(([one, other]) => `${one}|${other}`),
  fc.tuple(path, path, step).map(([one, other, last]) => `(${one}|${other})[2]/${last}`),
);

const lxml = `
from lxml import etree
def hasclass(context, *names):
    return set(context.context_node.attrib.get("class", "").split()).issuperset(names)
etree.FunctionNamespace(None)["hasclass"] = hasclass
result = []
for xml, expressions in data:
    root = etree.fromstring(xml)
    places = {node: at for at, node in enumerate(root.iter())}
    result.append([[places[node] for node in etree.ETXPath(expression)(root) if node in places] for expression in expressions])
`;

describe.skipIf(!hasPython('lxml'))('selectXPath beside lxml', () => {
  it('selects the same nodes in the same order', () => {
    const root = trees(4).map((xml) => xml.replace(/>[^<>]*$/, '>'));
    const cases = fc.sample(fc.tuple(root, fc.array(expression, { minLength: 60, maxLength: 60 })), 60);
    const answers: unknown = runPython(lxml, cases);
    const own = cases.map(([xml, expressions]) => {
      const tree = toElement(arch(xml), 'm.view');
      const places = new Map(Array.from(tree.walk(), (element, at) => [element, at]));
      return expressions.map((text) => selectXPath(text, tree).map((element) => places.get(element)));
    });
    cases.forEach(([xml, expressions], at) => {
      expressions.forEach((text, which) => {
        const theirs: unknown = Array.isArray(answers) ? answers[at]?.[which] : undefined;
        expect({ xml, text, nodes: own[at]?.[which] }).toEqual({ xml, text, nodes: theirs });
      });
    });
  });
});
