import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readChanges, writeChanges } from '../../../src/io/catalogues/changes-file.js';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'warrant-changes-'));
  file = join(folder, '16.0-17.0.changes');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const changes = {
  from: { series: '16.0', digest: 'a' },
  to: { series: '17.0', digest: 'b' },
  changes: [{ id: 'x', from: '16.0', to: '17.0', kind: 'removed', symbol: { on: 'model', name: 'mail.channel' }, before: 'mail' }],
} as const;

it('keeps differences as they were, in the same bytes each time', async () => {
  await writeChanges(file, changes);
  const bytes = readFileSync(file);
  await writeChanges(file, changes);
  expect(readFileSync(file).equals(bytes)).toBe(true);
  expect(readChanges(file)).toEqual(changes);
});

it('knows none where there is no file, and refuses a damaged one', async () => {
  expect(readChanges(file)).toBeUndefined();
  await writeChanges(file, changes);
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.subarray(0, bytes.length - 2));
  expect(() => readChanges(file)).toThrow(/is damaged/);
});
