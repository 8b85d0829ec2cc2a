import { expect, it } from 'vitest';
import { materialIcons } from '../../../src/core/odoo/data/material-icons.js';
import { dialects } from '../../../src/core/odoo/dialects.js';
import { iconOf } from '../../../src/core/odoo/icons.js';

it.each([
  ['19.0', 'fa-truck', { icon: 'fa-truck' }],
  ['19.0', 'local_shipping', undefined],
  ['20.0', 'fa-truck', { icon: 'local_shipping' }],
  ['20.0', 'fa-user', { icon: 'person', icon_class: 'oi-filled' }],
  ['20.0', 'local_shipping', { icon: 'local_shipping' }],
  ['20.0', 'fa-no-such-icon', undefined],
] as const)('%s has for %s: %j', (series, icon, expected) => {
  expect(iconOf(dialects[series], icon)).toEqual(expected);
});

it('each name has one counterpart in the letters of ligatures', () => {
  expect(materialIcons.size).toBeGreaterThan(100);
  for (const [awesome, { name }] of materialIcons) expect(`${awesome} ${name}`).toMatch(/^[a-z][a-z-]* [a-z][a-z0-9_]*$/);
});
