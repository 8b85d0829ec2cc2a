import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
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
  ['an entry that is not there', ['uat', 'CR-9999'], 'There is no entry CR-9999'],
  ['the register as a place', ['uat', 'CR-0005', '--out', 'register/uat.md'], 'it lies in the register'],
])('refuses %s', (_name, args, message) => {
  expectWrongInput(folder, args, message);
});

it('is JSON for programs', () => {
  const { code, out } = run('uat', 'CR-0005', '--json');
  expect([code, JSON.parse(out)]).toMatchObject([
    0,
    { format: 1, kind: 'uat', entry: { id: 'CR-0005' }, mark: expect.stringMatching(/^Script CR-0005/) },
  ]);
  expect(JSON.parse(out).acceptance[0]).toMatchObject({ id: 'AC-1', given: expect.any(String) });
});

it('writes a workbook or a text by the name of the file, over a script that nobody filled in', () => {
  for (const [name, begin] of [
    ['by.XLSX', 'PK'],
    ['by.md', '# '],
  ] as const) {
    for (const _time of [1, 2]) expect(run('uat', 'CR-0005', '--out', name)).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(join(folder, name), 'latin1').slice(0, 2)).toBe(begin);
  }
});

it('leaves results and other files as they are', () => {
  run('uat', 'CR-0005', '--out', 'filled.md');
  const blank = readFileSync(join(folder, 'filled.md'), 'utf8');
  const filled = blank.replace(/^(\| AC-1 \|[^|]*\|) +\|/m, '$1 passed |');
  expect(filled).not.toBe(blank);
  writeFileSync(join(folder, 'filled.md'), filled);
  expectWrongInput(folder, ['uat', 'CR-0005', '--out', 'filled.md'], 'evidence add ID --uat filled.md');
  expect(readFileSync(join(folder, 'filled.md'), 'utf8')).toBe(filled);
  writeFileSync(join(folder, 'letter.md'), 'Dear all\n');
  expectWrongInput(folder, ['uat', 'CR-0005', '--out', 'letter.md'], 'is no script');
  expect(readFileSync(join(folder, 'letter.md'), 'utf8')).toBe('Dear all\n');
});

it('leaves a workbook with results as it is', () => {
  const place = join(folder, 'filled.xlsx');
  run('uat', 'CR-0005', '--out', 'filled.xlsx');
  const parts = unzipSync(readFileSync(place));
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const filled = sheet.replace(/(<c r="G6"[^>]*><is><t[^>]*>)(<\/t>)/, '$1passed$2');
  expect(filled).not.toBe(sheet);
  writeFileSync(place, zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(filled) }));
  const before = readFileSync(place);
  expectWrongInput(folder, ['uat', 'CR-0005', '--out', 'filled.xlsx'], 'evidence add ID --uat filled.xlsx');
  expect(readFileSync(place).equals(before)).toBe(true);
});

it.each(['/proc/x', '/proc/self/x.md', '/dev/null/x'])('says that nothing can be written to %s', (place) => {
  expectWrongInput(folder, ['uat', 'CR-0005', '--out', place], place);
});
