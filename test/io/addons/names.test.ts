import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addNames, addStringNames, textNames, xmlNames } from '../../../src/io/addons/names.js';

function inText(text: string): readonly string[] {
  const names = new Set<string>();
  addNames(text, names);
  return [...names].toSorted();
}

function inString(text: string): readonly string[] {
  const names = new Set<string>();
  addStringNames(text, names);
  return [...names].toSorted();
}

const identifier = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,20}$/);

describe('names in texts', () => {
  it('are joined as they stand', () => {
    expect(inText("[('order_id.state', '=', env['sale.order'])]")).toEqual(['env', 'order_id.state', 'sale.order']);
    expect(inText('href="/shop/cart?a=1" src="/sale/static/a-b.png"')).toEqual(['/sale/static/a-b.png', '/shop/cart', 'a', 'href', 'src']);
    expect(inText('7up 2.5 x2')).toEqual(['up', 'x2']);
    expect(inText(`data:${'iVBORw0KGgo'.repeat(20)}`)).toEqual(['data']);
  });

  it('are open where running the code puts something in', () => {
    expect(inString('property_%s_id')).toContain('property_*_id');
    expect(inString('{prefix}_line_ids')).toContain('*_line_ids');
    expect(inString('/my/orders/{}')).toEqual(['/my/orders', '/my/orders/*']);
    expect(inString('%(table)s.%(name)s_total')).toContain('*.*_total');
    expect(inString('property_')).toEqual(['property_', 'property_*']);
    expect(inString('a_%s')).toEqual(['a_', 'a_*', 's']);
    expect(inString('%s/%s')).toEqual(['s']);
    expect(inString('100 % sure, 5*amount')).toEqual(['amount', 'sure']);
    expect(inString("{'lot_id': {{object.name}}}")).toEqual(['lot_id', 'object.name']);
  });

  it('have every identifier that something else surrounds', () => {
    fc.assert(
      fc.property(
        fc.array(identifier, { maxLength: 8 }),
        fc.constantFrom(' ', ',', "', '", '=', '(', ' | ', '\n', '"><a b="', '%', '{'),
        (words, between) => {
          const all = words.map((word) => word.replace(/^[a-z]+$/, 'x_$&'));
          expect(inText(all.join(between))).toEqual(expect.arrayContaining(all));
          expect(inString(all.join(between))).toEqual(expect.arrayContaining(all));
        },
      ),
    );
  });

  it('of data files are those outside of comments', () => {
    const names = xmlNames(Buffer.from('<a b="sale.c"><!-- gone\n<x/> -->text</a>\n<!-- open'));
    expect(names).toEqual(['a', 'b', 'sale.c', 'text', 'open']);
    expect(textNames(Buffer.from('id,group_id:id\nx,sale.group_a\n'))).toEqual(['id', 'group_id', 'x', 'sale.group_a']);
  });
});
