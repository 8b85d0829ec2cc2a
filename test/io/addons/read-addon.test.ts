import { readdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openReaders, type ReadAddonOptions, type Readers, readAddon } from '../../../src/io/addons/read-addon.js';
import type { AddonFacts } from '../../../src/model/facts/addon.js';
import { type Files, folderWith, putFiles } from '../../helpers/addons.js';

let readers: Readers;
beforeAll(async () => {
  readers = await openReaders();
});

const read = (folder: string, options: ReadAddonOptions = { cacheDir: null }): AddonFacts =>
  readAddon({ name: 'm', folder }, readers, options);

/** Problems as `code file:line`, the file as it is called inside the addon. */
const told = (folder: string): readonly string[] =>
  read(folder).problems.map(
    ({ code, place }) => `${code} ${relative(folder, place.file)}${place.line === undefined ? '' : `:${place.line}`}`,
  );

const manifest = (data: readonly string[], demo: readonly string[] = []): string => JSON.stringify({ name: 'M', data, demo });
const csv = 'id,name\na,A\n';

const whole: Files = {
  '__manifest__.py': manifest(
    ['views/b.xml', 'security/ir.model.access.csv', 'views/a.xml', 'data/x.sql', './views/b.xml'],
    ['demo/d.xml'],
  ),
  '__init__.py': 'from . import models\n',
  'models/order.py': 'from odoo import models\n\n\nclass Order(models.Model):\n    _name = "m.order"\n',
  'models/__pycache__/order.py': 'x = 1\n',
  'tests/test_order.py': 'x = 1\n',
  'migrations/17.0.1.0/post-x.py': 'x = 1\n',
  'views/a.xml': '<odoo><record id="a" model="x"/></odoo>\n',
  'views/b.xml': '<odoo>\n<record id="b" model="x"/>\n</odoo>',
  'views/unlisted.xml': '<odoo/>',
  'demo/d.xml': '<odoo><record id="d" model="x"/></odoo>\n',
  'data/x.sql': '',
  'security/ir.model.access.csv': csv,
  'static/src/js/a.js': 'export const a = 1;\n',
  'static/src/lib/other.js': 'x',
  'static/lib/jquery.js': 'x',
  'static/tests/a.test.js': 'import { a } from "@m/js/a";\n',
  'static/src/xml/a.xml': '<templates><t t-name="m.A"/></templates>',
  'static/src/img/a.xml': '<svg/>',
  'static/description/x.py': 'x = 1',
  'inner/__manifest__.py': '{}',
  'inner/models.py': 'x = 1\n',
};

