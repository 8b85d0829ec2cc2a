import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyOfSample, remove, warrant } from '../../helpers/command.js';
import { expectHelp, expectReading, expectWrongInput } from '../../helpers/command-checks.js';

let folder = '';
beforeAll(() => {
  folder = copyOfSample();
});
afterAll(() => remove(folder));

it('has help with examples that fits 40 columns', () => {
  expectHelp('uninstall-plan');
});

it('is plain in a pipe, fits 40 columns, and is JSON for programs', () => {
  expectReading(folder, ['uninstall-plan', 'CR-0001'], 0);
});

it('names tables, columns and what to export', () => {
  const { code, out } = warrant(['uninstall-plan', 'CR-0001'], { cwd: folder, env: { COLUMNS: '200' } });
  expect(code).toBe(0);
  expect(out).toContain('Export first');
  expect(out).toMatch(/column \S+ of table stock_lot, field stock\.lot\./);
});

it.each([
  ['an unknown entry', ['uninstall-plan', 'CR-0999'], 'CR-0999'],
  ['a series that is none', ['uninstall-plan', 'CR-0001', '--series', '9.0'], '9.0'],
])('refuses %s', (_what, args, message) => {
  expectWrongInput(folder, args, message);
});
