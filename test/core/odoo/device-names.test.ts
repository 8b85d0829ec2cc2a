import { expect, it } from 'vitest';
import { isDeviceName } from '../../../src/core/odoo/device-names.js';

it.each([
  ...['con', 'PRN', 'aux', 'nul', 'com1', 'COM9', 'com0', 'lpt1', 'con.py', 'nul.tar.gz', 'con ', 'conin$', 'com\u00B9'].map(
    (name) => [name, true] as const,
  ),
  ...['contact', 'con_tact', 'console.py', 'com10', 'com', 'lpt', 'auxiliary', 'null', '.con', 'a.con', ''].map(
    (name) => [name, false] as const,
  ),
])('%j is a device: %s', (name, expected) => {
  expect(isDeviceName(name)).toBe(expected);
});
