import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { damageNote, oddsAndEnds } from '../../fixtures/adoption.js';
import { putFiles } from '../../helpers/addons.js';
import { copyOfSample, remove, warrant } from '../../helpers/command.js';
import { expectHelp, expectReading, expectWrongInput } from '../../helpers/command-checks.js';

let folder = '';
beforeAll(() => {
  folder = copyOfSample();
  putFiles(join(folder, 'addons/damage_note'), damageNote);
  putFiles(join(folder, 'addons/odds_and_ends'), oddsAndEnds);
});
afterAll(() => remove(folder));

const names = ['--process', 'order-to-cash', '--requester', 'sales-operations', '--owner', 'head-of-sales'];
const entries = (): readonly string[] => readdirSync(join(folder, 'register/entries'));

it('has help with examples that fits 40 columns', () => {
  expectHelp('adopt');
});

it('shows drafts without writing', () => {
  const before = entries();
  const { code, out } = warrant(['adopt', 'addons', '--dry-run', ...names], { cwd: folder });
  expect([code, out]).toEqual([0, expect.stringContaining('export default customization({')]);
  expect(JSON.parse(warrant(['adopt', 'addons', '--dry-run', '--json', ...names], { cwd: folder }).out)).toMatchObject({
    ...{ kind: 'adoption', written: false, skipped: [] },
    adopted: [{ addon: 'damage_note', unexpressed: [] }, { addon: 'odds_and_ends' }],
  });
  expect(entries()).toEqual(before);
});

it('writes an entry for each addon, and none a second time', () => {
  const { code, out } = warrant(['adopt', 'addons', ...names], { cwd: folder });
  expect([code, out]).toEqual([0, expect.stringContaining('CR-0021')]);
  expect(out).toMatch(/2 entries written; a\s+person has to justify/);
  const text = readFileSync(join(folder, 'register/entries/CR-0021-odds-and-ends.ts'), 'utf8');
  expect(text).toContain('// controller: 1');
  expect(text).toContain('//   - Odds (controllers.py:4): an entry holds no code');
  expect(text).toContain('method: "action_confirm"');
  expect(warrant(['adopt', 'addons', ...names], { cwd: folder }).out).toContain('CR-0020 owns it');
  // Plain in a pipe, in 40 columns, and as JSON.
  expectReading(folder, ['adopt', 'addons', ...names], 0);
});

it.each([
  ['a path without addons', ['adopt', 'register', ...names], 'there is no addon here'],
  ['a path that is not there', ['adopt', 'nowhere', ...names], 'there is no such folder'],
  ['names that are missing', ['adopt', 'addons'], 'Drafted entries need\n  --process: one of '],
])('refuses %s', (_name, args, message) => {
  expectWrongInput(folder, args, message);
});

it.each([
  [[], ['process', 'requester', 'owner']],
  [
    ['--requester', 'sales-operations'],
    ['process', 'owner'],
  ],
])('with %j asks for all that is missing at once, and lists each name once', (given, options) => {
  const { code, err } = warrant(['adopt', 'addons', ...given], { cwd: folder });
  expect(code).toBe(2);
  const asked = [...err.matchAll(/^ {2}--(\w+): one of (.+)$/gm)];
  expect(asked.map(([, option]) => option)).toEqual(options);
  const handles = asked.flatMap(([, , list = '']) => list.split(', ')).filter((handle) => handle !== 'these');
  expect(handles).toEqual(expect.arrayContaining(['head-of-sales', 'steering-committee']));
  expect(new Set(handles).size).toBe(handles.length);
});
