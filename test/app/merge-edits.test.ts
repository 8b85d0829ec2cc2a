import { chmodSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generate } from '../../src/app/generate.js';
import { recordDecision } from '../../src/app/record-decision.js';
import type { GenerateResult } from '../../src/model/generation.js';
import { commitAll, entryText, policyText, type TempRegister, tempRegister } from '../helpers/temp-register.js';
import { tree } from '../helpers/workspace.js';

const at = '2026-11-23';
const policy = policyText
  .replace(/thresholds: .*/, 'thresholds: { justification: 0, upgradeImpact: 100, plannedCoverage: 0 },')
  .replace(/, \{ role: "head-of-sales", ofProcess: true \}/, '');
const entryFile = 'register/entries/CR-0001-credit-hold.ts';
const folder = 'generated/17.0/wh_one';
const model = `${folder}/models/sale_order.py`;

/** A model whose numbers are a data file. */
const tag = '"wh.tag": { kind: "new", label: "Tag", fields: { name: { type: "char", required: true, sequence: { prefix: "A/" } } } }';
const access = 'access: { "wh.tag": { grants: [{ group: "base.group_user", can: "crud" }] } }';

const entry = (fields: readonly string[]): string =>
  entryText(
    'CR-0001',
    `  addon: { name: "wh_one", depends: ["sale"], models: { "sale.order": { kind: "extend", fields: { ${fields.map((name) => `${name}: { type: "text" }`).join(', ')} } }, ${tag} }, ${access} },\n`,
  );

async function plan(register: TempRegister, ...fields: readonly string[]): Promise<void> {
  register.write(entryFile, entry(fields));
  await recordDecision({ root: register.root, entry: 'CR-0001', kind: 'approve', reason: 'It pays.', as: 'ann', at, cacheDir: null });
}

const run = ({ root }: TempRegister, acceptLoss: readonly string[] = []): Promise<GenerateResult> =>
  generate({ root, ids: [], mode: 'write', at, toolVersion: '1.0.0', cacheDir: null, acceptLoss });

async function generated(...fields: readonly string[]): Promise<TempRegister> {
  const register = tempRegister({ 'register/policy.ts': policy, [entryFile]: entry(fields) });
  await plan(register, ...fields);
  await run(register);
  return register;
}

const method = '\n    def action_mine(self):\n        return True\n';
const version = (register: TempRegister): string | undefined => /"version": "(.*)"/.exec(register.read(`${folder}/__manifest__.py`))?.[1];

