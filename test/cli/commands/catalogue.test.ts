import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyOfSample, remove, warrant } from '../../helpers/command.js';
import { expectHelp, expectReading, expectWrongInput } from '../../helpers/command-checks.js';

/** A source tree of Odoo with the module base and one more, as small as reading it allows. */
function writeTree(folder: string, release: string, model: string): void {
  const files = {
    'odoo-bin': '',
    'odoo/release.py': `version_info = (${release}, 0, 0, FINAL, 0, '')\nseries = serie = major_version = '${release}.0'\n`,
    'odoo/models.py': 'class Model:\n    pass\n',
    'odoo/addons/base/__manifest__.py': "{'name': 'Base', 'author': 'Odoo S.A.', 'data': []}",
    'odoo/addons/base/__init__.py': '',
    'addons/dock/__manifest__.py': "{'name': 'Dock', 'author': 'Odoo S.A.', 'depends': ['base'], 'data': ['views.xml']}",
    'addons/dock/__init__.py': 'from . import models\n',
    'addons/dock/models.py': model,
    'addons/dock/views.xml':
      '<odoo><record id="form" model="ir.ui.view"><field name="name">f</field><field name="model">dock.slot</field><field name="arch" type="xml"><form><field name="name"/></form></field></record></odoo>',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const slot = (field: string): string => `from odoo import fields, models


class DockSlot(models.Model):
    _name = "dock.slot"

    name = fields.Char(required=True)
    ${field} = fields.Integer()

    def action_open(self):
        return True
`;

let folder = '';
beforeAll(() => {
  folder = copyOfSample();
  writeTree(join(folder, 'odoo17'), '17', slot('pallets'));
  writeTree(join(folder, 'odoo18'), '18', slot('loads'));
  for (const series of ['17', '18']) {
    const built = warrant(['catalogue', 'build', '--odoo', `odoo${series}`, '--series', `${series}.0`], { cwd: folder });
    expect([built.code, built.err]).toEqual([0, '']);
  }
});
afterAll(() => remove(folder));

it('has help with examples that fits 40 columns', () => {
  expectHelp('catalogue');
});

describe('a catalogue that was built', () => {
  it('lies over the built-in one, and tells what changed', () => {
    const { code, out, err } = warrant(['catalogue', 'diff', '17.0', '18.0', '--model', 'dock.slot'], { cwd: folder });
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('dock.slot.pallets');
    expect(out).toContain('dock.slot.loads');
    expect(out).not.toContain('action_open');
  });

  it.each([
    ['--model', 'dock.slto', 'There is no model dock.slto in the catalogues of 17.0, 18.0. Did you mean dock.slot?'],
    ['--module', 'nope_nope', 'There is no module nope_nope in the catalogues of 17.0, 18.0.'],
  ])('says which %s no series has', (option, name, message) => {
    expectWrongInput(folder, ['catalogue', 'diff', '17.0', '18.0', option, name], message);
  });

  it('has the same bytes whatever the number of threads', () => {
    const build = (file: string, ...more: readonly string[]): Buffer => {
      const args = ['catalogue', 'build', '--odoo', 'odoo17', '--series', '17.0', '--out', file, '--no-cache', ...more];
      expect(warrant(args, { cwd: folder }).code).toBe(0);
      return readFileSync(join(folder, file));
    };
    expect(build('one.catalogue', '--workers', '1').equals(build('two.catalogue', '--workers', '2'))).toBe(true);
  });
});

describe('the built-in catalogues', () => {
  it.each([[['info']], [['show', 'sale.order.partner_id', '--series', '17.0']], [['search', 'credit_limit', '--series', '18.0']]])(
    'answer %j in a pipe, at 40 columns and as JSON',
    (args) => expectReading(folder, ['catalogue', ...args]),
  );

  it('suggest the nearest name', () => {
    expectWrongInput(folder, ['catalogue', 'show', 'sale.ordr', '--series', '17.0'], 'sale.order');
  });
});

it.each([
  ['a folder that holds no Odoo', ['build', '--odoo', 'register', '--series', '17.0'], 'Odoo'],
  ['a tree of another series', ['build', '--odoo', 'odoo18', '--series', '17.0'], '18.0'],
  ['a file that is no series', ['diff', 'register/policy.ts', '18.0'], 'register/policy.ts'],
])('refuses %s', (_name, args, message) => {
  expectWrongInput(folder, ['catalogue', ...args], message);
});
