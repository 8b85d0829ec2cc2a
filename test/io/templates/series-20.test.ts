import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadRegister } from '../../../src/app/load-register.js';
import { readAccessFile } from '../../../src/core/odoo/access/read-file.js';
import { planAddon } from '../../../src/core/planning/plan.js';
import { buildSource } from '../../../src/core/planning/source.js';
import { isEncoded } from '../../../src/core/text/encoded.js';
import { csvRows } from '../../../src/io/addons/csv-rows.js';
import { openContents } from '../../../src/io/addons/read-contents.js';
import { renderAddon } from '../../../src/io/templates/render.js';
import type { RenderedFile } from '../../../src/model/plan.js';
import { damageRegister } from '../../fixtures/damage-register.js';
import { everyFeature } from '../../fixtures/every-feature.js';
import { hasPython, runPython } from '../../helpers/python.js';
import { renderEntry } from '../../helpers/render.js';

type Rendered = { readonly name: string; readonly files: readonly RenderedFile[] };

/** The addons of the sample register as 20.0 would have them, with the names of their newest series. */
async function sample(): Promise<readonly Rendered[]> {
  const { entries, parseAddon } = await loadRegister({ root: join(import.meta.dirname, '../../..'), cacheDir: null });
  return entries.flatMap(({ entry }): readonly Rendered[] => {
    if (entry.addon?.name === undefined || entry.extends !== undefined) return [];
    const owner = { ...entry, bySeries: { ...entry.bySeries, '20.0': entry.bySeries['19.0'] ?? {} } };
    const built = buildSource({ owner, extendedBy: [], series: '20.0', organization: 'Example', parseAddon });
    if (!built.ok) throw new Error(built.problems.map(({ message }) => message).join('\n'));
    return [{ name: entry.addon.name, files: renderAddon(planAddon(built.source), isEncoded).files }];
  });
}

const addons: readonly Rendered[] = [
  { name: 'wh_damage', files: renderEntry(damageRegister, '20.0') },
  { name: 'wh_every_feature', files: renderEntry(everyFeature, '20.0') },
  ...(await sample()),
];
const read = await openContents();
const ending = (end: string): readonly RenderedFile[] => addons.flatMap(({ files }) => files.filter(({ path }) => path.endsWith(end)));

describe('what is generated for 20.0', () => {
  it('comes from enough addons', () => {
    expect(addons.length).toBeGreaterThan(6);
    expect(ending('ir.access.csv').length).toBeGreaterThan(4);
  });

  it('parses: Python, XML and CSV, each file', () => {
    const problems = addons.flatMap(({ name, files }) => read(name, files, '20.0').flatMap((one) => one.problems));
    expect(problems).toEqual([]);
  });

  it.runIf(hasPython())('parses for Python itself', () => {
    const script = 'import ast\nresult = [type(ast.parse(text)).__name__ for text in data]';
    const texts = ending('.py').map(({ text }) => text);
    expect(runPython(script, texts)).toEqual(texts.map(() => 'Module'));
  });

  it('has access rows as 20.0 wants them, and nothing of the former ones', () => {
    for (const { text, path } of ending('ir.access.csv')) expect(readAccessFile(path, csvRows(text).rows).problems, text).toEqual([]);
    const all = addons.flatMap(({ files }) => files);
    expect(all.filter(({ path }) => /ir\.model\.access\.csv$|_rules\.xml$/.test(path))).toEqual([]);
    for (const { text } of all)
      expect(text).not.toMatch(/ir\.model\.access|model="ir\.rule"|"fa-|t-esc|<tree|_sql_constraints|groups_id"|osv/);
  });

  it('gives binary fields no bytes and looks into the object that they give', () => {
    const text = addons
      .flatMap(({ files }) => files.filter(({ path }) => path === 'tests/test_fields.py'))
      .map((file) => file.text)
      .join('\n');
    expect(text).toMatch(/attachment="U2FtcGxl"/);
    expect(text).toMatch(/self\.assertEqual\(record\.attachment\.content, b"Sample"\)/);
    expect(text).not.toMatch(/=b"/);
  });

  it('says in each readme that no installation proves it', () => {
    for (const { text } of ending('README.rst')) expect(text).toContain('Not proven by an installation');
    for (const { text } of renderEntry(damageRegister, '19.0').filter(({ path }) => path === 'README.rst'))
      expect(text).not.toContain('Not proven');
  });
});