describe('generate over edited files', () => {
  it('merges a field of the entry with a method written by hand, keeps mode and line ends, and is done', async () => {
    const register = await generated('wh_note');
    register.write(model, `${register.read(model)}${method}`.replaceAll('\n', '\r\n'));
    chmodSync(join(register.root, model), 0o755);
    await plan(register, 'wh_note', 'wh_rank');
    const result = await run(register);
    expect(result).toMatchObject({ exitCode: 0, addons: [{ outcome: 'written' }] });
    expect(result.addons[0]?.files).toContainEqual({ path: 'models/sale_order.py', change: 'merge' });
    expect(register.read(model).replaceAll('\r\n', '\n')).toContain(`wh_rank = fields.Text()\n${method}`);
    expect(register.read(model).split('\r\n').length).toBe(register.read(model).split('\n').length);
    expect(statSync(join(register.root, model)).mode & 0o777).toBe(0o755);
    const before = tree(join(register.root, 'generated'), true);
    expect(await run(register)).toMatchObject({ addons: [{ outcome: 'differs', files: [{ change: 'edited' }] }] });
    expect(tree(join(register.root, 'generated'), true)).toEqual(before);
  });

  it('raises the version when the content changes, above what a person raised it to', async () => {
    const register = await generated('wh_note');
    expect(version(register)).toBe('17.0.1.0.0');
    await plan(register, 'wh_note', 'wh_rank');
    await run(register);
    expect(version(register)).toBe('17.0.1.0.1');
    expect(await run(register)).toMatchObject({ addons: [{ outcome: 'unchanged' }] });
    register.write(`${folder}/__manifest__.py`, register.read(`${folder}/__manifest__.py`).replace('1.0.1', '2.0.9'));
    await plan(register, 'wh_note', 'wh_rank', 'wh_third');
    await run(register);
    expect(version(register)).toBe('17.0.2.0.10');
  });

  it('asks when the record has lost what was generated last', async () => {
    const register = await generated('wh_note');
    register.write(model, `${register.read(model)}${method}`);
    rmSync(join(register.root, folder, '.warrant/base'), { recursive: true });
    await plan(register, 'wh_note', 'wh_rank');
    const before = tree(join(register.root, 'generated'), true);
    expect(await run(register)).toMatchObject({
      exitCode: 1,
      addons: [{ outcome: 'blocked', why: expect.stringContaining(`the plan changed, too: ${model}. They cannot be merged`) }],
    });
    expect(tree(join(register.root, 'generated'), true)).toEqual(before);
  });

  it.each([
    ['models/sale_order.py', 'class Broken(:\n'],
    ['data/ir_sequence_data.xml', '<record>\n'],
  ])('leaves the addon whose %s does not parse, and names the place', async (path, broken) => {
    const register = await generated('wh_note');
    const file = `${folder}/${path}`;
    const lines = register.read(file).trimEnd().split('\n').length;
    register.write(file, `${register.read(file).trimEnd()}\n${broken}`);
    const before = tree(join(register.root, 'generated'), true);
    for (const fields of [['wh_note'], ['wh_note', 'wh_rank']]) {
      await plan(register, ...fields);
      expect(await run(register)).toMatchObject({
        exitCode: 1,
        addons: [{ outcome: 'blocked', why: expect.stringContaining(`cannot be read from here on: ${file}:${lines + 1}.`) }],
      });
    }
    expect(tree(join(register.root, 'generated'), true)).toEqual(before);
  });

  it('leaves an addon whose manifest lists a data file that was deleted, until one of the two is put right', async () => {
    const register = await generated('wh_note');
    const manifest = register.read(`${folder}/__manifest__.py`);
    rmSync(join(register.root, folder, 'data/ir_sequence_data.xml'));
    await plan(register, 'wh_note', 'wh_rank');
    const before = tree(join(register.root, 'generated'), true);
    expect(await run(register)).toMatchObject({
      exitCode: 1,
      addons: [{ outcome: 'blocked', why: expect.stringContaining(`still named`) }],
    });
    expect(tree(join(register.root, 'generated'), true)).toEqual(before);
    register.write(`${folder}/__manifest__.py`, manifest.replace(/.*ir_sequence_data.*\n/, ''));
    const deleted = { path: 'data/ir_sequence_data.xml', change: 'deleted' };
    expect(await run(register)).toMatchObject({ exitCode: 0, addons: [{ outcome: 'written', files: expect.arrayContaining([deleted]) }] });
    expect(register.read(`${folder}/__manifest__.py`)).not.toContain('ir_sequence_data');
  });

  it('leaves an addon whose package imports a module that was deleted, until one of the two is put right', async () => {
    const register = await generated('wh_note');
    const init = `${folder}/models/__init__.py`;
    for (const [deleted, named] of [
      ['models/wh_tag.py', 'models/__init__.py'],
      ['models/__init__.py', '__init__.py'],
    ] as const) {
      const text = register.read(`${folder}/${deleted}`);
      rmSync(join(register.root, folder, deleted));
      const why = `Odoo cannot load the addon: ${folder}/${deleted} (${named})`;
      expect(await run(register)).toMatchObject({ exitCode: 1, addons: [{ outcome: 'blocked', why: expect.stringContaining(why) }] });
      register.write(`${folder}/${deleted}`, text);
    }
    rmSync(join(register.root, folder, 'models/wh_tag.py'));
    register.write(init, '# from . import wh_tag\nfrom . import (\n    sale_order,  # wh_tag\n)\n');
    expect((await run(register)).addons[0]?.outcome).toBe('differs');
    register.write(init, 'from . import (\n    sale_order,\n    wh_tag,\n)\n');
    expect((await run(register)).addons[0]?.outcome).toBe('blocked');
    register.write(`${folder}/models/wh_tag/__init__.py`, '# the same as a package\n');
    expect((await run(register)).addons[0]?.outcome).toBe('differs');
  });

  it('keeps the line ends of a file that nobody edited', async () => {
    const register = await generated('wh_note');
    register.write(model, register.read(model).replaceAll('\n', '\r\n'));
    await plan(register, 'wh_note', 'wh_rank');
    expect((await run(register)).addons[0]?.files).toContainEqual({ path: 'models/sale_order.py', change: 'update' });
    expect(register.read(model)).toContain('wh_rank = fields.Text()\r\n');
    expect(register.read(model).split('\r\n').length).toBe(register.read(model).split('\n').length);
    expect((await run(register)).addons[0]?.outcome).toBe('unchanged');
  });

  it('names the addon that an entry was generated as before its addon was renamed', async () => {
    const register = await generated('wh_note');
    register.write(entryFile, entry(['wh_note']).replace('name: "wh_one"', 'name: "wh_two"'));
    await recordDecision({ root: register.root, entry: 'CR-0001', kind: 'approve', reason: 'It pays.', as: 'ann', at, cacheDir: null });
    expect(await run(register)).toMatchObject({ addons: [{ addon: 'wh_two', outcome: 'written', formerly: ['wh_one'] }] });
    expect((await run(register)).addons[0]?.formerly).toEqual(['wh_one']);
  });

  it('mentions an edit that no commit holds', async () => {
    const register = await generated('wh_note');
    commitAll(register);
    register.write(model, `${register.read(model)}${method}`);
    await plan(register, 'wh_note', 'wh_rank');
    expect(await run(register)).toMatchObject({ exitCode: 0, addons: [{ uncommitted: ['models/sale_order.py'] }] });
  });
});

