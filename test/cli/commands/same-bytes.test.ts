import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putFiles } from '../../helpers/addons.js';
import { copyOfSample, remove, warrant } from '../../helpers/command.js';

/** Two folders of addons that depend on one another across them, with things to find in each. */
function addon(at: number): Readonly<Record<string, string>> {
  const folder = `${at % 2 === 0 ? 'first' : 'second'}/addon_${at}`;
  const depends = at < 3 ? 'sale' : `addon_${at - 3}`;
  const method = at % 3 === 0 ? 'return super().action_confirm()' : 'return self.analytic_account_id';
  return {
    [`${folder}/__manifest__.py`]: `{'name': 'A${at}', 'version': '17.0.1.0.0', 'depends': ['${depends}'], 'data': ['a.xml'${at === 5 ? ", 'gone.xml'" : ''}]}`,
    [`${folder}/__init__.py`]: 'from . import models\n',
    [`${folder}/models.py`]: [
      'from odoo import fields, models\n\n',
      `class Order(models.Model):\n    _inherit = 'sale.order'\n\n    a${at} = fields.Char()\n`,
      `    def action_confirm(self):\n        ${method}\n`,
      at === 7 ? '    def (\n' : '',
    ].join('\n'),
    [`${folder}/a.xml`]: `<odoo><record id="v" model="ir.ui.view"><field name="model">sale.order</field><field name="inherit_id" ref="sale.view_order_form"/><field name="arch" type="xml"><field name="analytic_account_id" position="after"><field name="a${at}"/></field></field></record></odoo>`,
  };
}

let folder = '';
beforeAll(() => {
  folder = copyOfSample();
  for (let at = 0; at < 20; at++) putFiles(folder, addon(at));
});
afterAll(() => remove(folder));

function written(command: 'audit' | 'impact', paths: readonly string[], format: string, ...args: readonly string[]): Buffer {
  const { err } = warrant([command, ...paths, '--to', '19.0', '--format', format, '--out', 'out', '--no-cache', ...args], { cwd: folder });
  expect(err).toContain('addon_7/models.py');
  return readFileSync(join(folder, 'out'));
}

describe.each(['audit', 'impact'] as const)('%s', (command) => {
  it.each(['json', 'text'])(
    'writes the same bytes with one thread and with several, and whatever the order of folders: %s',
    (format) => {
      const one = written(command, ['first', 'second'], format, '--workers', '1');
      expect(one.length).toBeGreaterThan(1000);
      expect(written(command, ['first', 'second'], format, '--workers', '4').equals(one)).toBe(true);
      expect(written(command, ['second', 'first'], format, '--workers', '3').equals(one)).toBe(true);
    },
    // Three runs of a command that starts threads, on a machine that may be busy.
    300_000,
  );
});

it('makes parts with the same bytes, whatever the number of threads', () => {
  const part = (workers: string): Buffer => {
    warrant(['audit', 'second', 'first', '--shard', '1/2', '--out', 'out', '--no-cache', '--no-git', '--workers', workers], {
      cwd: folder,
    });
    return readFileSync(join(folder, 'out'));
  };
  expect(part('3').equals(part('1'))).toBe(true);
});

it.each(['0', '65', '1.5', 'many'])('refuses %s threads', (workers) => {
  const { code, err } = warrant(['audit', 'first', '--workers', workers], { cwd: folder });
  expect(code).toBe(2);
  expect(err).toContain('a whole number of threads, 1 to 64');
});

it('reads nothing in threads when parts are put together', () => {
  expect(warrant(['audit', 'merge', 'a.part', '--workers', '2'], { cwd: folder }).err).toContain('leave out --workers');
});
