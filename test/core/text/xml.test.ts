import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { commentLines } from '../../../src/core/text/comments.js';
import { pythonInline } from '../../../src/core/text/python.js';
import { pythonTuple } from '../../../src/core/text/python-value.js';
import { xmlAtDepth, xmlAttribute, xmlElement, xmlParts, xmlText } from '../../../src/core/text/xml.js';
import { hostileText, hostileTexts } from '../../helpers/hostile-text.js';
import { hasPython, runPython } from '../../helpers/python.js';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  htmlEntities: true,
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
});

const element = (text: string): string => `<a b="${xmlAttribute(text).text}">${xmlText(text).text}</a>`;

describe('XML', () => {
  it('is read back by fast-xml-parser, as text and as attribute', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const xml = element(text);
        expect(XMLValidator.validate(xml)).toBe(true);
        const read = parser.parse(xml).a;
        expect(read.b).toBe(text);
        expect(read['#text'] ?? '').toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it.skipIf(!hasPython())('is read back by Python, as text and as attribute', () => {
    const texts = hostileTexts(4000);
    const read = runPython(
      `
from xml.etree import ElementTree
def read(xml):
    tree = ElementTree.fromstring(xml.encode())
    assert len(tree) == 0
    return [tree.get('b'), tree.text or '']
result = [read(xml) for xml in data]
`,
      texts.map(element),
    );
    expect(read).toEqual(texts.map((text) => [text, text]));
  });

  it.skipIf(!hasPython())('carries an arch through the way that Odoo reads it, percent signs included', () => {
    const texts = hostileTexts(3000);
    const archs = texts.map((text) => {
      const domain = pythonInline([pythonTuple('name', '=', text)]);
      const button = xmlElement('button', { name: { databaseId: 'sale.action_orders' }, string: text, context: domain }, [text]);
      const field = `<field name="arch" type="xml">${xmlAtDepth(xmlElement('form', {}, [commentLines('xml', text), button]), 3).text}</field>`;
      return field;
    });
    // What `_eval_xml` of odoo/tools/convert.py does with a field of type xml, with 42 as the id of every record. lxml writes a
    // carriage return as a reference where ElementTree does not.
    const read = runPython(
      `
import ast, re
from xml.etree import ElementTree
def read(xml):
    arch = ElementTree.tostring(ElementTree.fromstring(xml.encode())[0], encoding='unicode').replace('\\r', '&#13;')
    found = re.findall(r'[^%]%\\((.*?)\\)[ds]', arch)
    assert found == ['sale.action_orders'], found
    arch = arch.replace('%(sale.action_orders)d', '42').replace('%%', '%')
    button = ElementTree.fromstring(arch.encode()).find('button')
    return [button.get('name'), button.get('string'), ast.literal_eval(button.get('context'))[0][2], button.text or '']
result = [read(xml) for xml in data]
`,
      archs,
    );
    expect(read).toEqual(texts.map((text) => ['42', text, text, text]));
  });

  it('never lets a comment end early', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const comment = commentLines('xml', text, 2).text;
        expect(comment.slice(4, -3)).not.toMatch(/--|-$/);
        expect(XMLValidator.validate(`<a>${comment}<b /></a>`)).toBe(true);
        expect(Object.keys(parser.parse(`<a>${comment}<b /></a>`).a)).toContain('b');
      }),
      { numRuns: 1000 },
    );
  });

  it('remembers what an element was made of, without escapes', () => {
    const attributes = {
      name: 'a < b',
      share: '50 %',
      groups: undefined,
      count: 2,
      domain: pythonInline(['x']),
      action: { databaseId: 'a.b' },
    };
    const inner = xmlElement('b');
    expect(xmlParts(xmlElement('a', attributes, [inner, 'text']))).toMatchObject({
      tag: 'a',
      attributes: { name: 'a < b', share: '50 %', count: '2', domain: "['x']" },
      children: [inner, 'text'],
    });
    expect(xmlParts(xmlText('text'))).toBeUndefined();
  });

  it('lays an arch out as a tree, at any depth, and breaks long start tags', () => {
    const tree = xmlElement('form', {}, [
      xmlElement('sheet', { string: undefined }, [
        xmlElement('field', { name: 'partner_id' }),
        xmlElement('field', {
          name: 'handling_class_id',
          options: pythonInline({ no_create: true }),
          invisible: "state not in ('draft', 'sent') or not partner_id",
        }),
        xmlElement('separator', {}, ['50 %']),
      ]),
    ]);
    expect(tree.text).toBe(`<form>
    <sheet>
        <field name="partner_id" />
        <field
            name="handling_class_id"
            options="{'no_create': True}"
            invisible="state not in ('draft', 'sent') or not partner_id"
        />
        <separator>50 %%</separator>
    </sheet>
</form>`);
    expect(xmlAtDepth(tree, 1).text.split('\n').at(-1)).toBe('    </form>');
  });

  it.each(['', '1a', 'a b', '<', 'a=b'])('refuses %j as a name', (name) => {
    expect(() => xmlElement(name)).toThrow('not a name in XML');
    expect(() => xmlElement('a', { [name]: 'x' })).toThrow('not a name in XML');
  });
});