describe('readAddon', () => {
  it('reads what belongs to an addon, and says what each file is for', () => {
    const facts = read(folderWith(whole));
    const files = (of: readonly { readonly file: string; readonly lines: number; readonly role?: string }[]): unknown =>
      of.map(({ file, lines, role }) => [file, lines, role]);
    expect(facts.problems).toEqual([]);
    expect(files(facts.python)).toEqual([
      ['__init__.py', 1, undefined],
      ['migrations/17.0.1.0/post-x.py', 1, 'migration'],
      ['models/order.py', 5, undefined],
      ['tests/test_order.py', 1, 'test'],
    ]);
    expect(files(facts.xml)).toEqual([
      ['views/b.xml', 3, undefined],
      ['views/a.xml', 1, undefined],
      ['demo/d.xml', 1, 'demo'],
    ]);
    expect(facts.xml.map(({ facts: { records } }) => records.map(({ xmlid, noupdate }) => [xmlid, noupdate]))).toEqual([
      [['m.b', false]],
      [['m.a', false]],
      [['m.d', true]],
    ]);
    expect(facts.csv.map(({ file, facts: records }) => [file, records.map(({ xmlid }) => xmlid)])).toEqual([
      ['security/ir.model.access.csv', ['m.a']],
    ]);
    expect(files(facts.javascript)).toEqual([
      ['static/src/js/a.js', 1, undefined],
      ['static/tests/a.test.js', 1, 'test'],
    ]);
    expect(facts.templates.map(({ file, facts: found }) => [file, found.map(({ name }) => name)])).toEqual([
      ['static/src/xml/a.xml', ['m.A']],
    ]);
    expect(facts.python[2]?.facts.classes[0]?.model?.name).toBe('m.order');
  });

  it('reads what Python uses only when it is asked to', () => {
    const folder = folderWith({ '__manifest__.py': '{}', 'a.py': 'def f(env):\n    return env.ref("base.main_company")\n' });
    expect(read(folder).python[0]?.facts.uses).toEqual([]);
    expect(read(folder, { cacheDir: null, uses: true }).python[0]?.facts.uses).toContainEqual({
      use: 'xmlid',
      xmlid: 'base.main_company',
      as: 'ref',
      line: 2,
    });
  });

  it.each<[string, Files, readonly string[]]>([
    [
      'a file that is not there',
      { '__manifest__.py': "{\n'data': ['a.xml',\n 'gone.xml']}", 'a.xml': '<odoo/>' },
      ['data-file-missing __manifest__.py:3'],
    ],
    ['a file outside of the addon', { '__manifest__.py': manifest(['../x.xml']) }, ['data-file-missing __manifest__.py:1']],
    ['a manifest that is none', { '__manifest__.py': 'x = 1', 'a.py': 'x = 1\n' }, ['manifest-not-literal __manifest__.py:1']],
    [
      'a manifest in latin-1',
      { '__manifest__.py': Buffer.from("{'author': 'Ren\xe9', 'data': ['a.csv']}", 'latin1'), 'a.csv': csv },
      ['not-utf8 __manifest__.py:1'],
    ],
    [
      'a broken file among others',
      { '__manifest__.py': manifest(['a.xml', 'b.xml', 'c.csv']), 'a.xml': '<odoo>\n</data>', 'b.xml': '<odoo/>', 'c.csv': csv },
      ['xml-syntax a.xml:2'],
    ],
  ])('reports %s', (_case, files, problems) => {
    expect(told(folderWith(files))).toEqual(problems);
  });

  it('reads the rest when a part cannot be read', () => {
    const folder = folderWith({
      ...{ '__manifest__.py': manifest(['broken.xml', 'gone.xml', 'good.xml', 'a.csv']), 'a.csv': csv },
      ...{ 'broken.xml': '<odoo>', 'good.xml': '<odoo><record id="a" model="x"/></odoo>' },
      ...{ 'broken.py': 'def f(:\n', 'good.py': 'x = 1\n', 'static/src/a.js': 'x = ;', 'static/src/b.js': 'export const b = 1;' },
    });
    const { python, xml, csv: records, javascript } = read(folder);
    expect(told(folder)).toEqual([
      'data-file-missing __manifest__.py:1',
      'python-syntax broken.py:1',
      'xml-syntax broken.xml:1',
      'javascript-syntax static/src/a.js:1',
    ]);
    expect(python.at(-1)).toMatchObject({ file: 'good.py', facts: { names: ['x'] } });
    expect(xml.at(-1)).toMatchObject({ file: 'good.xml', facts: { records: [{ xmlid: 'm.a' }] } });
    expect(records[0]?.facts).toHaveLength(1);
    expect(javascript.at(-1)?.facts.exports).toEqual(['b']);
  });

  it('reports a file that is too large, and what is no file', () => {
    const folder = folderWith({ '__manifest__.py': manifest(['a.xml', 'b.xml']), 'b.xml/x': '', 'a.xml': '', 'c.py': '' });
    for (const file of ['a.xml', 'c.py']) truncateSync(join(folder, file), 20_000_001);
    expect(told(folder)).toEqual(['file-too-large c.py', 'file-too-large a.xml', 'file-unreadable b.xml']);
  });

  it('follows links to files, and to no folder', () => {
    const folder = folderWith({ '__manifest__.py': '{}', 'models/a.py': 'x = 1\n' });
    const other = folderWith({ 'b.py': 'x = 1\n' });
    symlinkSync('..', join(folder, 'models/up'));
    symlinkSync(folder, join(folder, 'self'));
    symlinkSync('models', join(folder, 'again'));
    symlinkSync(other, join(folder, 'other'));
    symlinkSync('/', join(folder, 'everything'));
    symlinkSync(join(other, 'b.py'), join(folder, 'linked.py'));
    symlinkSync('nowhere.py', join(folder, 'broken.py'));
    expect(read(folder).python.map(({ file }) => file)).toEqual(['linked.py', 'models/a.py']);
    expect(told(folder)).toEqual(['link-outside everything', 'link-outside other']);
  });
});

