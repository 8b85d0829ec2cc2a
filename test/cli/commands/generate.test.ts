import { existsSync } from 'node:fs';
import { join } from 'node:path';
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
  expectHelp('generate');
});

it('is plain in a pipe, fits 40 columns, and is JSON for programs', () => {
  expectReading(folder, ['generate', '--dry-run'], 0);
});

it('writes, and --check then finds everything up to date', () => {
  expect(run('generate', 'CR-0001').out).toContain('written');
  expect(existsSync(join(folder, 'generated/17.0'))).toBe(true);
  expect(run('generate', 'CR-0001', '--check').code).toBe(0);
});

it('exits 1 when an entry that was named is refused', () => {
  expect(run('generate', 'CR-0013').code).toBe(1);
});

it('takes several losses that are accepted, and names those that nothing loses', () => {
  const { code, out, err } = run('generate', 'CR-0001', '--accept-loss', 'a.b', '--accept-loss', 'c.d');
  expect([code, ['a.b', 'c.d'].filter((name) => !`${out}${err}`.includes(name))]).toEqual([2, []]);
});

it.each([
  ['two modes', ['generate', '--check', '--diff'], 'Give one of --check, --diff.'],
  ['an unknown entry', ['generate', 'CR-0999'], 'CR-0999'],
])('refuses %s', (_name, args, message) => {
  expectWrongInput(folder, args, message);
});
