import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyOfSample, remove, runWithoutReader, warrant } from '../../helpers/command.js';
import { expectHelp, expectReading, expectWrongInput } from '../../helpers/command-checks.js';

let folder = '';
beforeAll(() => {
  folder = copyOfSample();
});
afterAll(() => remove(folder));
const run = (...args: readonly string[]) => warrant(args, { cwd: folder });

it('has help with examples that fits 40 columns', () => {
  expectHelp('show');
});

it('is plain in a pipe, fits 40 columns, and is JSON for programs', () => {
  expectReading(folder, ['show', 'CR-0012'], 0);
});

it('has the five facets, the verdict and the audit trail', () => {
  const { out } = run('show', 'CR-0002');
  const parts = [
    'Business justification',
    'Owner approval',
    'Technical impact',
    'Upgrade implications',
    'Test coverage',
    'Verdict',
    'Standard first',
    'Audit trail',
  ];
  for (const part of parts) expect(out).toContain(part);
});

it('says what standard Odoo has that is near to what is asked for, and what it does not know', () => {
  const { out } = run('show', 'CR-0007');
  expect(out).toContain('res.config.settings.account_use_credit_limit setting of account');
  expect(run('show', 'CR-0007', '--series', '19.0').out).toMatch(/no community addon of 19\.0 is\s+listed/);
});

it('ends quietly when the reader of a pipe goes away', async () => {
  expect(await runWithoutReader(['show', 'CR-0001', '--json'], folder)).toEqual({ code: 0, err: '' });
});

it.each([['an unknown entry', ['show', 'CR-002'], 'There is no entry CR-002. Did you mean CR-0002?']])(
  'refuses %s',
  (_name, args, message) => {
    expectWrongInput(folder, args, message);
  },
);
