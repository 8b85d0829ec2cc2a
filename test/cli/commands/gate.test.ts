import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyOfSample, remove, warrant } from '../../helpers/command.js';
import { expectHelp, expectReading, expectWrongInput } from '../../helpers/command-checks.js';
import { evidenceFile, measuredRegister } from '../../helpers/evidence.js';
import { policyText } from '../../helpers/temp-register.js';

let folder = '';
beforeAll(() => {
  folder = copyOfSample();
});
afterAll(() => remove(folder));
const run = (...args: readonly string[]) => warrant(args, { cwd: folder });

it('has help with examples that fits 40 columns', () => {
  expectHelp('gate');
});

it('is plain in a pipe, fits 40 columns, and is JSON for programs', () => {
  expectReading(folder, ['gate'], 0);
});

it('exits 1 when an entry that was named is refused, and explains', () => {
  expect([run('gate', 'CR-0013').code, run('gate', 'CR-0001').code, run('gate').code]).toEqual([1, 0, 0]);
  expect(run('gate', 'CR-0013').out).toContain('To do:');
});

it('is asked for going live, too, which rests on what was measured', () => {
  const policy = policyText.replace('plannedCoverage: 50', 'plannedCoverage: 50, measuredCoverage: 90');
  const { root } = measuredRegister(policy);
  const gateOf = (...more: readonly string[]) => warrant(['gate', 'CR-0001', ...more], { cwd: root });
  expect(gateOf().out).not.toContain('measured-coverage');
  expect(gateOf('--stage', 'generate').out).toBe(gateOf().out);
  const { code, out } = gateOf('--stage', 'live');
  expect(code).toBe(1);
  expect(out).toContain('to go live on 17.0');
  expect(out).toMatch(
    /measured-coverage failed: Was it tested, as it is\?\s+between 0 and 100, at least 90 is asked: nothing was measured/,
  );
  warrant(
    [
      'evidence',
      'add',
      'CR-0001',
      '--as',
      'ann',
      '--addon',
      'addons/pallet_register',
      '--odoo-log',
      evidenceFile('clean-17.log'),
      '--cobertura',
      evidenceFile('coverage.xml'),
    ],
    { cwd: root },
  );
  expect(gateOf('--stage', 'live').out).toMatch(/passed +.*measured-coverage/s);
});

it.each([
  ['an unknown series', ['gate', '--series', '15.0'], 'is not known here: one of '],
  ['an unknown stage', ['gate', '--stage', 'test'], 'is not known here: one of '],
])('refuses %s', (_name, args, message) => {
  expectWrongInput(folder, args, message);
});
