import { chmodSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { severityChoices } from '../../../src/cli/commands/audit.js';
import { severities } from '../../../src/model/finding.js';
import { putFiles } from '../../helpers/addons.js';
import { copyOfSample, remove, warrant } from '../../helpers/command.js';
import { expectHelp, expectReading, expectWrongInput } from '../../helpers/command-checks.js';

const manifest = (depends: string, more = '', version = '17.0.1.0.0'): string =>
  `{'name': 'Mine', 'version': '${version}', 'author': 'A', 'depends': ['${depends}']${more}}`;

const files = {
  'good/mine/__manifest__.py': manifest('sale'),
  'good/mine/models.py':
    "from odoo import models\n\n\nclass Order(models.Model):\n    _inherit = 'sale.order'\n\n    def action_confirm(self):\n        return super().action_confirm()\n",
  'good/mine/tests/test_a.py':
    'from odoo.tests import TransactionCase\n\n\nclass TestA(TransactionCase):\n    def test_a(self):\n        self.assertTrue(self.env)\n\n    def test_b(self):\n        pass\n',
  'good/deep/er/bad/__manifest__.py': manifest('mine'),
  'good/deep/er/bad/models.py':
    "from odoo import models\n\n\nclass Order(models.Model):\n    _inherit = 'sale.order'\n\n    def action_confirm(self):\n        self.env.cr.execute('UPDATE sale_order SET state = 1')\n\n\nclass Thing(models.Model):\n    _name = 'bad.thing'\n",
  'odd/broken/__manifest__.py': "{'name': compute(), 'summary': compute(), 'version': '17.0.1.0.0'",
  'odd/relic/__openerp__.py': "{'name': 'Relic', 'version': '8.0.1.0', 'installable': False}",
  'odd/relic/a.py': 'print "a"\n',
  'odd/again/mine/__manifest__.py': manifest('sale'),
  'none/readme.txt': 'nothing here',
};

let folder = '';
beforeAll(() => {
  folder = copyOfSample();
  putFiles(folder, files);
  symlinkSync('.', join(folder, 'odd/loop'));
});
afterAll(() => remove(folder));

const run = (...args: readonly string[]) => warrant(['audit', ...args, '--cache-dir', join(folder, 'cache')], { cwd: folder });
const flat = (text: string): string => text.replace(/\s+/g, ' ');

it('has help with examples that fits 40 columns', () => {
  expectHelp('audit');
});

describe('addons on disk', () => {
  it('are printed for a narrow terminal, a pipe and a program', () => {
    expectReading(folder, ['audit', 'good', '--to', '19.0']);
  });

  it('are told by level with its places, tests, effort and what no entry owns', () => {
    const { code, out } = run('good', '--to', '19.0');
    expect(code).toBe(0);
    expect(flat(out)).toContain('Level 1 D, 1 B');
    expect(flat(out)).toContain('models.py:8: sql-write model sale.order');
    expect(flat(out)).toContain('Tests 1 real test (1 assert nothing)');
    expect(flat(out)).toMatch(/Effort .* changed lines, .* days \(extrapolated\)/);
    expect(flat(out)).toContain('override-without-super');
    expect(out).toContain('unregistered-addon');
    expect(out.indexOf('bad 17.0')).toBeLessThan(out.indexOf('mine 17.0'));
  });

  it('are told the same from the cache, in whatever order the paths stand', () => {
    const paths = ['good/mine', 'good/deep'];
    const first = run(...paths).out;
    expect(run(...paths).out).toBe(first);
    expect(run(...paths.toReversed(), 'good/mine').out).toBe(first);
  });

  it('that an entry owns are registered and stay of whom they are, and git is not asked where it is not wanted', () => {
    putFiles(folder, { 'kept/tarnbeck_goods_damage/__manifest__.py': manifest('sale') });
    const { out } = run('kept', '--no-git');
    expect(flat(out)).toContain('vendor: its author is');
    expect(out).not.toContain('unregistered-addon');
    expect(flat(out)).toContain('git was not asked');
  });

  it.each([
    ['json', '"kind": "audit"'],
    ['sarif', '"ruleId": "model-without-access"'],
    ['csv', 'bad,good/deep/er/bad,17.0,yes'],
    ['markdown', '# Audit: 2 addons'],
    ['junit', '<testsuite name="bad"'],
    ['html', '<h1>Audit of 2 addons</h1>'],
  ])('are written as %s', (format, expected) => {
    const { code, out, err } = run('good', '--format', format);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(expected);
  });

  it('are written to a file', () => {
    expect(run('good', '--format', 'csv', '--out', 'audit.csv').out).toBe('Wrote audit.csv\n');
    expect(readFileSync(join(folder, 'audit.csv'), 'utf8')).toContain('addon,folder');
  });

  it('are written to a workbook', () => {
    expect(run('good', '--format', 'xlsx', '--out', 'audit.xlsx').out).toBe('Wrote audit.xlsx\n');
    expect(readFileSync(join(folder, 'audit.xlsx')).subarray(0, 2).toString()).toBe('PK');
  });

  it('show every finding with its place when asked', () => {
    expect(flat(run('good', '--findings').out)).toContain('good/deep/er/bad/models.py:11: nobody but the superuser may use bad.thing');
  });

  it('cost nothing that the policy does not say', () => {
    expect(run('good').out).not.toContain('Cost');
    const path = join(folder, 'register/policy.ts');
    const text = readFileSync(path, 'utf8');
    putFiles(folder, {
      'register/policy.ts': text.replace(/\n {2}effort: /, '\n  upkeep: { per100Lines: { amount: 16, currency: "EUR" } },\n  effort: '),
    });
    expect(flat(run('good').out)).toContain('Cost 16 EUR at your rate, at least');
    putFiles(folder, { 'register/policy.ts': text });
  });
});

describe('known findings', () => {
  it('knows the severities of findings', () => {
    expect(severityChoices).toEqual(severities);
  });

  it('fail no more once they are accepted with a reason', () => {
    const { code, err } = run('good', '--no-git', '--write-baseline', '--reason', 'before the upgrade', '--expires', '2027-01-31');
    expect(code).toBe(0);
    expect(err).toMatch(/Wrote register\/baseline.json: \d+ findings more accepted/);
    const again = run('good', '--no-git');
    expect(again.code).toBe(0);
    expect(flat(again.out)).toMatch(/\d+ findings accepted and left out/);
    const [{ results }] = JSON.parse(run('good', '--no-git', '--format', 'sarif').out).runs;
    const justified = ({ suppressions: [one] }: { suppressions: [{ status: string; justification: string }] }) => [
      one.status,
      one.justification,
    ];
    expect(results.length).toBeGreaterThan(0);
    for (const result of results) expect(justified(result)).toEqual(['accepted', 'before the upgrade']);
    rmSync(join(folder, 'register/baseline.json'));
  });

  it('make the answer a no where it is asked for, and have fingerprints', () => {
    const { code, out } = run('good', '--no-git', '--findings', '--fail-on', 'warning', '--since', 'HEAD');
    expect(code).toBe(1);
    expect(flat(out)).toMatch(/bad\.thing.* \[model-without-access [0-9a-f]{12}\]/);
  });

  it('of other tools are shown beside', () => {
    const row = { type: 'warning', symbol: 'print-used', message: 'Print', path: 'C:\\odoo\\mine\\models.py', line: 2, column: 0 };
    putFiles(folder, { 'pylint.json': JSON.stringify([row, { ...row, path: '/elsewhere/x.py' }]) });
    const { code, out } = run('good', '--no-git', '--findings', '--import', 'pylint.json');
    expect(code).toBe(0);
    expect(flat(out)).toContain('pylint: 1 finding (and 1 of other code): print-used pylint.json');
    expect(flat(out)).toContain('good/mine/models.py:2:1: Print [print-used]');
  });

  it.each([
    [['--write-baseline'], 'needs --reason'],
    [['--write-baseline', '--reason', 'x'], 'needs --expires'],
    [['--accept', '12345678'], 'belong to --write-baseline'],
    [['--write-baseline', '--reason', 'x', '--expires', '2020-01-01'], 'has passed'],
    [
      ['--write-baseline', '--reason', 'x', '--expires', '2099-01-01', '--since', 'HEAD'],
      'accepts all that is found, and --since shows a part',
    ],
  ])('are accepted whole or not at all: %j', (args, message) => {
    expectWrongInput(folder, ['audit', 'good', ...args], message);
  });
});

describe('wrong input', () => {
  it.each([
    ['no path', ['audit'], 'Missing: <paths..>'],
    ['no addon at a path', ['audit', 'none'], 'there is no addon here'],
    ['a workbook without a file', ['audit', 'good', '--format', 'xlsx'], 'name a file with --out'],
    ['a folder that is not there', ['audit', 'nowhere'], 'there is no such folder'],
  ])('%s', (_case, args, message) => {
    expectWrongInput(folder, args, message);
  });

  it('never hides the other addons', () => {
    const { code, out, err } = run('good', 'odd', 'none');
    expect(code).toBe(2);
    expect(flat(out)).toContain('Audit: 4 addons');
    expect(out).toMatch(/broken +\? .* refactor/);
    expect(out).toMatch(/relic +\? .* retire/);
    for (const words of [
      'none: there is no addon here',
      'the addon mine stands in good/mine already',
      'it is no literal',
      'and 1 more: warrant audit --json',
    ])
      expect(flat(err)).toContain(words);
  });

  it.skipIf(process.getuid?.() === 0)('a folder without permission is named', () => {
    putFiles(folder, { 'shut/a/__manifest__.py': manifest('sale'), 'shut/b/__manifest__.py': manifest('sale') });
    chmodSync(join(folder, 'shut/a'), 0);
    const { code, out, err } = run('shut');
    chmodSync(join(folder, 'shut/a'), 0o755);
    expect(code).toBe(2);
    expect(out).toContain('Audit: 1 addon');
    expect(err).toContain('permission denied');
  });
});
