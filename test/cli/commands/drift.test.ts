import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
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
  put(file, (text) => `${text}\n    def action_mine(self):\n        return True\n`);
  const { code, out } = warrant(['drift', 'CR-0001'], { cwd: folder });
  expect([code, out]).toEqual([1, expect.stringMatching(/\+ method stock\.lot\.action_mine\(\) only in code models\/stock_lot\.py:\d+/)]);
  expectReading(folder, ['drift', 'CR-0001'], 1);
  expect(warrant(['drift', 'CR-0002'], { cwd: folder }).code).toBe(0);
});

it('refuses an unknown entry', () => {
  expectWrongInput(folder, ['drift', 'CR-0999'], 'CR-0999');
});

/** Another text in a file of the sample, for one test. */
function put(path: string, text: (before: string) => string): void {
  const file = join(folder, path);
  const before = readFileSync(file, 'utf8');
  onTestFinished(() => writeFileSync(file, before));
  writeFileSync(file, text(before));
}

let wide = {};
beforeAll(() => {
  wide = { cwd: folder, env: { COLUMNS: '300' } };
});

const addon = 'generated/17.0/tarnbeck_handling_class';

it.each([
  ['Python', 'models/product_handling_class.py', (text: string) => `${text}\n\ndef broken(:\n`, /\.py:\d+:\d+: /],
  ['XML', 'views/product_handling_class_views.xml', (text: string) => text.replace('</odoo>', ''), /_views\.xml:\d+/],
  ['CSV', 'security/ir.model.access.csv', (text: string) => `${text}"open`, /access\.csv:\d+: a quote\s+is not closed/],
  [
    'a conflict',
    'models/product_handling_class.py',
    (text: string) => `<<<<<<< yours\n${text}=======\n${text}>>>>>>> plan\n`,
    /class\.py:1: it holds a conflict that\s+nobody has resolved/,
  ],
])('names a file that cannot be read as not compared, with nothing of it as missing: %s', (_name, path, text, message) => {
  put(`${addon}/${path}`, text);
  const { code, out } = warrant(['drift', 'CR-0005'], wide);
  expect(code).toBe(2);
  expect(out).toMatch(message);
  expect(out).not.toMatch(/agree|only in/);
  const { notCompared, addons } = JSON.parse(warrant(['drift', 'CR-0005', '--json'], { cwd: folder }).out);
  expect(notCompared).toEqual([{ kind: 'unreadable', what: expect.stringContaining(`${addon}/${path}:`), why: expect.any(String) }]);
  expect(addons).toEqual([expect.objectContaining({ items: [] })]);
});

it('does not say that all agrees where a record is damaged', () => {
  put(`${addon}/.warrant/state.json`, () => '{');
  const { code, out } = warrant(['drift'], wide);
  expect([code, out]).toEqual([2, expect.stringContaining('state.json is no JSON')]);
  expect(out).not.toContain('register agree');
});

it('says that there is nothing to compare, or what was asked for and is not there', () => {
  mkdirSync(join(folder, 'empty'));
  const none = warrant(['drift', '--out', 'empty'], { cwd: folder });
  expect([none.code, none.out]).toEqual([0, expect.stringContaining('There is nothing to compare')]);
  const asked = warrant(['drift', 'CR-0005', '--out', 'empty'], { cwd: folder });
  expect([asked.code, asked.out]).toEqual([
    1,
    expect.stringMatching(/CR-0005: no addon was generated from it here[\s\S]*Nothing was compared/),
  ]);
  expectWrongInput(folder, ['drift', '--out', 'nowhere'], 'There is no folder');
});

it.each(['drift', 'diff', 'check'])('%s names a file that may not be read', (command) => {
  const path = `${addon}/models/product_handling_class.py`;
  chmodSync(folder, 0o755);
  chmodSync(join(folder, path), 0);
  onTestFinished(() => chmodSync(join(folder, path), 0o644));
  const { code, out, err } = warrant([command], { ...wide, asNobody: true });
  expect([code, out + err]).toEqual([
    2,
    expect.stringMatching(/product_handling_class\.py\s+cannot be read\. It may not be read; change its perm/),
  ]);
  expect(err).not.toContain('    at ');
});
