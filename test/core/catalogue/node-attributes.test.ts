import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keptValue, markedPath } from '../../../src/core/catalogue/node-attributes.js';
import { textMark } from '../../../src/core/text/text-mark.js';

it.each([
  ['name', 'partner_id', 'partner_id'],
  ['class', ' o_x  oe_y ', 'o_x  oe_y'],
  ['t-field', 'doc.name', 'doc.name'],
  ['t-field', 'doc.name()', textMark('doc.name()')],
  ['string', 'Customer', textMark('Customer')],
  ['t-if', "o.state == 'done'", textMark("o.state == 'done'")],
  ['domain', '[]', undefined],
  ['help', 'Some text', undefined],
])('keeps of %s="%s" %s', (name, value, kept) => {
  expect(keptValue(name, value)).toBe(kept);
});

it.each([
  [`//page[@string='Other Info']`, `//page[@string='${textMark('Other Info')}']`],
  [`//field[@name="x" and @string = "A"]/..`, `//field[@name="x" and @string = "${textMark('A')}"]/..`],
  [`//span[text()='Total']`, `//span[text()='${textMark('Total')}']`],
  [`//div[hasclass('oe_title')]//t[@t-if="doc.x"]`, `//div[hasclass('oe_title')]//t[@t-if="${textMark('doc.x')}"]`],
  [`//field[@name='order_line']/list/field[2]`, `//field[@name='order_line']/list/field[2]`],
])('marks what a path compares with a text: %s', (path, marked) => {
  expect(markedPath(path)).toBe(marked);
  expect(keptValue('expr', path)).toBe(marked);
});

it('gives a path and a node the same mark, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.string().filter((text) => !/['"\\]/.test(text)),
      (text) => {
        expect(markedPath(`//a[@string="${text}"]`)).toBe(`//a[@string="${keptValue('string', text)}"]`);
      },
    ),
  );
});

it('tells texts apart and nothing else about them', () => {
  expect(textMark('Customer')).toMatch(/^~[0-9a-f]{8}$/);
  expect(textMark(' Sales \n Order ')).toBe(textMark('Sales Order'));
  expect(textMark('Sales Orders')).not.toBe(textMark('Sales Order'));
});
