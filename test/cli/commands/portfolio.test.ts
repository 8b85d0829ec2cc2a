import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { putFiles } from '../../helpers/addons.js';
import { copyOfSample, remove, warrant } from '../../helpers/command.js';
import { expectHelp, expectReading, expectWrongInput } from '../../helpers/command-checks.js';

let folder = '';
beforeAll(() => {
  folder = copyOfSample();
  putFiles(folder, {
    'addons/acme_rebate/__manifest__.py': "{'name': 'Acme', 'version': '17.0.1.0.0', 'author': 'Acme', 'depends': ['sale']}",
    'addons/acme_rebate/models.py': 'from odoo import models\n\n\nclass Order(models.Model):\n    _inherit = "sale.order"\n',
    'addons/acme_more/__manifest__.py': "{'name': 'More', 'version': '17.0.1.0.0', 'author': 'Acme', 'depends': ['acme_rebate']}",
  });
});
afterAll(() => remove(folder));

const run = (...args: readonly string[]) => warrant(['portfolio', ...args, '--cache-dir', join(folder, 'cache')], { cwd: folder });
const flat = (text: string): string => text.replace(/\s+/g, ' ');

it('has help with examples that fits 40 columns', () => {
  expectHelp('portfolio');
});

it('is printed for a narrow terminal, a pipe and a program', () => {
  expectReading(folder, ['portfolio', 'addons', '--to', '19.0']);
});

it('tells debt, lines and effort, and what it saves to let some go', () => {
  const { code, out } = run('addons', '--to', '19.0', '--retire', 'acme_rebate, CR-0004');
  expect(code).toBe(0);
  expect(flat(out)).toContain('Without acme_rebate, CR-0004');
  expect(flat(out)).toContain('acme_more needs acme_rebate');
  expect(flat(out)).toMatch(/Process Used Budget Left/);
  for (const title of ['Process', 'Site', 'Owner', 'App', 'Age', 'What saves most when it goes, by expected effort to 19.0'])
    expect(out).toContain(title);
});

it.each([
  ['json', '"kind": "portfolio"'],
  ['csv', 'acme_rebate,"17.0, registered by no entry",no'],
  ['markdown', '# Portfolio: '],
  ['html', '<h1>'],
])('is written as %s', (format, expected) => {
  expect(run('addons', '--format', format).out).toContain(expected);
});

it('shows the override stack of the estate, which is that of impact and what one alone overrides without the original', () => {
  const order = (name: string, body: string): string =>
    `from odoo import models\n\n\nclass Order(models.Model):\n    _inherit = "sale.order"\n\n    def ${name}(self):\n        return ${body}\n`;
  const manifest = (depends: string): string => `{'name': 'A', 'version': '17.0.1.0.0', 'author': 'Acme', 'depends': ['${depends}']}`;
  putFiles(join(folder, 'stacked'), {
    'zz_first/__manifest__.py': manifest('sale'),
    'zz_first/models.py': order('action_confirm', 'super().action_confirm()'),
    'aa_last/__manifest__.py': manifest('zz_first'),
    'aa_last/models.py': order('action_confirm', 'True'),
    'alone/__manifest__.py': manifest('sale'),
    'alone/models.py': order('action_cancel', 'True'),
  });
  const told = flat(run('stacked').out);
  expect(told).toContain('Override stack: 1 thing that several change, 1 method that one overrides without super()');
  expect(told).toContain(
    'method sale.order.action_confirm 1. zz_first: models.py:7, calls super() 2. aa_last: models.py:7, never calls super()',
  );
  expect(flat(run('stacked', '--format', 'markdown').out)).toContain('## Override stack: 1 thing');
  expect(run('stacked', '--format', 'csv').out).not.toContain('action_confirm');
  const { stacks } = JSON.parse(run('stacked', '--json').out);
  const impact = JSON.parse(warrant(['impact', '--to', '18.0', 'stacked', '--stack', '--json'], { cwd: folder }).out);
  expect(stacks).toHaveLength(2);
  expect(impact.stacks).toEqual(stacks.filter(({ symbol }: { symbol: { name: string } }) => symbol.name === 'action_confirm'));
  // The answer that was kept has it, too.
  expect(JSON.parse(run('stacked', '--json').out).stacks).toEqual(stacks);
});

it('forecasts lines from the plan where there is no code', () => {
  const { customizations } = JSON.parse(run('--json').out);
  const found = customizations.filter(({ lines }: { lines?: number }) => lines !== undefined);
  expect(found.length).toBeGreaterThan(5);
  for (const { lines, plannedLines, foreseenLines } of found) {
    expect(lines).toBe(Math.round(foreseenLines.expected));
    expect(plannedLines).toBeLessThanOrEqual(lines);
  }
  // What extends an addon has its lines there, and a forecast of its own.
  const extending = customizations.find(({ id }: { id: string }) => id === 'CR-0014');
  expect([extending.lines, extending.plannedLines > 20]).toEqual([undefined, true]);
});

it('writes a file', () => {
  expect(run('--format', 'csv', '--out', 'p.csv').out).toBe('Wrote p.csv\n');
  expect(readFileSync(join(folder, 'p.csv'), 'utf8')).toContain('id,title,registered');
});

it('refuses what it cannot know', () => {
  expectWrongInput(folder, ['portfolio', '--retire', 'CR-9999'], 'CR-9999 is no customization');
  expectWrongInput(folder, ['portfolio', 'register'], 'there is no addon here');
});

it('tells nothing of what an addon does to a model of its own', () => {
  const own =
    'from odoo import models\n\n\nclass Box(models.Model):\n    _name = "acme.box"\n    _description = "Box"\n\n    def _compute_display_name(self):\n        pass\n';
  putFiles(join(folder, 'boxes'), {
    'acme_box/__manifest__.py': "{'name': 'A', 'version': '17.0.1.0.0', 'author': 'Acme', 'depends': ['base']}",
    'acme_box/models.py': own,
  });
  expect(JSON.parse(run('boxes', '--json').out).stacks).toEqual([]);
});

it('knows the effort of an entry without code over several steps', () => {
  const high = (to: string): number => {
    const { customizations } = JSON.parse(run('addons', '--to', to, '--json').out);
    return customizations.find(({ id }: { id: string }) => id === 'CR-0009').effort.high;
  };
  expect(high('19.0')).toBeGreaterThan(high('18.0'));
});

it('asks nothing of what is of the series already, and says how the effort of the others becomes known', () => {
  const there = run('addons', '--to', '17.0');
  expect(flat(there.out)).toMatch(/Effort 0 changed lines, 0 days to 17\.0, for (\d+) of \1 /);
  expect(there.out).not.toContain('effort not known');
  expect(flat(run('addons').out)).toContain(
    'The effort of addons that no entry owns is known up to a series that is asked for: give --to.',
  );
  expect(run('addons', '--to', '18.0').out).not.toContain('give --to');
});
