import { existsSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type GenerateOptions, generate } from '../../src/app/generate.js';
import { recordDecision } from '../../src/app/record-decision.js';
import type { GenerateResult } from '../../src/model/generation.js';
import { entryText, policyText, type TempRegister, tempRegister } from '../helpers/temp-register.js';
import { tree } from '../helpers/workspace.js';

const at = '2026-11-23';

/** One approval is enough, and no score is asked for. */
const policy = policyText
  .replace(/thresholds: .*/, 'thresholds: { justification: 0, upgradeImpact: 100, plannedCoverage: 0 },')
  .replace(/, \{ role: "head-of-sales", ofProcess: true \}/, '');

const file = (id: string): string => `register/entries/${id}-x.ts`;
const note = (addon: string, field = 'note', more = ''): string =>
  `  addon: { name: "${addon}", depends: ["sale"], models: { "sale.order": { kind: "extend", fields: { ${field}: { type: "text" } } } } },\n${more}`;

const entries = {
  'register/policy.ts': policy,
  'register/entries/CR-0001-credit-hold.ts': entryText('CR-0001', note('wh_one', 'note_one')),
  [file('CR-0002')]: entryText('CR-0002', note('wh_two', 'note_two', '  bySeries: { "18.0": {} },\n')),
  [file('CR-0003')]: entryText('CR-0003', note('wh_three', 'note_three')),
};

const approve = (register: TempRegister, entry: string) =>
  recordDecision({ root: register.root, entry, kind: 'approve', reason: 'It pays.', as: 'ann', at, cacheDir: null });

/** Three entries; the first two are approved. */
async function project(files: Readonly<Record<string, string>> = {}): Promise<TempRegister> {
  const register = tempRegister({ ...entries, ...files });
  for (const id of ['CR-0001', 'CR-0002']) await approve(register, id);
  return register;
}

const run = ({ root }: TempRegister, options: Partial<GenerateOptions> = {}): Promise<GenerateResult> =>
  generate({ root, ids: [], mode: 'write', at, toolVersion: '1.0.0', cacheDir: null, ...options });

const outcomes = ({ addons }: GenerateResult): readonly string[] => addons.map(({ addon, outcome }) => `${addon} ${outcome}`);