describe('the cache of facts', () => {
  it('gives what a first reading gave, and follows each change', () => {
    const folder = folderWith(whole);
    const cacheDir = folderWith({});
    const options = { cacheDir, uses: true };
    const uncached = JSON.stringify(read(folder, { cacheDir: null, uses: true }));
    expect([read(folder, options), read(folder, options)].map((facts) => JSON.stringify(facts))).toEqual([uncached, uncached]);
    putFiles(folder, { 'views/a.xml': '<odoo><record id="new" model="x"/></odoo>' });
    expect(read(folder, options).xml[1]?.facts.records.map(({ xmlid }) => xmlid)).toEqual(['m.new']);
    rmSync(join(folder, 'tests'), { recursive: true });
    expect(read(folder, options).python.map(({ file }) => file)).not.toContain('tests/test_order.py');
    expect(read(folder, { cacheDir }).python[2]?.facts.uses).toEqual([]);
  });

  it('keeps names of all files for an audit, with and without a cache', () => {
    const folder = folderWith({
      ...{
        '__manifest__.py': manifest(['a.xml', 'b.csv', 'c.sql']),
        'a.xml': '<odoo><!-- gone --></odoo>',
        'b.csv': csv,
        '__init__.py': 'b.c = "d.e"',
      },
      ...{ 'static/src/a.js': 'f.g();', 'static/src/a.xml': '<t t-name="m.A"/>' },
      ...{ 'static/wms/b.js': 'h.i();', 'static/lib/c.js': 'gone()', 'c.sql': 'select j' },
    });
    const cacheDir = folderWith({});
    const asked = { uses: true, code: true };
    const names = [null, cacheDir, cacheDir].map((dir) => read(folder, { ...asked, cacheDir: dir }).code?.names);
    expect(names).toEqual(Array(3).fill('A a c d.e f g h.i id j m.A name odoo select t t-name'));
    expect(read(folder, { uses: true, cacheDir })).not.toHaveProperty('code');
  });

  it('keeps problems, and tells them of the folder at hand', () => {
    const folder = folderWith({ '__manifest__.py': manifest(['a.xml']), 'a.xml': '<odoo>' });
    const cacheDir = folderWith({});
    const problems = [1, 2].map(() => read(folder, { cacheDir }).problems);
    expect(problems[1]).toEqual(problems[0]);
    expect(problems[1]).toMatchObject([{ code: 'xml-syntax', place: { file: join(folder, 'a.xml') } }]);
  });

  it('is one file per addon, and as if there were none when it is damaged', () => {
    const folder = folderWith(whole);
    const cacheDir = folderWith({});
    const first = JSON.stringify(read(folder, { cacheDir }));
    const shards = readdirSync(join(cacheDir, '1'));
    expect(shards).toEqual([expect.stringMatching(/^addon-[0-9a-f]{16}\.br$/)]);
    for (const damage of ['', 'nonsense', 'x'.repeat(200)]) {
      writeFileSync(join(cacheDir, '1', shards[0] ?? ''), damage);
      expect(JSON.stringify(read(folder, { cacheDir }))).toBe(first);
    }
  });

  it('is no reason to fail where it cannot be written', () => {
    const folder = folderWith(whole);
    const blocked = join(folderWith({ file: '' }), 'file');
    expect(read(folder, { cacheDir: blocked }).problems).toEqual([]);
  });
});
