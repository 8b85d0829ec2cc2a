import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { commands } from '../../src/cli/commands/index.js';
import { seriesChoices } from '../../src/cli/options.js';
import { seriesList } from '../../src/model/known-series.js';
import { copyOfSample, remove, runOnFullDisk, warrant } from '../helpers/command.js';

it('lists every command in its help', () => {
  const { code, out } = warrant(['--help']);
  expect(code).toBe(0);
  for (const { name } of commands) expect(out).toContain(`warrant ${name}`);
});

it('shows the help and exits 2 without a command', () => {
  const { code, out } = warrant([]);
  expect([code, out.includes('Commands:')]).toEqual([2, true]);
});

it('says its version', () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(warrant(['--version']).out.trim()).toBe(version);
});

it.each([
  ['command', ['lst'], 'Unknown command: lst. Did you mean list?'],
  ['option', ['list', '--staet', 'draft'], 'Unknown option: --staet. Did you mean --state?'],
  ['argument', ['list', 'more'], 'Unknown argument: more.'],
])('suggests what was meant by an unknown %s', (_name, args, message) => {
  const { code, err } = warrant(args);
  expect([code, err.includes(message)]).toEqual([2, true]);
});

it.each([
  ['an argument', ['show'], 'Missing: <id>. It is: warrant show <id>'],
  ['the second of two', ['evidence', 'CR-0005'], 'An argument is missing. It is: warrant evidence add <id>'],
  ['an option', ['impact', 'addons'], 'Missing: --to.'],
  ['the value of an option', ['list', '--root'], '--root needs a value.'],
  ['a known word', ['catalogue', 'serch'], 'serch is not known here: one of build, info, show, search, diff, merge. Did you mean search?'],
  ['a known value', ['check', '--format', 'yaml'], '--format yaml is not known here: one of text, json, sarif, junit, github.'],
  ['one answer', ['audit', 'addons', '--json', '--format', 'csv'], 'Give --json or --format csv, not both.'],
])('says in words of the command what is missing: %s', (_name, args, message) => {
  const { code, err } = warrant(args);
  expect([code, err.includes(message)]).toEqual([2, true]);
});

it.runIf(existsSync('/dev/full')).each([
  ['a table', ['list', '--no-cache']],
  ['a report for programs', ['check', '--format', 'sarif', '--no-output', '--no-cache']],
  ['an error as JSON', ['show', 'CR-0999', '--json', '--no-cache']],
  ['the help', ['--help']],
])('says that the disk behind standard output is full, and exits 2: %s', (_name, args) => {
  const { code, err } = runOnFullDisk(args, process.cwd());
  expect(code).toBe(2);
  expect(err.match(/error: standard output cannot be written\. The disk is full\./g)).toHaveLength(1);
  expect(err).not.toContain('    at ');
});

it.each(['root', 'out', 'html', 'cache-dir'])('takes an empty --%s for a mistake, not for the current folder', (name) => {
  const { code, err } = warrant(['report', `--${name}`, '']);
  expect([code, err]).toEqual([2, `error: --${name} is empty: name a file or a folder, or leave it out.\n`]);
});

it.each([
  ['among the processes of the system', '/proc/x', 'No folder can be made there. Choose another place with --out.'],
  ['with a name that is too long', 'x'.repeat(300), 'The path is too long for this file system.'],
  ['below a file', '.git/HEAD/out', 'A file stands where a folder is needed.'],
  ['inside the register', 'register/entries', '--out is register/entries, a folder of the register'],
])('takes an output folder %s for wrong input', (_name, out, message) => {
  const folder = copyOfSample();
  try {
    const { code, err } = warrant(['generate', '--out', out], { cwd: folder });
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
    expect(existsSync(`${folder}/generated`)).toBe(false);
  } finally {
    remove(folder);
  }
});

it('offers the series that the model has', () => {
  expect(seriesChoices).toEqual(seriesList);
});

it.each([
  ['a wrong option', ['list', '--json', '--no-cache', '--staet', 'draft'], 2, 'usage'],
  ['an unknown entry', ['score', 'CR-0999', '--json', '--no-cache'], 2, 'unknown-entry'],
  ['a missing register', ['check', '--format', 'json', '--no-cache', '--root', 'src'], 2, 'no-register'],
])('prints an error as JSON where JSON was asked for: %s', (_name, args, exitCode, code) => {
  const { code: ended, out, err } = warrant(args);
  expect(ended).toBe(exitCode);
  expect(JSON.parse(out)).toMatchObject({ format: 1, kind: 'error', exitCode, error: { code, message: expect.stringMatching(/./) } });
  expect(err).toContain('error:');
});