describe('generate', () => {
  it('writes what is allowed, lists the rest with reasons, and changes nothing the second time', async () => {
    const register = await project();
    const result = await run(register);
    expect([outcomes(result), result.exitCode]).toEqual([['wh_one written', 'wh_two written'], 0]);
    expect(result.refused.map(({ entry, reasons }) => [entry, reasons.length > 0])).toEqual([['CR-0003', true]]);
    expect(readdirSync(join(register.root, 'generated/17.0'))).toEqual(['wh_one', 'wh_two']);
    const before = tree(join(register.root, 'generated'), true);
    expect(outcomes(await run(register))).toEqual(['wh_one unchanged', 'wh_two unchanged']);
    expect(tree(join(register.root, 'generated'), true)).toEqual(before);
    expect((await run(register, { mode: 'check' })).exitCode).toBe(0);
  });

  it('takes no name at all for no folder', async () => {
    const register = await project();
    await expect(run(register, { out: '' })).rejects.toMatchObject({ code: 'no-folder', exitCode: 2 });
  });

  it('writes nothing into the register', async () => {
    const register = await project();
    for (const out of ['register', 'register/entries', 'generated/../register/addons'])
      await expect(run(register, { out: join(register.root, out) })).rejects.toMatchObject({ code: 'register-folder', exitCode: 2 });
    expect(await run(register, { out: join(register.root, '..registered') })).toMatchObject({ exitCode: 0 });
  });

  it('leaves an addon whose record is damaged, and writes the others', async () => {
    const register = await project();
    await run(register);
    register.write('generated/17.0/wh_one/.warrant/state.json', '{');
    rmSync(join(register.root, 'generated/17.0/wh_two'), { recursive: true });
    const before = tree(join(register.root, 'generated/17.0/wh_one'), true);
    expect(await run(register)).toMatchObject({
      exitCode: 2,
      addons: [
        { addon: 'wh_one', outcome: 'blocked', damaged: true, why: expect.stringContaining('wh_one/.warrant/state.json is no JSON') },
        { addon: 'wh_two', outcome: 'written' },
      ],
    });
    expect(tree(join(register.root, 'generated/17.0/wh_one'), true)).toEqual(before);
  });

  it('exits 1 when an entry that was named is refused, and writes only what was named', async () => {
    const register = await project();
    const result = await run(register, { ids: ['CR-0001', 'CR-0003'] });
    expect([outcomes(result), result.refused.map(({ entry }) => entry), result.exitCode]).toEqual([['wh_one written'], ['CR-0003'], 1]);
    expect(readdirSync(join(register.root, 'generated/17.0'))).toEqual(['wh_one']);
  });

  it('writes nothing of an entry that was edited after its approval', async () => {
    const register = await project();
    register.write(file('CR-0002'), entryText('CR-0002', note('wh_two', 'other_note')));
    const result = await run(register);
    expect(outcomes(result)).toEqual(['wh_one written']);
    expect(existsSync(join(register.root, 'generated/17.0/wh_two'))).toBe(false);
  });

  it('renders for another series only what says that it holds there', async () => {
    const register = await project();
    const result = await run(register, { series: '18.0' });
    expect(outcomes(result)).toEqual(['wh_two written']);
    expect(result.refused.map(({ entry }) => entry)).toEqual(['CR-0001', 'CR-0003']);
    expect(register.read('generated/18.0/wh_two/__manifest__.py')).toContain('"version": "18.0.1.0.0"');
  });

  it.each(['check', 'dry-run', 'diff'] as const)('writes nothing in the mode %s', async (mode) => {
    const register = await project();
    const result = await run(register, { mode });
    expect([outcomes(result), result.exitCode]).toEqual([['wh_one differs', 'wh_two differs'], mode === 'check' ? 1 : 0]);
    expect(existsSync(join(register.root, 'generated'))).toBe(false);
  });

  it('shows the lines in the mode diff, and names the repair in the mode check', async () => {
    const register = await project();
    await run(register);
    const path = 'generated/17.0/wh_one/README.rst';
    const text = register.read(path);
    rmSync(join(register.root, path));
    const [one] = (await run(register, { mode: 'diff', ids: ['CR-0001'], restore: true })).addons;
    expect(one?.files).toEqual([{ path: 'README.rst', change: 'restore', diff: expect.stringContaining(`\n+${text.split('\n')[0]}`) }]);
    expect(await run(register, { mode: 'check' })).toMatchObject({ exitCode: 1, addons: [{ files: [{ change: 'deleted' }] }, {}] });
    register.write('generated/17.0/wh_two/.warrant/base/models/sale_order.py.txt', 'lost\n');
    expect((await run(register, { mode: 'check' })).repair).toBe(`warrant generate CR-0002 --root ${JSON.stringify(register.root)}`);
    const restoring = await run(register, { mode: 'check', ids: ['CR-0001'], restore: true });
    expect(restoring.repair).toBe(`warrant generate CR-0001 --restore --root ${JSON.stringify(register.root)}`);
    expect(await run(register)).toMatchObject({ exitCode: 0, addons: [{ outcome: 'differs', files: [{ change: 'deleted' }] }, {}] });
    expect(existsSync(join(register.root, path))).toBe(false);
    await run(register, { restore: true });
    expect(register.read(path)).toBe(text);
  });

  it('reports drift of a hand edit, keeps it, and makes a conflict when the plan changes the same lines', async () => {
    const register = await project();
    await run(register);
    const path = 'generated/17.0/wh_one/models/sale_order.py';
    register.write(path, '# mine\n');
    expect(await run(register, { mode: 'check' })).toMatchObject({
      exitCode: 1,
      addons: [{ outcome: 'differs', files: [{ change: 'edited' }] }, {}],
    });
    expect(await run(register)).toMatchObject({ exitCode: 0, addons: [{ outcome: 'differs' }, { outcome: 'unchanged' }] });
    register.write('register/entries/CR-0001-credit-hold.ts', entryText('CR-0001', note('wh_one', 'renamed')));
    await approve(register, 'CR-0001');
    const acceptLoss = ['sale_order.note_one'];
    expect(await run(register, { mode: 'dry-run', acceptLoss })).toMatchObject({ exitCode: 1, addons: [{ outcome: 'differs' }, {}] });
    const result = await run(register, { acceptLoss });
    const conflict = { path: 'models/sale_order.py', change: 'conflict', conflicts: [3] };
    expect(result).toMatchObject({ exitCode: 1, addons: [{ outcome: 'written' }, { outcome: 'unchanged' }] });
    expect(result.addons[0]?.files).toContainEqual(conflict);
    expect(register.read(path)).toMatch(
      /<{7} yours \(edited by hand\)\n\|{7} generated last\nclass .*={7}\nclass .*>{7} CR-0001 as planned\n# mine\n$/s,
    );
    const before = tree(join(register.root, 'generated'), true);
    expect(await run(register)).toMatchObject({
      exitCode: 1,
      addons: [{ outcome: 'blocked', why: expect.stringContaining(`not resolved: ${path}:3.`) }, { outcome: 'unchanged' }],
    });
    expect(tree(join(register.root, 'generated'), true)).toEqual(before);
    register.write(path, '# mine\n');
    expect(await run(register)).toMatchObject({ exitCode: 0, addons: [{ outcome: 'differs', files: [{ change: 'edited' }] }, {}] });
  });

  it('puts what an allowed entry contributes into the addon of its owner, whoever is named', async () => {
    const extension = entryText(
      'CR-0004',
      `  extends: "CR-0001",\n  addon: { models: { "sale.order": { kind: "extend", fields: { more: { type: "char" } } } } },\n`,
    );
    const register = await project({ [file('CR-0004')]: extension });
    expect((await run(register, { ids: ['CR-0001'] })).addons[0]?.extendedBy).toEqual([]);
    expect(await run(register, { ids: ['CR-0004'] })).toMatchObject({ exitCode: 1, refused: [{ entry: 'CR-0004' }] });
    await approve(register, 'CR-0004');
    expect(await run(register, { ids: ['CR-0001'] })).toMatchObject({
      exitCode: 0,
      addons: [{ extendedBy: ['CR-0004'], outcome: 'written' }],
    });
    expect(register.read('generated/17.0/wh_one/models/sale_order.py')).toContain('more = fields.Char()');
    register.write(file('CR-0004'), extension.replace('more:', 'other:'));
    expect(await run(register)).toMatchObject({
      exitCode: 1,
      addons: [{ outcome: 'blocked', why: expect.stringContaining('drop its data') }, {}],
    });
    expect(register.read('generated/17.0/wh_one/models/sale_order.py')).toContain('more = fields.Char()');
    register.write(file('CR-0004'), extension);
    await recordDecision({ root: register.root, entry: 'CR-0004', kind: 'revoke', reason: 'No.', as: 'ann', at, cacheDir: null });
    expect((await run(register)).addons[0]).toMatchObject({ extendedBy: [], withdrawn: ['CR-0004'] });
  });

  it('brings changed records to databases that have them, and says which these keep', async () => {
    const model = (name: string): string =>
      entryText(
        'CR-0001',
        `  addon: { name: "wh_one", depends: ["sale"], models: { "wh.tag": { kind: "new", label: "Tag", fields: { name: { type: "char", required: true${name} } } } }, access: { "wh.tag": { grants: [{ group: "base.group_user", can: "crud" }] } } },\n`,
      );
    const numbered = (prefix: string): string => model(`, sequence: { prefix: "${prefix}" }`);
    const path = 'register/entries/CR-0001-credit-hold.ts';
    const register = await project({ [path]: numbered('A/') });
    expect((await run(register)).addons[0]).toMatchObject({ outcome: 'written', keptByOdoo: [] });
    register.write(path, numbered('B/'));
    await approve(register, 'CR-0001');
    expect((await run(register)).addons[0]).toMatchObject({ outcome: 'written', keptByOdoo: [] });
    const script = 'generated/17.0/wh_one/migrations/17.0.1.0.1/pre-unprotect.py';
    expect(register.read(script)).toContain('("sequence_wh_tag", "prefix", "A/", "B/")');
    register.write(path, model(''));
    await approve(register, 'CR-0001');
    expect((await run(register)).addons[0]).toMatchObject({ outcome: 'written', keptByOdoo: ['data/ir_sequence_data.xml'] });
    expect(register.read('generated/17.0/wh_one/__manifest__.py')).toContain('"version": "17.0.1.0.2"');
    expect(register.read(script)).toContain('"prefix", "A/", "B/"');
    expect(await run(register)).toMatchObject({ addons: [{ outcome: 'unchanged' }, {}] });
  });

  it('takes the data of what was renamed along, once for each version, and names hand-written code that has the former name', async () => {
    const renamed = (name: string, ...before: readonly string[]): string =>
      entryText(
        'CR-0001',
        `  addon: { name: "wh_one", depends: ["sale"], models: { "sale.order": { kind: "extend", fields: { ${name}: { type: "char", renamedFrom: ${JSON.stringify(before)} } } } } },\n`,
      );
    const path = 'register/entries/CR-0001-credit-hold.ts';
    const folder = 'generated/17.0/wh_one';
    const register = await project();
    await run(register);
    const byHand = `${folder}/models/sale_more.py`;
    const code = `from odoo import models\n\n\nclass SaleOrder(models.Model):\n    _inherit = "sale.order"\n\n    def mine(self):\n        return self.note_one\n`;
    register.write(byHand, code);
    register.write(`${folder}/models/__init__.py`, 'from . import sale_more\nfrom . import sale_order\n');
    register.write(path, renamed('wh_two', 'note_one'));
    await approve(register, 'CR-0001');
    expect((await run(register)).addons[0]).toMatchObject({
      outcome: 'blocked',
      why: `${byHand}:8 refers to field sale.order.note_one, which is field sale.order.wh_two now. Write the new name there.`,
    });
    register.write(byHand, code.replace('note_one', 'wh_two'));
    const [one] = (await run(register)).addons;
    expect(one).toMatchObject({ outcome: 'written' });
    expect(one?.losses).toBeUndefined();
    const first = `${folder}/migrations/17.0.1.0.1/pre-rename.py`;
    expect(register.read(first)).toContain('("sale.order", "note_one", "wh_two")');
    const before = register.read(first);
    register.write(byHand, code.replace('note_one', 'wh_three'));
    register.write(path, renamed('wh_three', 'note_one', 'wh_two'));
    await approve(register, 'CR-0001');
    expect((await run(register)).addons[0]).toMatchObject({ outcome: 'written' });
    expect(register.read(first)).toBe(before);
    expect(register.read(first.replace('1.0.1', '1.0.2'))).toMatch(/"wh_two", "wh_three"\),\n {4}\("sale.order", "note_one", "wh_three"/);
    expect((await run(register)).addons[0]?.files).toEqual([{ path: 'models/__init__.py', change: 'edited' }]);
  });

  it('writes through no link on the way to the output', async () => {
    const register = await project({ 'outside/keep.txt': '' });
    symlinkSync('outside', join(register.root, 'generated'));
    await expect(run(register)).rejects.toThrow(/generated is a symbolic link/);
    expect(readdirSync(join(register.root, 'outside'))).toEqual(['keep.txt']);
  });

  it('says why an entry that is asked for cannot be read', async () => {
    const register = await project({ [file('CR-0009')]: 'export default 5;\n' });
    await expect(run(register, { ids: ['CR-0009'] })).rejects.toThrow(
      /CR-0009 cannot be read\.\n.*CR-0009.*the default export is something else/,
    );
  });

  it('leaves a foreign addon alone and writes the others', async () => {
    const register = await project({ 'generated/17.0/wh_one/__manifest__.py': '{}' });
    expect(await run(register)).toMatchObject({
      exitCode: 1,
      addons: [{ outcome: 'blocked', why: expect.stringContaining('was not generated by this tool') }, { outcome: 'written' }],
    });
    expect(register.read('generated/17.0/wh_one/__manifest__.py')).toBe('{}');
  });

  it.each([
    ['an id that is not there', { ids: ['CR-0099'] }, /There is no entry CR-0099/],
    ['one folder for two series', { out: 'x' }, /takes the addons of one series/],
  ])('refuses %s', async (_what, options, message) => {
    const register = await project();
    register.write(file('CR-0002'), entryText('CR-0002', note('wh_two', 'note_two')).replace('series: "17.0"', 'series: "18.0"'));
    await approve(register, 'CR-0002');
    await expect(run(register, options)).rejects.toThrow(message);
  });

  it('refuses a folder that holds addons of another series', async () => {
    const register = await project();
    await run(register);
    await expect(run(register, { series: '18.0', out: join(register.root, 'generated/17.0') })).rejects.toThrow(
      /holds wh_one for Odoo 17\.0/,
    );
  });
});
