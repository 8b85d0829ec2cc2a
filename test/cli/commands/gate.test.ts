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
  expectHelp('gate');
});

it('is plain in a pipe, fits 40 columns, and is JSON for programs', () => {
  expectReading(folder, ['gate'], 0);
});

it('exits 1 when an entry that was named is refused, and explains', () => {
  expect([run('gate', 'CR-0013').code, run('gate', 'CR-0001').code, run('gate').code]).toEqual([1, 0, 0]);
  expect(run('gate', 'CR-0013').out).toContain('To do:');
});

it.each([['an unknown series', ['gate', '--series', '15.0'], 'Choices:']])('refuses %s', (_name, args, message) => {
  expectWrongInput(folder, args, message);
});
