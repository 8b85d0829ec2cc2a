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
  expectHelp('amend');
});

it('changes one value and shows the line', () => {
  const { code, out } = run('amend', 'CR-0007', '--set', 'title=Credit hold, second try');
  expect(code).toBe(0);
  expect(out).toMatch(/^\+ {2}title: "Credit hold, second try",$/m);
});

it.each([
  ['an assignment that is none', ['amend', 'CR-0007', '--set', 'title'], 'is no assignment'],
  ['nothing to change', ['amend', 'CR-0007'], 'Say what to change'],
])('refuses %s', (_name, args, message) => {
  expectWrongInput(folder, args, message);
});
