import { describe, expect, it } from 'vitest';
import { readOdooLog } from '../../../src/io/evidence/read-odoo-log.js';
import { evidenceFile, evidenceText, inputFile } from '../../helpers/evidence.js';

const addon = 'pallet_register';
const read = (text: string) => readOdooLog(inputFile('odoo.log', text), addon);

/** Since 18.0 a method that a class inherits is run for the class that defines it only, and no imported class is run. */
const inherited = { 'common.PalletCommon.test_has_a_name': 'passed', 'test_pallet.TestPallet.test_has_a_name': 'passed' };

describe.each(['16', '17', '18', '19'])('the log of Odoo %s.0', (series) => {
  const { results, series: named, sha256 } = readOdooLog(evidenceFile(`outcomes-${series}.log`), addon);

  it('says what became of each test', () => {
    expect(Object.fromEntries(results.tests)).toEqual({
      ...(Number(series) < 18 ? inherited : {}),
      'test_outcomes.TestOutcomes.test_empty': 'passed',
      'test_outcomes.TestOutcomes.test_error': 'error',
      'test_outcomes.TestOutcomes.test_fail': 'failed',
      'test_outcomes.TestOutcomes.test_skip': 'skipped',
      'test_outcomes.TestOutcomes.test_skip_inside': 'skipped',
      'test_outcomes.TestOutcomes.test_sub': 'failed',
      'test_pallet.TestPallet.test_double': 'passed',
      'test_pallet.TestPallet.test_no_place': 'passed',
      'test_pallet.TestPallet.test_split': 'passed',
    });
  });

  it('names the class that could not be set up, and the series', () => {
    expect([...results.brokenClasses]).toEqual(['test_outcomes.TestSetUp']);
    expect(named).toBe(`${series}.0`);
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('a log', () => {
  const clean = evidenceText('clean-17.log');

  it('may have colours, line ends of Windows, and what a container puts before each line', () => {
    const dressed = clean
      .replaceAll(' INFO ', ' \u001B[1;32m\u001B[1;49mINFO\u001B[0m ')
      .replaceAll(/^/gm, 'odoo-1  | ')
      .replaceAll('\n', '\r\n');
    expect([...read(dressed).results.tests]).toEqual([...read(clean).results.tests]);
  });

  it('counts the worst of several outcomes of a test', () => {
    const twice =
      evidenceText('outcomes-17.log') +
      clean.replaceAll('test_double', 'test_fail').replaceAll('test_pallet: Starting TestPallet', 'test_outcomes: Starting TestOutcomes');
    expect(read(twice).results.tests.get('test_outcomes.TestOutcomes.test_fail')).toBe('failed');
  });

  it('is refused when it breaks off before the count', () => {
    const [before = ''] = clean.split(/^.*odoo\.tests\.result/m);
    expect(() => read(before)).toThrow(/breaks off/);
    expect(() => read(clean + before)).toThrow(/breaks off/);
  });

  it.each([
    ['none at all', 'nothing of Odoo\n', /holds no test of pallet_register\. It holds no test at all/],
    ['those of another addon', clean.replaceAll('pallet_register', 'sale'), /It holds those of sale/],
    [
      'no logged messages, only text that looks like them',
      'odoo.addons.pallet_register.tests.test_x: Starting TestX.test_y ...\n',
      /no test at all/,
    ],
  ])('is refused when it holds %s', (_name, text, message) => {
    expect(() => read(text)).toThrow(message);
  });

  it('is refused when it is empty, a folder or not there', () => {
    expect(() => read('')).toThrow(/is empty/);
    expect(() => readOdooLog('/nowhere/odoo.log', addon)).toThrow(/There is no such file/);
    expect(() => readOdooLog(import.meta.dirname, addon)).toThrow(/It is a folder/);
    expect(() => readOdooLog('/dev/null', addon)).toThrow(/It is no file/);
  });

  it('is read in parts: a line of a million characters changes nothing', () => {
    const long = clean.replace('\n', `\n${'x'.repeat(2_500_000)}\n`);
    expect(read(long).results.tests.size).toBe(read(clean).results.tests.size);
  });
});
