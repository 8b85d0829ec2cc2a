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
  expectHelp('score');
});

it('is plain in a pipe, fits 40 columns, and is JSON for programs', () => {
  expectReading(folder, ['score'], 0);
});

it('says the lowest factor and what is not known before any total', () => {
  const { out } = run('score', 'CR-0010');
  const order = ['Lowest factor', 'Missing evidence', 'What would improve it most', 'Debt'].map((part) => out.indexOf(part));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(order).not.toContain(-1);
});

it('is a table in Markdown', () => {
  expect(run('score', '--format', 'markdown').out).toMatch(/^\| Entry \|/);
});

it.each([['unknown entries, all of them', ['score', 'CR-0901', 'CR-0902'], 'There is no entry CR-0902.']])(
  'refuses %s',
  (_name, args, message) => {
    expectWrongInput(folder, args, message);
  },
);
