import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readCobertura } from '../../../src/io/evidence/read-cobertura.js';
import { evidenceFile, evidenceText, inputFile, putAddon } from '../../helpers/evidence.js';
import { tempFolder } from '../../helpers/temp-register.js';

const addon = (): string => putAddon(join(tempFolder().root, 'pallet_register'));
const read = (text: string, folder = addon()) => readCobertura(inputFile('coverage.xml', text), 'pallet_register', folder);
const report = (filename: string, lines: string, source = '/srv/addons'): string =>
  `<coverage version="7"><sources><source>${source}</source></sources><packages><package><classes><class filename="${filename}"><methods><method><lines><line number="3" hits="0"/></lines></method></methods><lines>${lines}</lines></class></classes></package></packages></coverage>`;

it('reads what coverage.py wrote: the code of the addon, without tests and manifest', () => {
  const { lines, tool } = readCobertura(evidenceFile('coverage.xml'), 'pallet_register', addon());
  expect(lines).toEqual({ valid: 24, covered: 24, unmeasured: [] });
  expect(tool).toBe('coverage 7.17.5');
});

it('counts lines that nothing ran through, and those of methods once', () => {
  const { lines } = read(evidenceText('coverage.xml').replace('<line number="28" hits="1"/>', '<line number="28" hits="0"/>'));
  expect(lines.valid - lines.covered).toBe(1);
  expect(read(report('pallet_register/models/pallet.py', '<line number="1" hits="3"/><line number="2" hits="0"/>')).lines).toMatchObject({
    valid: 2,
    covered: 1,
  });
});

it('names files of the addon that the report leaves out', () => {
  const folder = addon();
  writeFileSync(join(folder, 'models/left.py'), 'x = 1\n');
  writeFileSync(join(folder, 'models/blank.py'), '# nothing\n\n');
  const { lines } = readCobertura(evidenceFile('coverage.xml'), 'pallet_register', folder);
  expect(lines.unmeasured).toEqual(['models/left.py']);
});

it('finds the addon in the name of a file, behind its source, and in paths of Windows', () => {
  const line = '<line number="1" hits="1"/>';
  for (const text of [
    report('models/pallet.py', line, '/srv/addons/pallet_register'),
    report('C:\\work\\pallet_register\\models\\pallet.py', line, ''),
    report('pallet_register/models/pallet.py', line, 'pallet_register_ci'),
  ]) {
    expect(read(text).lines.covered).toBe(1);
  }
});

it.each([
  [
    'foreign paths',
    report('sale/models/sale.py', '<line number="1" hits="1"/>'),
    /names no file of pallet_register\. It names 1 others, such as sale\/models\/sale\.py/,
  ],
  [
    'a file that is not there',
    report('pallet_register/models/other.py', '<line number="1" hits="1"/>'),
    /measured on other code: it names models\/other\.py/,
  ],
  [
    'a line that is not there',
    report('pallet_register/models/pallet.py', '<line number="9999" hits="1"/>'),
    /measured on other code: it names line 9999/,
  ],
  ['JSON', '{}', /broken-report/],
  ['a document type that grows', '<!DOCTYPE coverage [<!ENTITY a "&b;&b;"><!ENTITY b "xx">]><coverage/>', /declarations of its own/],
])('refuses %s', (_name, text, message) => {
  expect(() => read(text)).toThrow(message);
});

it('refuses one name for two files', () => {
  const one = '<class filename="models/pallet.py"><lines><line number="1" hits="1"/></lines></class>';
  const text = `<coverage><sources><source>/a/sale</source><source>/a/pallet_register</source></sources><packages><package><classes>${one}${one}</classes></package></packages></coverage>`;
  expect(() => read(text)).toThrow(/more than once/);
});
