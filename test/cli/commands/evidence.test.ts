import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { warrant } from '../../helpers/command.js';
import { expectHelp, expectWrongInput } from '../../helpers/command-checks.js';
import { evidenceFile, measuredRegister } from '../../helpers/evidence.js';

const log = evidenceFile('clean-17.log');
const base = ['evidence', 'add', 'CR-0001', '--as', 'ann', '--addon', 'addons/pallet_register'];

it('has help with examples that fits 40 columns', () => {
  expectHelp('evidence');
});

it('says what the results prove, fits 40 columns, and is JSON for programs', () => {
  const { root } = measuredRegister();
  const first = warrant([...base, '--odoo-log', log, '--verified'], { cwd: root, env: { COLUMNS: '40' } });
  expect([first.code, first.err]).toEqual([0, '']);
  expect(first.out).toMatch(/✓ AC-2 partial stock: 1 test passes/);
  expect(first.out).not.toContain('\u001B');
  const again = warrant([...base, '--odoo-log', log, '--verified', '--json'], { cwd: root });
  expect(JSON.parse(again.out)).toMatchObject({
    format: 1,
    kind: 'evidence',
    known: true,
    evidence: { entry: 'CR-0001', origin: 'verified' },
  });
  const shown = JSON.parse(warrant(['show', 'CR-0001', '--json'], { cwd: root }).out).entries[0];
  expect(shown).toMatchObject({
    measuredCoverage: { low: 70, high: 100 },
    evidence: { tests: { passed: 5 }, records: [{ standing: 'counts' }] },
  });
});

it('has its results in every form of the report', () => {
  const { root } = measuredRegister();
  warrant([...base, '--odoo-log', log], { cwd: root });
  const page = join(root, 'report.html');
  expect(warrant(['report', '--html', page], { cwd: root }).code).toBe(0);
  expect(warrant(['report', '--json'], { cwd: root }).out).toContain('"standing": "counts"');
});

it.each([
  ['no file', [], '--odoo-log FILE'],
  ['a file that is not there', ['--junit', 'nothing.xml'], 'There is no such file'],
  ['an empty name', ['--uat='], '--uat is empty'],
  ['a file twice', ['--sarif', 'a', '--sarif', 'b'], 'more than once'],
  ['an error as JSON', ['--odoo-log', 'nothing.log', '--json'], 'There is no such file'],
])('refuses %s', (_name, args, message) => {
  expectWrongInput(measuredRegister().root, [...base, ...args], message);
});

it('refuses another deed and an entry that is none', () => {
  const { root } = measuredRegister();
  expectWrongInput(root, ['evidence', 'remove', 'CR-0001'], 'is not known here: one of ');
  expectWrongInput(root, ['evidence', 'add', '../../etc', '--odoo-log', log], 'There is no entry ../../etc');
});

it.each(['odoo-log', 'junit', 'cobertura', 'sarif', 'uat'])('says that the links of a file lead in a circle: --%s', (option) => {
  const { root } = measuredRegister();
  symlinkSync('loop', join(root, 'loop'));
  expectWrongInput(root, [...base, `--${option}`, 'loop'], 'Its links lead in a circle');
});

it('writes through no link', () => {
  const { root } = measuredRegister();
  for (const name of ['register/evidence', 'elsewhere']) mkdirSync(join(root, name));
  symlinkSync('../../elsewhere', join(root, 'register/evidence/CR-0001'));
  expectWrongInput(root, [...base, '--odoo-log', log], 'register/evidence/CR-0001 is a symbolic link');
  expect(readdirSync(join(root, 'elsewhere'))).toEqual([]);
});
