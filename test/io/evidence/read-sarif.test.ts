import { closeSync, ftruncateSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readSarif } from '../../../src/io/evidence/read-sarif.js';
import { inputFile, putAddon } from '../../helpers/evidence.js';
import { tempFolder } from '../../helpers/temp-register.js';

const addon = (): string => putAddon(join(tempFolder().root, 'pallet_register'));
const read = (text: string) => readSarif(inputFile('lint.sarif', text), 'pallet_register', addon());
const at = (uri: string) => ({ locations: [{ physicalLocation: { artifactLocation: { uri } } }] });
const sarif = (...results: readonly object[]): string =>
  JSON.stringify({ version: '2.1.0', runs: [{ tool: { driver: { name: 'pylint-odoo', version: '9.3' } }, results }] });
const file = 'pallet_register/models/pallet.py';

it('counts what lies in the addon, by level and rule', () => {
  const { findings, elsewhere } = read(
    sarif(
      { ruleId: 'C1', level: 'error', ...at(file) },
      { ruleId: 'C1', ...at(`file:///srv/a%20b/${file}`) },
      { rule: { id: '__proto__' }, level: 'note', ...at('./models/pallet.py') },
      { ruleId: 'C2', level: 'error', ...at('sale/models/sale.py') },
      { ruleId: 'C3', level: 'error', suppressions: [{ kind: 'inSource' }], ...at(file) },
      { ruleId: 'C4', kind: 'pass', level: 'none', ...at(file) },
    ),
  );
  expect(findings).toEqual([
    {
      tool: 'pylint-odoo 9.3',
      error: 1,
      warning: 1,
      note: 1,
      rules: Object.fromEntries([
        ['C1', 2],
        ['__proto__', 1],
      ]),
    },
  ]);
  expect(elsewhere).toBe(1);
});

it('takes a clean run for what it is', () => {
  expect(read(sarif()).findings).toEqual([{ tool: 'pylint-odoo 9.3', error: 0, warning: 0, note: 0, rules: {} }]);
});

it.each([
  ['foreign paths', sarif({ ruleId: 'C1', ...at('sale/models/sale.py') }), /none of its 1 results lies in pallet_register/],
  ['paths that climb out of the addon', sarif({ ruleId: 'C1', ...at('../../etc/passwd') }), /none of its 1 results/],
  ['other JSON', '{"runs": 3}', /is no SARIF/],
  ['no JSON', '<sarif/>', /no JSON/],
  ['a million brackets', '['.repeat(1_000_000), /no JSON/],
])('refuses %s', (_name, text, message) => {
  expect(() => read(text)).toThrow(message);
});

it('refuses 200 MB before it reads them', () => {
  const path = inputFile('big.sarif', 'x');
  const open = openSync(path, 'r+');
  ftruncateSync(open, 200_000_000);
  closeSync(open);
  const started = performance.now();
  expect(() => readSarif(path, 'pallet_register', addon())).toThrow(/has 200 MB; at most 50 MB are read/);
  expect(performance.now() - started).toBeLessThan(500);
});
