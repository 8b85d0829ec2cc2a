import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { controlName, copyAddons, manifestOf, writeControl } from '../../../src/io/odoo/addons-folder.js';
import { isInstalled, readTree } from '../../../src/io/odoo/installation.js';
import { bareAddon, fakePsql, fakeTree } from '../../helpers/fake-odoo.js';
import { tempFolder } from '../../helpers/workspace.js';

it.each(['16.0', '17.0', '18.0', '19.0'])('reads the series %s from a tree', (series) => {
  expect(readTree(fakeTree(series.replace('.', ', ')))).toMatchObject({ series });
});

it.each([
  ['an older series', '15, 0'],
  ['one between two releases', "'saas~17', 2"],
])('refuses %s', (_name, version) => {
  expect(() => readTree(fakeTree(version))).toThrow(/is Odoo \d+\.\d+; addons are verified in 16\.0, 17\.0, 18\.0, 19\.0/);
});

it('finds programs on the PATH', () => {
  const before = process.env['PATH'];
  process.env['PATH'] = fakePsql('true');
  try {
    expect([isInstalled('psql'), isInstalled('wkhtmltopdf')]).toEqual([true, false]);
  } finally {
    process.env['PATH'] = before;
  }
});

it('copies the code of an addon, and not what this tool keeps beside it', () => {
  const addon = bareAddon();
  mkdirSync(join(addon, '.warrant/base'), { recursive: true });
  mkdirSync(join(addon, 'models/__pycache__'), { recursive: true });
  writeFileSync(join(addon, 'models/a.py'), 'a = 1\n');
  const folder = join(tempFolder(), 'copies');
  copyAddons([{ name: 'pallet_bare', folder: addon }], folder);
  expect(readFileSync(join(folder, 'pallet_bare/models/a.py'), 'utf8')).toBe('a = 1\n');
  expect([existsSync(join(folder, 'pallet_bare/.warrant')), existsSync(join(folder, 'pallet_bare/models/__pycache__'))]).toEqual([
    false,
    false,
  ]);
});

it('writes a control addon that says what it depends on', () => {
  const folder = tempFolder();
  writeControl(folder, '17.0', ['base', 'stock']);
  expect(manifestOf(join(folder, controlName))).toEqual({ depends: ['base', 'stock'], version: '17.0.1.0.0' });
});

it('knows that an addon without dependencies depends on base', () => {
  const folder = tempFolder();
  writeFileSync(join(folder, '__manifest__.py'), '{"name": "A"}\n');
  expect(manifestOf(folder)).toEqual({ depends: ['base'], version: undefined });
});
