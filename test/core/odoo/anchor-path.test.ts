import { describe, expect, it } from 'vitest';
import { anchorPath } from '../../../src/core/odoo/anchor-path.js';
import { dialects } from '../../../src/core/odoo/dialects.js';

describe('anchors', () => {
  it.each([
    [{ field: 'origin' }, "//field[@name='origin'][not(ancestor::field)]"],
    [{ field: 'price_unit', in: 'order_line' }, "//field[@name='order_line']/tree//field[@name='price_unit']"],
    [{ page: 'notes' }, "//page[@name='notes']"],
    [{ group: 'partner_details' }, "//group[@name='partner_details']"],
    [{ button: 'action_confirm' }, "//button[@name='action_confirm']"],
    [{ filter: 'my' }, "//filter[@name='my']"],
    [{ element: 'sheet' } as const, '//sheet'],
    [{ element: 'list' } as const, '//tree'],
    [{ element: 'chatter' } as const, "//div[hasclass('oe_chatter')]"],
    [{ xpath: '//x[@y]' }, '//x[@y]'],
  ])('%j is found by name', (anchor, path) => {
    expect(anchorPath(dialects['17.0'], anchor)).toBe(path);
  });

  it('speak the words of the series', () => {
    const of = (anchor: Parameters<typeof anchorPath>[1]) => anchorPath(dialects['18.0'], anchor);
    expect([of({ element: 'list' }), of({ element: 'chatter' }), of({ field: 'a', in: 'b' })]).toEqual([
      '//list',
      '//chatter',
      "//field[@name='b']/list//field[@name='a']",
    ]);
  });

  it('cannot be left by a quote in a name', () => {
    const of = (page: string) => anchorPath(dialects['17.0'], { page });
    expect(of("a'] | //*['")).toBe(`//page[@name="a'] | //*['"]`);
    expect(of(`'"`)).toBe(`//page[@name=concat('', "'", '"')]`);
  });
});
