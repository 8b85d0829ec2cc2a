import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addonTests } from '../../../src/io/evidence/addon-tests.js';
import { putAddon } from '../../helpers/evidence.js';
import { tempFolder } from '../../helpers/temp-register.js';

const generated = join(import.meta.dirname, '../../../generated/17.0');

async function testsOf(files: Readonly<Record<string, string>>) {
  const { root } = tempFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return (await addonTests(root)).now.tests;
}

const inCase = (body: string, before = ''): string =>
  `from odoo.tests import TransactionCase, tagged\n\n\n${before}class TestX(TransactionCase):\n${body}`;
const one = async (body: string, before?: string) => (await testsOf({ 'tests/test_x.py': inCase(body, before) }))[0];

it('reads names, criteria, skips and emptiness of an addon', async () => {
  const { now, deleted } = await addonTests(putAddon(join(tempFolder().root, 'pallet_register'), true));
  const said = now.tests.map(({ id, criteria, skipped, empty, shared }) =>
    [id, ...criteria, ...(skipped ? ['skipped'] : []), ...(empty ? ['empty'] : []), ...(shared ? ['shared'] : [])].join(' '),
  );
  expect(said).toEqual([
    'common.PalletCommon.test_has_a_name CR-0001 AC-3 shared',
    'test_outcomes.TestOutcomes.test_empty CR-0001 AC-4 empty',
    // It raises, and compares nothing.
    'test_outcomes.TestOutcomes.test_error CR-0001 AC-4 empty',
    'test_outcomes.TestOutcomes.test_fail CR-0001 AC-4',
    'test_outcomes.TestOutcomes.test_skip CR-0001 AC-4 skipped',
    'test_outcomes.TestOutcomes.test_skip_inside CR-0001 AC-4 empty',
    'test_outcomes.TestOutcomes.test_sub CR-0001 AC-4',
    'test_outcomes.TestSetUp.test_never CR-0001 AC-4',
    'test_pallet.TestPallet.test_double CR-0001 AC-1',
    'test_pallet.TestPallet.test_has_a_name CR-0001 AC-3 shared',
    'test_pallet.TestPallet.test_no_place CR-0001 AC-2',
    'test_pallet.TestPallet.test_split CR-0001 AC-1 CR-0002 AC-1',
  ]);
  expect(deleted).toEqual([]);
});

it('finds no empty test among those that are generated', async () => {
  const all = await Promise.all(readdirSync(generated).map((name) => addonTests(join(generated, name))));
  const tests = all.flatMap(({ now }) => now.tests);
  expect(tests.filter(({ empty }) => empty)).toEqual([]);
  expect(tests.length).toBeGreaterThan(300);
  expect(tests.filter(({ criteria }) => criteria.length > 0).length).toBeGreaterThan(150);
});

it('misses a generated test that was deleted', async () => {
  const { root } = tempFolder({
    'a/.warrant/base/tests/test_x.py.txt': inCase('    def test_a(self):\n        """CR-0001 AC-1"""\n        self.fail()\n'),
  });
  const { deleted } = await addonTests(join(root, 'a'));
  expect(deleted.map(({ id, criteria }) => [id, criteria])).toEqual([['test_x.TestX.test_a', ['CR-0001 AC-1']]]);
  rmSync(root, { recursive: true });
});

describe('a test is empty', () => {
  it.each([
    ['with pass', '        pass', true],
    ['with a docstring only', '        """Says much."""', true],
    ['when it does and does not compare', '        self.env["res.partner"].create({"name": "x"})', true],
    ['when it compares literals', '        self.assertEqual(1, 1)\n        self.assertTrue(True)', true],
    ['with assert True', '        assert True', true],
    ['unless it compares something', '        self.assertEqual(self.env.user.id, 1)', false],
    ['unless it waits for an error', '        with self.assertRaises(ValueError):\n            pass', false],
    ['unless it counts queries', '        with self.assertQueryCount(3):\n            self.env.user.read()', false],
    ['unless it plays a tour', '        self.start_tour("/web", "x")', false],
    ['unless an inner function compares', '        def check():\n            assert self.env\n        check()', false],
  ])('%s: %s', async (_name, body, empty) => {
    expect((await one(`    def test_a(self):\n${body}\n`))?.empty).toBe(empty);
  });

  it('unless a helper of the addon compares for it, wherever it stands', async () => {
    const [test] = await testsOf({
      'tests/common.py': 'def proves(case):\n    case.assertTrue(case.env)\n\n\ndef through(case):\n    proves(case)\n',
      'tests/test_x.py': inCase('    def test_a(self):\n        through(self)\n'),
    });
    expect(test?.empty).toBe(false);
  });
});

it('takes criteria from docstrings and tags, of the class, too', async () => {
  const body =
    '    """CR-0007 AC-1."""\n\n    @tagged("cr_0007_ac_2", "post_install")\n    def test_a(self):\n        """See CR-0007 AC-1, CR-00071 AC-3 and XCR-0007 AC-9."""\n';
  expect((await one(body, '@tagged("CR-0008-AC-12")\n'))?.criteria).toEqual(
    ['CR-0007 AC-1', 'CR-0007 AC-2', 'CR-0008 AC-12', 'CR-00071 AC-3'].sort(),
  );
});

it('skips what a decorator skips, of the class, too; not what skips on a condition', async () => {
  const test = '    def test_a(self):\n        pass\n';
  expect((await one(`    @unittest.skip("later")\n${test}`))?.skipped).toBe(true);
  expect((await one(test, '@unittest.skip("later")\n'))?.skipped).toBe(true);
  expect((await one(`    @unittest.skipIf(x, "later")\n${test}`))?.skipped).toBe(false);
});

it('leaves out classes that only lend their methods, and survives what is no Python', async () => {
  const tests = await testsOf({
    'tests/test_x.py': 'class Mixin:\n    def test_a(self):\n        self.fail()\n\n\nclass TestX(Mixin, TransactionCase):\n    pass\n',
    'tests/test_loop.py': 'class A(B):\n    def test_a(self):\n        pass\n\n\nclass B(A):\n    pass\n',
    'tests/test_broken.py': 'class TestY(((\n  def test_b(\x00\n',
  });
  expect(tests.map(({ id }) => id)).toEqual(expect.arrayContaining(['test_x.TestX.test_a']));
  expect(tests.map(({ id }) => id)).not.toContain('test_x.Mixin.test_a');
});
