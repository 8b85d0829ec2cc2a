import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderWith } from '../helpers/addons.js';

const script = join(import.meta.dirname, '../../scripts/bench-levels.js');
const run = (...args: readonly string[]) => spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });

it('lays the level of a labelled addon beside the one that is told', () => {
  const version = "'version': '16.0.1.0.0', 'author': 'A', 'depends': ['sale'], 'data': ['menu.xml']";
  const folder = folderWith({
    'sale_product_category_menu/__manifest__.py': `{'name': 'Menu', ${version}}`,
    'sale_product_category_menu/menu.xml': '<odoo><menuitem id="menu" parent="sale.prod_config_main" name="Menu"/></odoo>',
  });
  const { stdout, status } = run('--addons', `16.0=${folder}`);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^A +1 +0 +0 +0 +0$/m);
  expect(stdout).toContain('1 of 1 agree (100 %)');
});

it.each([[[]], [['--addons', 'nowhere']], [['--addons', '17.0=/nowhere']]])('ends with 2 for %j', (args) => {
  expect(run(...args).status).toBe(2);
});
