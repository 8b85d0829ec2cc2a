import { expect, it } from 'vitest';
import { closureOf, loadOrderOf } from '../../../src/core/catalogue/closure.js';

const depends = (...names: readonly string[]) => ({ depends: names });
const modules = {
  odoo: depends(),
  base: depends(),
  web: depends('base'),
  sale: depends('web'),
  a_sale: depends('sale', 'base'),
  other: depends('web'),
};

it('takes what is needed and nothing else, by depth and then by name, the framework first', () => {
  expect(closureOf(['a_sale', 'sale'], modules)).toEqual({ order: ['odoo', 'base', 'web', 'sale', 'a_sale'], missing: [] });
  expect(loadOrderOf(new Set(['other', 'a_sale', 'sale', 'base', 'web']).values(), modules)).toEqual([
    'base',
    'web',
    'other',
    'sale',
    'a_sale',
  ]);
});

it('needs base, said or not', () => {
  expect(closureOf([], modules).order).toEqual(['odoo', 'base']);
});

it('names what it does not know, and ends in a circle', () => {
  expect(closureOf(['sale', 'constructor', 'gone'], modules).missing).toEqual(['constructor', 'gone']);
  expect(closureOf(['x'], { base: depends(), x: depends('y'), y: depends('x', 'gone') })).toEqual({
    order: ['base', 'y', 'x'],
    missing: ['gone'],
  });
});