describe('generate when something goes', () => {
  it('drops a column only when it is given up by name, and writes that down', async () => {
    const register = await generated('wh_note', 'wh_rank');
    await plan(register, 'wh_note');
    const before = tree(join(register.root, 'generated'), true);
    const loss = { kind: 'field', id: 'sale_order.wh_rank', what: 'field sale.order.wh_rank', table: 'sale_order', column: 'wh_rank' };
    for (const [accepted, exitCode] of [
      [[], 1],
      [['sale_order.wh_note'], 2],
    ] as const)
      expect(await run(register, accepted)).toMatchObject({
        exitCode,
        addons: [
          { outcome: 'blocked', losses: [{ ...loss, accepted: false }], why: expect.stringContaining('--accept-loss sale_order.wh_rank') },
        ],
      });
    expect(tree(join(register.root, 'generated'), true)).toEqual(before);
    expect(await run(register, ['sale_order.wh_rank'])).toMatchObject({
      exitCode: 0,
      addons: [{ outcome: 'written', losses: [{ ...loss, accepted: true }] }],
    });
    expect(JSON.parse(register.read(`${folder}/.warrant/state.json`)).acceptedLosses).toEqual(['sale_order.wh_rank']);
    expect(await run(register)).toMatchObject({ exitCode: 0, addons: [{ outcome: 'unchanged' }] });
  });

  it('says which accepted names nothing would lose', async () => {
    const register = await generated('wh_note', 'wh_rank');
    await plan(register, 'wh_note');
    expect(await run(register, ['foo.bar', 'sale_order.wh_rank'])).toMatchObject({
      exitCode: 0,
      addons: [{ outcome: 'written' }],
      unknownLosses: ['foo.bar'],
    });
    expect(await run(register, ['foo.bar'])).toMatchObject({ exitCode: 2, unknownLosses: ['foo.bar'] });
  });

  it('asks for a field back in the file when it was taken out only there', async () => {
    const register = await generated('wh_note', 'wh_rank');
    register.write(model, register.read(model).replace(/^.*wh_rank.*\n/m, ''));
    await plan(register, 'wh_note', 'wh_rank', 'wh_third');
    const [addon] = (await run(register)).addons;
    expect(addon).toMatchObject({ outcome: 'blocked', losses: [{ id: 'sale_order.wh_rank', plannedIn: 'models/sale_order.py' }] });
    expect(addon?.why).toContain(`is in the entry, and was taken out of ${model} by hand: put it back into the file.`);
    expect(addon?.why).toContain('Or take it out of the entry, and accept the loss by name');
    expect(addon?.why).not.toContain('Keep it in the entry');
  });

  it('stops where hand-written code needs what goes, with the place', async () => {
    const register = await generated('wh_note', 'wh_rank');
    register.write(model, `${register.read(model)}${method.replace('True', 'self.wh_rank')}`);
    await plan(register, 'wh_note');
    const line =
      register
        .read(model)
        .split('\n')
        .findIndex((text) => text.includes('self.wh_rank')) + 1;
    expect(await run(register, ['sale_order.wh_rank'])).toMatchObject({
      exitCode: 1,
      addons: [{ outcome: 'blocked', why: expect.stringContaining(`${model}:${line} refers to field sale.order.wh_rank, which goes`) }],
    });
  });

  it('takes a field that a person keeps in a file of their own for kept', async () => {
    const register = await generated('wh_note', 'wh_rank');
    register.write(`${folder}/models/mine.py`, register.read(model).replace(/^.*wh_note.*\n/m, ''));
    register.write(`${folder}/models/__init__.py`, `${register.read(`${folder}/models/__init__.py`)}from . import mine\n`);
    await plan(register, 'wh_note');
    expect(await run(register)).toMatchObject({ exitCode: 0, addons: [{ outcome: 'written' }] });
  });
});
