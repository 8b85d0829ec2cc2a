import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
  expectHelp('report');
});

it('is plain in a pipe, fits 40 columns, and is JSON for programs', () => {
  expectReading(folder, ['report'], 0);
});

it('writes one page that names every entry and allows nothing but its style', () => {
  expect(run('report', '--html', 'out/report.html').out).toBe('Wrote out/report.html\n');
  const page = readFileSync(join(folder, 'out/report.html'), 'utf8');
  expect(page).toMatch(/content="default-src &#39;none&#39;; style-src &#39;sha256-[A-Za-z0-9+/=]+&#39;;/);
  expect(page).toContain('id="CR-0019"');
  expect(page).not.toMatch(/<script|javascript:|\son[a-z]+=|\sstyle=/i);
});

it('prints Markdown for a pull request', () => {
  expect(run('report', '--markdown').out).toMatch(/^# Customization register of /);
});

it.each([
  ['two forms', ['report', '--markdown', '--json'], 'Give one of --html FILE, --markdown and --json.'],
  ['a file that cannot be', ['report', '--html', 'register/policy.ts/x.html'], 'cannot be written'],
  ['a folder as file', ['report', '--html', 'register'], 'is a folder'],
])('refuses %s', (_name, args, message) => {
  expectWrongInput(folder, args, message);
});
