import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyOfSample, remove, warrant } from '../../helpers/command.js';
import { expectHelp, expectReading, expectWrongInput } from '../../helpers/command-checks.js';

let folder = '';
beforeAll(() => {
  folder = copyOfSample();
  warrant(['generate'], { cwd: folder });
});
afterAll(() => remove(folder));

it('has help with examples that fits 40 columns', () => {
  expectHelp('drift');
});

it('is plain in a pipe, fits 40 columns, and is JSON for programs', () => {
  expectReading(folder, ['drift', 'CR-0001'], 0);
});

it('names what only the code has, with its place, and exits 1', () => {
  const file = 'generated/17.0/tarnbeck_lot_traceability/models/stock_lot.py';
  appendFileSync(join(folder, file), '\n    def action_mine(self):\n        return True\n');
  const { code, out } = warrant(['drift', 'CR-0001'], { cwd: folder });
  expect([code, out]).toEqual([1, expect.stringMatching(/\+ method stock\.lot\.action_mine\(\) only in code models\/stock_lot\.py:\d+/)]);
  expectReading(folder, ['drift', 'CR-0001'], 1);
  expect(warrant(['drift', 'CR-0002'], { cwd: folder }).code).toBe(0);
});

it('refuses an unknown entry', () => {
  expectWrongInput(folder, ['drift', 'CR-0999'], 'CR-0999');
});
