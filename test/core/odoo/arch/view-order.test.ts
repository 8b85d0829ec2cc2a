import { describe, expect, it } from 'vitest';
import { type PlacedView, ViewOrder } from '../../../../src/core/odoo/arch/view-order.js';

const placed = (xmlid: string, more: Partial<PlacedView> = {}): PlacedView => ({
  ...{ xmlid, priority: 16, active: true, model: 'm' },
  mode: more.inherits === undefined ? 'primary' : 'extension',
  ...more,
});

function order(of: string, views: readonly PlacedView[]): readonly string[] | undefined {
  const view = views.find(({ xmlid }) => xmlid === of);
  const found = view === undefined ? undefined : new ViewOrder(views).of(view);
  return found && [found.base.xmlid, ...found.extensions.map(({ xmlid }) => xmlid)];
}

describe('ViewOrder', () => {
  it('applies extensions by priority, then as they were loaded', () => {
    const views = [
      placed('base'),
      placed('late', { inherits: 'base', priority: 20 }),
      placed('one', { inherits: 'base' }),
      placed('two', { inherits: 'base' }),
      placed('early', { inherits: 'base', priority: 5 }),
    ];
    expect(order('base', views)).toEqual(['base', 'early', 'one', 'two', 'late']);
  });

  it('applies what extends an extension right after it', () => {
    const views = [
      placed('base'),
      placed('one', { inherits: 'base' }),
      placed('two', { inherits: 'base' }),
      placed('of-one', { inherits: 'one', priority: 99 }),
    ];
    expect(order('base', views)).toEqual(['base', 'one', 'of-one', 'two']);
  });

  // The example that stands in `ir.ui.view` itself; views with a star there are primary ones.
  it('applies a primary view of the chain after the extensions of the one before it', () => {
    const views = [
      placed('1'),
      placed('2', { inherits: '1', mode: 'primary' }),
      placed('3', { inherits: '1' }),
      placed('4', { inherits: '2', mode: 'primary' }),
      placed('5', { inherits: '2' }),
      placed('6', { inherits: '4' }),
      placed('7', { inherits: '5' }),
      placed('8', { inherits: '5' }),
    ];
    expect(order('4', views)).toEqual(['1', '3', '2', '5', '7', '8', '4', '6']);
    expect(order('1', views)).toEqual(['1', '3']);
  });

  it('leaves out what is not active, and extensions of another model', () => {
    const views = [
      placed('base'),
      placed('off', { inherits: 'base', active: false }),
      placed('of-off', { inherits: 'off' }),
      placed('other', { inherits: 'base', model: 'n' }),
    ];
    expect(order('base', views)).toEqual(['base']);
  });

  it('does not know the order where a view above is missing, or above itself', () => {
    expect(order('one', [placed('one', { inherits: 'gone' })])).toBeUndefined();
    expect(order('one', [placed('one', { inherits: 'two' }), placed('two', { inherits: 'one' })])).toBeUndefined();
  });
});
