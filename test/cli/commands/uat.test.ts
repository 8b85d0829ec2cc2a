import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
  expectHelp('uat');
});

it('prints the script as Markdown, and writes it as a workbook with the same bytes each time', () => {
  const { code, out, err } = run('uat', 'CR-0005');
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/^# Acceptance test of CR-0005/);
  expect(out).toContain('| AC-1 | damaged goods |');
  for (const name of ['one.xlsx', 'two.xlsx']) expect(run('uat', 'CR-0005', '--format', 'xlsx', '--out', name).out).toBe(`Wrote ${name}\n`);
  const [one, two] = ['one.xlsx', 'two.xlsx'].map((name) => readFileSync(join(folder, name)));
  expect(one?.subarray(0, 2).toString()).toBe('PK');
  expect(one).toEqual(two);
});

it.each([
  ['a workbook without a file', ['uat', 'CR-0005', '--format', 'xlsx'], 'name a file with --out'],
  ['JSON', ['uat', 'CR-0005', '--json'], 'warrant show ID --json'],
  ['an entry that is not there', ['uat', 'CR-9999'], 'There is no entry CR-9999'],
  ['the register as a place', ['uat', 'CR-0005', '--out', 'register/uat.md'], 'it lies in the register'],
])('refuses %s', (_name, args, message) => {
  expectWrongInput(folder, args, message);
});
