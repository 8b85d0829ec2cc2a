import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyOfSample, remove, warrant } from '../../helpers/command.js';
import { expectHelp, expectReading, expectWrongInput } from '../../helpers/command-checks.js';

let folder = '';
beforeAll(() => {
  folder = copyOfSample();
  warrant(['generate', 'CR-0001'], { cwd: folder });
});
afterAll(() => remove(folder));

it('has help with examples that fits 40 columns', () => {
  expectHelp('diff');
});

it('is plain in a pipe, fits 40 columns, and is JSON for programs', () => {
  expectReading(folder, ['diff', 'CR-0001'], 0);
});

it('shows lines, and writes nothing', () => {
  writeFileSync(join(folder, 'generated/17.0/tarnbeck_lot_traceability/__init__.py'), '# mine\n');
  const { code, out } = warrant(['diff', 'CR-0001'], { cwd: folder });
  expect([code, out]).toEqual([0, expect.stringContaining('\n-# mine\n+from . import models\n')]);
});

it('refuses an unknown entry', () => {
  expectWrongInput(folder, ['diff', 'CR-0999'], 'CR-0999');
});
