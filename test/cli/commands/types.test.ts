import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyOfSample, remove, warrant } from '../../helpers/command.js';
import { expectHelp, expectReading, expectWrongInput } from '../../helpers/command-checks.js';

let folder = '';
beforeAll(() => {
  folder = copyOfSample();
});
afterAll(() => remove(folder));

it('has help with examples that fits 40 columns', () => {
  expectHelp('types');
});

it('writes the names of every series that the register names, the same each time', () => {
  expectReading(folder, ['types']);
  const file = join(folder, 'register/odoo.d.ts');
  const first = readFileSync(file, 'utf8');
  for (const name of ['"16.0"', '"19.0"', '"sale.order"', '"partner_id"']) expect(first).toContain(name);
  expect(warrant(['types'], { cwd: folder }).code).toBe(0);
  expect(readFileSync(file, 'utf8')).toBe(first);
});

it('writes to another file, and into no place that is not its own', () => {
  expect(warrant(['types', '--out', 'names.d.ts'], { cwd: folder }).code).toBe(0);
  expect(existsSync(join(folder, 'names.d.ts'))).toBe(true);
  expectWrongInput(folder, ['types', '--out', 'register/policy.ts'], 'it lies in the register');
});
