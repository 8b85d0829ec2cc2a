import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyOfSample, remove, warrant } from '../../helpers/command.js';
import { expectHelp, expectWrongInput } from '../../helpers/command-checks.js';

let folder = '';
beforeAll(() => {
  folder = copyOfSample();
});
afterAll(() => remove(folder));
const run = (...args: readonly string[]) => warrant(args, { cwd: folder });

it('has help with examples that fits 40 columns', () => {
  expectHelp('retire');
});

it('records the decision and says where it lies', () => {
  const { code, out, err } = run('retire', 'CR-0001', '-m', 'Gone', '--as', 'release-manager');
  expect([code, err]).toEqual([0, '']);
  expect(out.replace(/\s+/g, '')).toContain('register/decisions/CR-');
  expect(out).toContain('Uninstalling tarnbeck_lot_traceability');
});

it('is refused with exit code 1 to a person whose role may not', () => {
  const { code, out } = run('retire', 'CR-0001', '-m', 'x', '--as', 'data-protection-officer');
  expect([code, out]).toEqual([1, '']);
});

it.each([
  ['a missing reason', ['retire', 'CR-0001'], 'Missing: --reason'],
  ['an unknown person', ['retire', 'CR-0001', '-m', 'x', '--as', 'nobody'], 'The policy knows no person nobody.'],
])('refuses %s', (_name, args, message) => {
  expectWrongInput(folder, args, message);
});
