import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeFile } from '../../../src/core/merge/merge-file.js';
import { openOutlines } from '../../../src/io/outlines/read-outline.js';

const labels = { yours: 'yours', base: 'base', plan: 'CR-0001 as planned' };
const outlines = await openOutlines();

const merge = (path: string, base: string, yours: string, plan: string) => mergeFile({ base, yours, plan }, labels, outlines(path));

const model = (fields: string, methods = ''): string => `from odoo import fields, models


class SaleOrder(models.Model):
    _inherit = "sale.order"

${fields}${methods}`;
const note = '    note = fields.Text()\n';
const method = '\n    def action_mine(self):\n        return True\n';

describe('mergeFile', () => {
  it('lets a field of the plan and a method of a person into one class, at the same place', () => {
    const added = `${note}    rank = fields.Integer()\n`;
    expect(merge('m.py', model(note), model(note, method), model(added))).toEqual({ text: model(added, method), conflicts: [] });
  });

  it('merges names of an import, and items of a list on one line or several', () => {
    const text = (names: string, depends: string): string =>
      `from odoo import ${names}\n\nX = {\n    "depends": [${depends}],\n    "a": 1,\n}\n`;
    const merged = merge(
      'm.py',
      text('fields, models', '"sale"'),
      text('_, fields, models', '"sale", "stock"'),
      text('api, fields, models', '"mrp", "sale"'),
    );
    expect(merged).toEqual({ text: text('_, api, fields, models', '"mrp", "sale", "stock"'), conflicts: [] });
  });

  it('takes an import in parentheses, a decorated method and a block for one piece each', () => {
    const text = (names: string, first: string, second: string): string =>
      `from a import (\n    ${names},\n)\n${first}\nif names:\n    x = 1\n\n\nclass A:\n    @api.model\n    @tools.x(\n        1,\n    )\n    def a(self):\n        pass\n${second}`;
    const [mine, planned] = ['import mine\n', '\n    def b(self):\n        pass\n'];
    expect(merge('m.py', text('a', '', ''), text('a,\n    b', mine, ''), text('a', 'import planned\n', planned))).toEqual({
      text: text('a,\n    b', `import planned\n${mine}`, planned),
      conflicts: [],
    });
  });

  it('merges __init__ files as sets in order', () => {
    const text = (...names: string[]): string => names.map((name) => `from . import ${name}\n`).join('');
    expect(merge('__init__.py', text('b', 'd'), text('b', 'd', 'mine'), text('a', 'b', 'c', 'd')).text).toBe(
      text('a', 'b', 'c', 'd', 'mine'),
    );
  });

  it('keeps a method that was written twice the same from standing twice, and a field of both from being silently one', () => {
    const mine = model(`${note}    rank = fields.Integer()\n`, method);
    const planned = model(`    rank = fields.Float()\n${note}`);
    const { text, conflicts } = merge('m.py', model(note), mine, planned);
    expect(conflicts).toHaveLength(1);
    expect(text).toContain(
      '<<<<<<< yours\n    rank = fields.Integer()\n||||||| base\n=======\n    rank = fields.Float()\n>>>>>>> CR-0001 as planned\n',
    );
    expect(text.match(/def action_mine/g)).toHaveLength(1);
  });

  it('merges records by id, and inside of one record by its fields', () => {
    const record = (id: string, ...fields: string[]): string =>
      `    <record id="${id}" model="x">\n${fields.map((field) => `        <field name="${field}">${field}</field>\n`).join('')}    </record>\n`;
    const file = (...records: string[]): string => `<?xml version="1.0" encoding="utf-8"?>\n<odoo>\n${records.join('\n')}</odoo>\n`;
    expect(
      merge(
        'v.xml',
        file(record('a', 'p'), record('b', 'p')),
        file(record('a', 'p', 'mine'), record('mine', 'p')),
        file(record('new', 'p'), record('a', 'p', 'q'), record('b', 'p')),
      ),
    ).toEqual({ text: file(record('new', 'p'), record('a', 'p', 'q', 'mine'), record('mine', 'p')), conflicts: [] });
  });

  it('merges rows by id', () => {
    expect(merge('a.csv', 'id,n\na,1\nb,1\n', 'id,n\na,2\nb,1\nmine,1\n', 'id,n\na,1\nb,3\nc,1\n').text).toBe(
      'id,n\na,2\nb,3\nc,1\nmine,1\n',
    );
  });

  it('makes a conflict of what both changed, and of what one removed and the other changed', () => {
    const { text, conflicts } = merge('a.csv', 'id,n\na,1\nb,1\n', 'id,n\na,2\n', 'id,n\na,3\nb,2\n');
    expect([text.split('\n'), conflicts]).toEqual([
      [
        ...['id,n', '<<<<<<< yours', 'a,2', '||||||| base', 'a,1', '=======', 'a,3', '>>>>>>> CR-0001 as planned'],
        ...['<<<<<<< yours', '||||||| base', 'b,1', '=======', 'b,2', '>>>>>>> CR-0001 as planned', ''],
      ],
      [2, 9],
    ]);
  });

  it('makes a conflict of an item that both changed, not two items of it', () => {
    const options = (label: string): string => `X = [("a", "${label}"), ("b", "B")]\n`;
    const { text, conflicts } = merge('m.py', options('A'), options('Mine'), options('Theirs'));
    expect([conflicts, text]).toEqual([[1], expect.stringContaining(options('Mine'))]);
  });

  it.each([
    ['an argument without a name', 'x = f(a)', 'x = f(b)', 'x = f(c)'],
    ['arguments that both added', 'x = f(a)', 'x = f(a, b)', 'x = f(a, c)'],
    ['a tuple', 'x = (1, 2)', 'x = (3, 2)', 'x = (4, 2)'],
    ['the only item of a tuple', 'x = (1,)', 'x = (2,)', 'x = (3,)'],
  ])('takes %s by its place', (_what, ...texts) => {
    const [base = '', yours = '', plan = ''] = texts.map((text) => `${text}\n`);
    expect(merge('m.py', base, yours, plan).conflicts).toEqual([1]);
  });

  it('merges named arguments', () => {
    expect(merge('m.py', 'x = f("a", b=1)\n', 'x = f("a", b=1, c=2)\n', 'x = f("z", b=1, a=3)\n')).toEqual({
      text: 'x = f("z", b=1, a=3, c=2)\n',
      conflicts: [],
    });
  });

  it('takes the plan for what both added and mean alike, in whatever order and layout', () => {
    const args = ['digits=(12, 3)', 'help="In kg"', 'index=True', 'selection=[("a", "A"), ("b", "B")]'];
    const shuffled = fc.shuffledSubarray(args, { minLength: args.length });
    fc.assert(
      fc.property(shuffled, fc.constantFrom(', ', ',', ',\n        '), fc.boolean(), (order, between, plain) => {
        const planned = model(`${note}    weight = fields.Float(${args.join(', ')})\n`);
        const value = order.join(between).replaceAll('"', plain ? '"' : "'");
        const mine = model(`${note}    weight = fields.Float(\n        ${value},\n    )\n`, method);
        expect(merge('m.py', model(note), mine, planned)).toEqual({
          text: model(`${note}    weight = fields.Float(${args.join(', ')})\n`, method),
          conflicts: [],
        });
      }),
    );
  });

  it.each([
    ['an argument', '"W", index=True', '"W"'],
    ['an argument on lines of their own', '\n        index=True,\n    ', '\n        help="W",\n    '],
    ['an argument by its place', '"W", "x"', '"x", "W"'],
    ['what is unpacked', '**mine, help="W"', 'help="W", **mine'],
    ['a comment', '\n        help="W",  # mine\n    ', 'help="W"'],
  ])('makes one conflict of fields that both added and that differ by %s', (_what, mine, planned) => {
    const text = (given: string): string => model(`${note}    weight = fields.Float(${given})\n`);
    const merged = merge('m.py', model(note), text(mine), text(planned));
    expect(merged.conflicts).toEqual([8]);
    for (const side of [mine, planned]) expect(merged.text).toContain(`fields.Float(${side})`);
  });

  it('keeps the comment above and behind a field that both added', () => {
    const mine = model(`${note}    # of the scale\n    weight = fields.Float(help='W')\n`);
    const planned = model(`${note}    weight = fields.Float(help="W")\n`);
    expect(merge('m.py', model(note), mine, planned)).toEqual({ text: mine.replaceAll("'", '"'), conflicts: [] });
    expect(merge('m.py', model(note), mine.replace("'W')\n", "'W')  # kg\n"), planned)).toMatchObject({ conflicts: [9] });
  });

  it('takes nodes and rows of rights for the same that say the same, and others for a conflict', () => {
    const arch = (node: string): string => `<odoo>\n    <tree>\n        <field name="a" />\n${node}    </tree>\n</odoo>\n`;
    const planned = arch('        <field name="w" optional="hide" sum="W" />\n');
    expect(merge('v.xml', arch(''), arch('<field sum="W"\n name="w" optional="hide"></field>\n'), planned)).toEqual({
      text: planned,
      conflicts: [],
    });
    expect(merge('v.xml', arch(''), arch('<field name="w" optional="hide" />\n'), planned).conflicts).toEqual([4]);
    expect(merge('v.xml', arch(''), arch('<t name="w">a</t>\n'), arch('<t name="w">b</t>\n')).conflicts).toEqual([4]);
    const rows = (row: string): string => `id,name,perm_read\na,a,1\n${row}`;
    expect(merge('a.csv', rows(''), rows('"b",mine,1\n'), rows('b,b,1\n'))).toEqual({ text: rows('b,b,1\n'), conflicts: [] });
    expect(merge('a.csv', rows(''), rows('b,b,0\n'), rows('b,b,1\n')).conflicts).toEqual([3]);
    expect(merge('a.csv', 'id,name\n', 'id,name\nb,mine\n', 'id,name\nb,b\n').conflicts).toEqual([2]);
  });

  it('keeps comments behind the last statement, of a class and of the file', () => {
    const mine = `${model(note)}    # of the class\n\n# of the file\n`;
    const planned = model(`${note}    rank = fields.Integer()\n`);
    expect(merge('m.py', model(note), mine, planned)).toEqual({ text: `${planned}    # of the class\n\n# of the file\n`, conflicts: [] });
  });

  it('keeps line ends, a byte order mark and a missing end of the last line', () => {
    expect(merge('a.txt', 'a\nb\nc\nd\n', '\uFEFFa\r\nb\r\nc\r\nD', 'A\nb\nc\nd\n').text).toBe('\uFEFFA\r\nb\r\nc\r\nD');
  });

  it('reports a conflict rather than a text that does not parse', () => {
    const base = 'x = call(\n    a=1,\n    b=2\n)\n';
    const { text, conflicts } = merge('m.py', base, 'x = call(\n    a=1,\n    b=3\n)\n', 'x = call(\n    a=1,\n    b=2,\n    c=3,\n)\n');
    expect(conflicts).toHaveLength(1);
    expect(text).toContain('<<<<<<< yours');
  });

  it('merges by lines what does not parse', () => {
    expect(merge('m.py', 'a = 1\n\nb = 1\n\nc = 1\n', 'a = (\n\nb = 1\n\nc = 1\n', 'a = 1\n\nb = 1\n\nc = 2\n')).toEqual({
      text: 'a = (\n\nb = 1\n\nc = 2\n',
      conflicts: [],
    });
  });
});
