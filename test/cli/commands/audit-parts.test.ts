import { appendFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { putFiles } from '../../helpers/addons.js';
import { copyOfSample, remove, warrant } from '../../helpers/command.js';

const manifest = (depends: string): string => `{'name': 'Mine', 'version': '17.0.1.0.0', 'author': 'A', 'depends': ['${depends}']}`;
const order = (body: string): string => `from odoo import models\n\n\nclass Order(models.Model):\n    _inherit = 'sale.order'\n\n${body}\n`;
const files = {
  'addons/one/__manifest__.py': manifest('sale'),
  'addons/one/models.py': order('    def _prepare_invoice(self):\n        return super()._prepare_invoice()'),
  'addons/two/__manifest__.py': manifest('one'),
  'addons/two/models.py': order('    def action_confirm(self):\n        return self.analytic_account_id'),
  'addons/three/__manifest__.py': manifest('two'),
  'addons/three/readme/USAGE.rst': 'How to.',
  'addons/four/__manifest__.py': "{'name': compute()",
  'addons/deep/five/__manifest__.py': manifest('nowhere'),
  'addons/deep/two/__manifest__.py': manifest('sale'),
};
const formats = ['text', 'json', 'sarif', 'junit', 'csv', 'xlsx', 'markdown', 'html'] as const;

let folder = '';
beforeAll(() => {
  folder = copyOfSample();
  putFiles(folder, files);
});
afterAll(() => remove(folder));

const run = (...args: readonly string[]) => warrant(['audit', ...args, '--cache-dir', join(folder, 'cache')], { cwd: folder });
const written = (name: string, ...args: readonly string[]): Buffer => {
  run(...args, '--out', name);
  return readFileSync(join(folder, name));
};
const makeParts = (of: number): readonly string[] =>
  Array.from({ length: of }, (_, at) => {
    const name = `${at + 1}-of-${of}.part`;
    run('addons', 'gone', '--to', '19.0', '--shard', `${at + 1}/${of}`, '--out', name);
    return name;
  });

describe('parts of an audit', () => {
  it.each(formats)('make together what one run makes, byte for byte: %s', (format) => {
    const whole = written('whole', 'addons', 'gone', '--to', '19.0', '--format', format, '--no-cache');
    const parts = format === 'text' ? makeParts(3) : ['1-of-3.part', '2-of-3.part', '3-of-3.part'];
    expect(written('merged', 'merge', ...parts.toReversed(), '--format', format).equals(whole)).toBe(true);
  });

  it('may be more than there are addons, and one may be all', () => {
    const whole = written('whole', 'addons', 'gone', '--to', '19.0', '--format', 'json');
    for (const of of [1, 7]) expect(written('merged', 'merge', ...makeParts(of), '--format', 'json').equals(whole)).toBe(true);
  });

  it('have the same bytes when they are made again, with a cache and without', () => {
    const [first, second] = ['a.part', 'b.part'].map((name) => written(name, 'addons', '--shard', '1/2', '--no-cache'));
    expect(first?.equals(second ?? Buffer.alloc(0))).toBe(true);
    expect(written('c.part', 'addons', '--shard', '1/2').equals(first ?? Buffer.alloc(0))).toBe(true);
  });
});

describe('parts that are put together where the addons are not', () => {
  const parts = ['1-of-3.part', '2-of-3.part', '3-of-3.part'];
  const asks = ['--to', '19.0', '--at', '2026-11-30'];
  const accepting = ['--write-baseline', '--reason', 'known', '--expires', '2027-11-30'];
  const [register, pylint] = ['register/baseline.json', 'pylint.json'];
  const away = <Answer>(ask: () => Answer): Answer => {
    renameSync(join(folder, 'addons'), join(folder, 'away'));
    try {
      return ask();
    } finally {
      renameSync(join(folder, 'away'), join(folder, 'addons'));
    }
  };
  const merge = (...args: readonly string[]) => away(() => run('merge', ...parts, '--at', '2026-11-30', ...args));

  beforeAll(() => {
    makeParts(3);
    const said = {
      path: 'addons/one/models.py',
      line: 8,
      column: 0,
      type: 'warning',
      symbol: 'sql-injection',
      message: 'Mind',
      module: 'one',
    };
    putFiles(folder, { [pylint]: JSON.stringify([{ ...said, obj: 'Order', 'message-id': 'E8103' }]) });
  });
  afterEach(() => rmSync(join(folder, register), { force: true }));

  it.each(['json', 'sarif'])('give what one run gives, fingerprints and findings of others included: %s', (format) => {
    const whole = run('addons', 'gone', ...asks, '--import', pylint, '--format', format);
    // SARIF holds our own findings alone.
    expect(whole.out.includes('sql-injection')).toBe(format === 'json');
    expect(whole.out).toMatch(/[0-9a-f]{64}/);
    expect(merge('--import', pylint, '--format', format).out).toBe(whole.out);
  });

  it('honour a baseline, and write the same one', () => {
    const written = run('addons', 'gone', ...asks, ...accepting);
    expect(written.err).toMatch(/[1-9]\d* findings more accepted/);
    const text = readFileSync(join(folder, register), 'utf8');
    const whole = run('addons', 'gone', ...asks, '--format', 'json');
    const merged = merge('--format', 'json');
    expect([merged.out, merged.code]).toEqual([whole.out, whole.code]);
    rmSync(join(folder, register));
    merge(...accepting);
    expect(readFileSync(join(folder, register), 'utf8')).toBe(text);
  });

  it.each([
    ['what changed', ['--since', 'HEAD'], '--since compares files with git'],
    ['another target', ['--to', '18.0'], '--to was asked when the parts were made'],
    ['another series', ['--from', '16.0'], '--from was asked when the parts were made'],
    ['git', ['--no-git'], '--no-git was asked when the parts were made'],
  ])('refuse to say %s', (_what, args, message) => {
    const { code, out, err } = merge(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err.replace(/\s+/g, ' ')).toContain(message);
  });
});

describe('parts that do not fit', () => {
  beforeAll(() => {
    makeParts(2);
    run('addons', '--to', '18.0', '--shard', '1/2', '--out', 'other.part');
    run('addons/one', '--to', '19.0', '--shard', '2/2', '--out', 'less.part');
    const bytes = readFileSync(join(folder, '1-of-2.part'));
    writeFileSync(join(folder, 'short.part'), bytes.subarray(0, bytes.length - 9));
    writeFileSync(join(folder, 'long.part'), bytes);
    appendFileSync(join(folder, 'long.part'), 'x');
    writeFileSync(join(folder, 'newer.part'), bytes.toString('latin1').replace('part 1 ', 'part 2 '), 'latin1');
  });

  it.each([
    ['a missing one', ['2-of-2.part'], ['Missing: part 1/2', 'of 5 addons would be missing', 'four']],
    ['one twice', ['1-of-2.part', '2-of-2.part', '1-of-2.part'], ['are both part 1/2']],
    ['one of another question', ['other.part', '2-of-2.part'], ['another --to ("19.0" there, "18.0" in other.part)']],
    ['one of other addons', ['1-of-2.part', 'less.part'], ['another list of addons']],
    ['a damaged one', ['short.part', '2-of-2.part'], ['short.part: it is damaged', 'Make it again']],
    ['one with more at its end', ['long.part', '2-of-2.part'], ['long.part: it is damaged']],
    ['one of a newer version', ['newer.part', '2-of-2.part'], ['Update warrant']],
    ['what is none', ['addons/one/models.py'], ['this is no part of an audit']],
    ['what is not there', ['nothing.part'], ['nothing.part']],
  ])('%s', (_case, parts, expected) => {
    const { code, out, err } = run('merge', ...parts);
    expect([code, out]).toEqual([2, '']);
    for (const words of expected) expect(err.replace(/\s+/g, ' ')).toContain(words);
  });

  it.each([
    ['no shard', ['--shard', '0/2', '--out', 'x'], 'for example 2/8'],
    ['a shard beyond the last', ['--shard', '3/2', '--out', 'x'], 'for example 2/8'],
    ['a shard without a file', ['--shard', '1/2'], 'name a file with --out'],
    ['a shard of a folder without a name', ['', '--shard', '1/2', '--out', 'x'], 'One of the paths is empty'],
    ['a format of a shard', ['--shard', '1/2', '--out', 'x', '--format', 'csv'], 'warrant audit merge'],
    ['a limit of a shard', ['--shard', '1/2', '--out', 'x', '--fail-on', 'note'], 'give --fail-on to "warrant audit merge"'],
    ['a baseline of a shard', ['--shard', '1/2', '--out', 'x', '--write-baseline'], 'give --write-baseline to'],
    ['changes of a shard', ['--shard', '1/2', '--out', 'x', '--since', 'HEAD'], 'leave out --since'],
  ])('%s', (_case, args, message) => {
    const { code, err } = run('addons', ...args);
    expect(code).toBe(2);
    expect(err.replace(/\s+/g, ' ')).toContain(message);
  });
});

it('asks for parts where there are none', () => {
  const { code, err } = run('merge');
  expect(code).toBe(2);
  expect(err.replace(/\s+/g, ' ')).toContain('A folder of this name is ./merge');
});

describe('an answer that was kept', () => {
  it.each([
    ['code', 'addons/one/models.py', order('    def action_confirm(self):\n        self.env.cr.execute("UPDATE sale_order SET name = 1")')],
    [
      'a test',
      'addons/one/tests/test_a.py',
      'from odoo.tests import TransactionCase\n\n\nclass A(TransactionCase):\n    def test_a(self):\n        self.assertTrue(1)\n',
    ],
    ['a style sheet', 'addons/one/static/src/a.scss', '.a { color: red; }\n'],
    ['documentation', 'addons/one/README.md', 'How to.'],
  ])('is not believed after an edit of %s', (_what, file, text) => {
    const before = run('addons', '--format', 'json').out;
    expect(run('addons', '--format', 'json').out).toBe(before);
    putFiles(folder, { [file]: text });
    const after = run('addons', '--format', 'json').out;
    expect(after).not.toBe(before);
    expect(warrant(['audit', 'addons', '--format', 'json', '--no-cache'], { cwd: folder }).out).toBe(after);
  });
});
