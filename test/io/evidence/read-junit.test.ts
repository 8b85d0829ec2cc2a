import { describe, expect, it } from 'vitest';
import { readJUnit } from '../../../src/io/evidence/read-junit.js';
import { evidenceFile, inputFile } from '../../helpers/evidence.js';

const read = (text: string, own: (id: string) => string | undefined = () => undefined) =>
  readJUnit(inputFile('junit.xml', text), 'pallet_register', { own, hasFile: (module) => module === 'test_pallet' });
const suite = (cases: string): string => `<testsuites><testsuite name="x">${cases}</testsuite></testsuites>`;
const testcase = (classname: string, name: string, inner = ''): string =>
  `<testcase classname="${classname}" name="${name}">${inner}</testcase>`;
const ours = 'odoo.addons.pallet_register.tests.test_pallet.TestPallet';

it('reads what pytest-odoo wrote', () => {
  const { results, tool } = readJUnit(evidenceFile('junit.xml'), 'pallet_register', { own: () => undefined, hasFile: () => false });
  expect([tool, [...results.tests.values()]]).toEqual(['pytest', Array(5).fill('passed')]);
  expect([...results.tests.keys()]).toContain('test_pallet.TestPallet.test_double');
});

it('knows the outcomes, and drops parameters behind a name', () => {
  const { results } = read(
    suite(
      testcase(ours, 'test_a', '<failure message="x"/>') +
        testcase(ours, 'test_b', '<error/><system-out>text</system-out>') +
        testcase(ours, 'test_c', '<skipped/>') +
        testcase(ours, 'test_d[1-2]') +
        testcase(ours, 'test_d[3-4]', '<failure/>'),
    ),
  );
  expect([...results.tests].map(([id, outcome]) => `${id.split('.')[2]} ${outcome}`)).toEqual([
    'test_a failed',
    'test_b error',
    'test_c skipped',
    'test_d failed',
  ]);
});

it('takes the worst of what pytest says about one test: of its subtests, and of the test and its teardown', () => {
  const { results } = read(
    suite(
      testcase(ours, 'test_fail_then_skip', '<failure message="2 == 2"/><skipped type="pytest.skip"/>') +
        testcase(ours, 'test_skip_then_fail', '<skipped type="pytest.skip"/><failure message="2 == 2"/>') +
        testcase(ours, 'test_teardown', '<failure message="0 is not true"/>') +
        testcase(ours, 'test_teardown', '<error message="failed on teardown"/>') +
        testcase('', 'pallet_register.tests.test_import', '<error message="collection failure"/>'),
    ),
  );
  expect([...results.tests].map(([id, outcome]) => `${id.split('.')[2]} ${outcome}`)).toEqual([
    'test_fail_then_skip failed',
    'test_skip_then_fail failed',
    'test_teardown error',
  ]);
});

it.each([
  'tests',
  'pallet_register.tests',
  'addons.pallet_register.tests',
  'odoo.addons.pallet_register.tests',
  '...src.pallet_register.tests',
])('knows a class by %s, as the folder says in which pytest was started', (front) => {
  const { results } = read(suite(testcase(`${front}.test_pallet.TestPallet`, 'test_a')), (id) => id);
  expect([...results.tests.keys()]).toEqual(['test_pallet.TestPallet.test_a']);
});

it('asks the addon where a class name does not say it', () => {
  const text = suite(testcase('tests.test_pallet.TestPallet', 'test_a'));
  expect([...read(text, (id) => id).results.tests.keys()]).toEqual(['test_pallet.TestPallet.test_a']);
  expect(() => read(text)).toThrow(/holds no test of pallet_register/);
});

it('refuses to guess whose tests are named without an addon, where some are of a file that the addon does not have', () => {
  const text = suite(testcase('tests.test_pallet.TestPallet', 'test_a') + testcase('tests.test_rack.TestRack', 'test_a'));
  const own = (id: string) => (id.startsWith('test_pallet.') ? id : undefined);
  expect(() => read(text, own)).toThrow(
    /names tests\.test_rack\.TestRack\.test_a without its addon[\s\S]*--rootdir at the folder that holds the addons/,
  );
  // A class of another addon that a file of this one imports runs there, too.
  const imported = suite(testcase('tests.test_pallet.TestPallet', 'test_a') + testcase('tests.test_pallet.TestOfSale', 'test_b'));
  expect(read(imported, (id) => (id.includes('TestPallet') ? id : undefined)).results.tests.size).toBe(1);
});

describe('it refuses', () => {
  it.each([
    ['another document', '<coverage/>', /the first element is <coverage>/],
    ['broken XML', '<testsuites><testcase></testsuites>', /junit\.xml:1:\d+: .*\[broken-report\]/],
    ['a subset of a document type', '<!DOCTYPE testsuites [<!ENTITY a "b">]><testsuites/>', /declarations of its own/],
    ['an entity that is not of XML', suite(testcase(ours, 'test_&a;')), /undefined entity/],
    ['elements without end', `<testsuites>${'<testsuite>'.repeat(100)}`, /more than 64 elements/],
    ['no test case', '<testsuites/>', /no test case at all/],
    ['those of others', suite(testcase('odoo.addons.sale.tests.test_x.TestX', 'test_a')), /it holds those of sale/],
  ])('%s', (_name, text, message) => {
    expect(() => read(text)).toThrow(message);
  });

  it('no document type without declarations, and fetches none', () => {
    const text = `<!DOCTYPE testsuites SYSTEM "http://localhost:1/x.dtd">${suite(testcase(ours, 'test_a'))}`;
    expect(read(text).results.tests.size).toBe(1);
  });
});
