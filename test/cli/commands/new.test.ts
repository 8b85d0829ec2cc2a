import { writeFileSync } from 'node:fs';
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
  expectHelp('new');
});

const entry = { title: 'Pallet labels', series: '17.0', process: 'order-to-cash', requester: 'sales-operations', owner: 'head-of-sales' };

it('takes flags, a file, standard input', () => {
  const flags = Object.entries(entry).flatMap(([key, value]) => [`--${key}`, value]);
  expect(run('new', ...flags).out).toContain('CR-0020');
  writeFileSync(join(folder, 'entry.json'), JSON.stringify(entry));
  expect(JSON.parse(run('new', '--from', 'entry.json', '--title', 'Other', '--json').out)).toMatchObject({
    kind: 'new-entry',
    id: 'CR-0021',
  });
  const piped = warrant(['new', '--from', '-'], { cwd: folder, input: JSON.stringify(entry) });
  expect([piped.code, piped.out.includes('CR-0022')]).toEqual([0, true]);
});

it('speaks of standard input by its name', () => {
  const { code, err } = warrant(['new', '--from', '-'], { cwd: folder, input: '{"id":"CR-0001"}' });
  expect([code, err]).toEqual([2, expect.stringContaining('error: Standard input names an id;')]);
});

it.each([
  ['a new entry without its parts', ['new', '--title', 'x'], 'A new entry needs --series, --process, --requester, --owner.'],
  ['input that is no JSON', ['new', '--from', 'register/policy.ts'], 'is no JSON'],
  ['input that is not there', ['new', '--from', 'missing.json'], 'There is no such file.'],
])('refuses %s', (_name, args, message) => {
  expectWrongInput(folder, args, message);
});
