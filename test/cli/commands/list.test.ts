import { mkdirSync, writeFileSync } from 'node:fs';
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
  expectHelp('list');
});

it('is plain in a pipe, fits 40 columns, and is JSON for programs', () => {
  expectReading(folder, ['list'], 0);
});

it('filters by state, process and flag', () => {
  const ids = (...filter: string[]) => JSON.parse(run('list', '--json', ...filter).out).entries.map(({ id }: { id: string }) => id);
  expect(ids('--state', 'rejected')).toEqual(['CR-0013']);
  expect(ids('--flag', 'stale')).toContain('CR-0012');
  expect(ids('--state', 'retired', '--process', 'order-to-cash')).toEqual([]);
});

it('has colours with FORCE_COLOR, none with NO_COLOR or --no-color', () => {
  const colored = (env: Record<string, string>, ...more: string[]) =>
    warrant(['list', ...more], { cwd: folder, env }).out.includes('\u001B[');
  expect([
    colored({ FORCE_COLOR: '1' }),
    colored({ FORCE_COLOR: '1', NO_COLOR: '1' }),
    colored({ FORCE_COLOR: '1' }, '--no-color'),
  ]).toEqual([true, false, false]);
});

it.each([
  ['a wrong state', ['list', '--state', 'open'], 'is not known here: one of '],
  ['an option twice', ['list', '--at', '2026-01-01', '--at', '2026-01-02'], '--at is given more than once.'],
  ['a day that is none', ['list', '--at', '2026-02-30'], '--at is "2026-02-30"; a day is written like 2026-11-23.'],
  ['an option without its value', ['list', '--root'], '--root needs a value'],
  ['a folder without a register', ['list', '--root', 'register'], 'register'],
])('refuses %s', (_name, args, message) => {
  expectWrongInput(folder, args, message);
});

it.each([['list'], ['score'], ['gate'], ['report']])('%s names what could not be read beside what could, and exits 2', (command) => {
  const other = copyOfSample();
  writeFileSync(join(other, 'register/entries/CR-0091-broken.ts'), 'export default process.env;\n');
  const { code, out, err } = warrant([command], { cwd: other });
  const json = warrant([command, '--json'], { cwd: other });
  const one = warrant(['score', 'CR-0001'], { cwd: other });
  remove(other);
  expect([code, json.code]).toEqual([2, 2]);
  expect(out).toContain('CR-0001');
  expect(err).toMatch(/register\/entries\/CR-0091-broken\.ts:1:16: /);
  expect(JSON.parse(json.out).problems).toMatchObject([{ place: { file: 'register/entries/CR-0091-broken.ts' } }]);
  expect([one.code, one.err]).toEqual([0, '']);
});

it.each([['list'], ['score'], ['gate'], ['report']])(
  '%s names an addon whose record is damaged beside all else, and exits 2',
  (command) => {
    const other = copyOfSample();
    const record = join(other, 'generated/17.0/tarnbeck_goods_damage/.warrant');
    mkdirSync(record, { recursive: true });
    writeFileSync(join(record, 'state.json'), '{');
    const { code, out, err } = warrant([command], { cwd: other });
    const own = warrant(['score', 'CR-0006'], { cwd: other });
    const another = warrant(['score', 'CR-0001'], { cwd: other });
    remove(other);
    expect(code).toBe(2);
    expect(out).toContain('CR-0001');
    expect(err).toContain('generated/17.0/tarnbeck_goods_damage: its record is no JSON');
    expect(own).toMatchObject({ code: 2, err });
    expect(another).toMatchObject({ code: 0, err: '' });
  },
);
