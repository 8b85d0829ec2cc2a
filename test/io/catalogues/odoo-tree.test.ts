import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTree } from '../../../src/io/catalogues/odoo-tree.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'warrant-tree-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function tree(release: string, ...paths: readonly string[]): void {
  for (const path of ['odoo', ...paths]) mkdirSync(join(folder, path), { recursive: true });
  writeFileSync(join(folder, 'odoo', 'release.py'), release);
}

it.each([
  ["RELEASE = 1\nversion_info = (17, 0, 0, 'final', 0, '')\n", '17.0'],
  ["version_info = ('saas~17', 4, 0, FINAL, 0, '')", 'saas~17.4'],
])('says the series of its release', (release, series) => {
  tree(release, 'odoo/addons/base', 'addons');
  expect(openTree(folder)).toEqual({
    folder,
    series,
    addonPaths: [join(folder, 'odoo/addons'), join(folder, 'addons')],
    framework: join(folder, 'odoo'),
  });
});

it('refuses what is no Odoo, and half of one', () => {
  expect(() => openTree(folder)).toThrow(/no odoo\/release.py/);
  tree('series = "17.0"');
  expect(() => openTree(folder)).toThrow(/says no version_info/);
  tree('version_info = (17, 0)');
  expect(() => openTree(folder)).toThrow(/half of the tree/);
});
