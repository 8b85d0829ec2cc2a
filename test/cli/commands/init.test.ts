import { existsSync } from 'node:fs';
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
  expectHelp('init');
});

it('starts a register once', () => {
  const { code, out } = run('init', 'fresh', '--organization', 'Fresh Ltd', '--email', 'ann@example.com');
  expect([code, existsSync(join(folder, 'fresh/register/policy.ts'))]).toEqual([0, true]);
  expect(out).toContain('register/policy.ts');
  expect(out).toMatch(/npm install[\s\S]*npx warrant new/);
  expectWrongInput(folder, ['init', 'fresh'], 'register');
});
