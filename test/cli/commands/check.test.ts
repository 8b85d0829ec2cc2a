import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyOfSample, remove, warrant } from '../../helpers/command.js';
import { expectHelp, expectReading, expectWrongInput } from '../../helpers/command-checks.js';

let folder = '';
beforeAll(() => {
  folder = copyOfSample();
});
afterAll(() => remove(folder));
const run = (...args: readonly string[]) => warrant(args, { cwd: folder });

it('has help with examples that fits 40 columns', () => {
  expectHelp('check');
});

it('is plain in a pipe, fits 40 columns, and is JSON for programs', () => {
  expectReading(folder, ['check', '--no-output'], 1);
});

it.each(['text', 'json', 'sarif', 'junit', 'github'])('finds the stale approval, as %s', (format) => {
  const { code, out } = run('check', '--no-output', '--format', format);
  expect([code, out.includes('approval-stale')]).toEqual([1, true]);
});

it.each([
  ['an unknown reference', ['check', '--base', 'nowhere'], 'nowhere'],
  ['an unknown format', ['check', '--format', 'xml'], 'is not known here: one of '],
])('refuses %s', (_name, args, message) => {
  expectWrongInput(folder, args, message);
});
