import { chmodSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type GenerateOptions, generate } from '../../src/app/generate.js';
import { recordDecision } from '../../src/app/record-decision.js';
import type { GenerateResult } from '../../src/model/generation.js';
import { entryText, policyText, type TempRegister, tempRegister } from '../helpers/temp-register.js';
import { tree } from '../helpers/workspace.js';

const at = '2026-11-23';
const policy = policyText
  .replace(/thresholds: .*/, 'thresholds: { justification: 0, upgradeImpact: 100, plannedCoverage: 0 },')
  .replace(/, \{ role: "head-of-sales", ofProcess: true \}/, '');
const entryFile = 'register/entries/CR-0001-credit-hold.ts';
const [before, after] = ['generated/17.0/wh_one', 'generated/19.0/wh_one'];

const tag =
  '"wh.tag": { kind: "new", label: "Tag", fields: { name: { type: "char", required: true }, weight: { type: "integer" } }, constraints: { heavy: { check: [{ field: "weight", operator: ">", than: 0 }], message: "Weigh it." } } }';
const views = 'views: { wh_tag_list: { type: "list", model: "wh.tag", columns: [{ field: "name" }, { field: "weight" }] } }';
const access = 'access: { "wh.tag": { grants: [{ group: "base.group_user", can: "crud" }] } }';
const entry = (extra = ''): string =>
  entryText(
    'CR-0001',
    `  addon: { name: "wh_one", depends: ["sale"], models: { "sale.order": { kind: "extend", fields: { wh_note: { type: "text" }${extra} } }, ${tag} }, ${access}, ${views} },\n  bySeries: { "18.0": {}, "19.0": {} },\n`,
  );

const run = ({ root }: TempRegister, options: Partial<GenerateOptions> = {}): Promise<GenerateResult> =>
  generate({ root, ids: [], mode: 'write', at, toolVersion: '1.0.0', cacheDir: null, ...options });

async function approved(text: string, register = tempRegister({ 'register/policy.ts': policy })): Promise<TempRegister> {
  register.write(entryFile, text);
  await recordDecision({ root: register.root, entry: 'CR-0001', kind: 'approve', reason: 'It pays.', as: 'ann', at, cacheDir: null });
  return register;
}

/** The addon of 17.0 as it was generated. */
async function made(): Promise<TempRegister> {
  const register = await approved(entry());
  await run(register);
  return register;
}

const method = `
    def action_mine(self):
        if self.user_has_groups("base.group_user"):
            return self.wh_note
        return False
`;
const lineOf = (text: string, part: string): number => text.split('\n').findIndex((line) => line.includes(part)) + 1;

describe('generate for a later series', () => {
  it('carries the addon of the nearest earlier series over with what was edited by hand, and leaves that one alone', async () => {
    const register = await made();
    const file = 'models/sale_order.py';
    register.write(`${before}/${file}`, `${register.read(`${before}/${file}`)}${method}`);
    register.write(
      `${before}/views/wh_tag_views.xml`,
      register.read(`${before}/views/wh_tag_views.xml`).replace('<field name="name" />', '<field name="name" decoration-bf="1" />'),
    );
    register.write(`${before}/models/mine.py`, '# mine\n');
    register.write(`${before}/static/run.sh`, 'true\n');
    chmodSync(join(register.root, before, 'static/run.sh'), 0o755);
    const untouched = tree(join(register.root, 'generated/17.0'), true);
    const result = await run(register, { series: '19.0' });
    expect(result).toMatchObject({
      exitCode: 0,
      addons: [{ outcome: 'written', folder: after, carried: { folder: before, series: '17.0' } }],
    });
    expect(result.addons[0]?.files).toContainEqual({ path: 'views/wh_tag_views.xml', change: 'merge' });
    expect(tree(join(register.root, 'generated/17.0'), true)).toEqual(untouched);
    expect(register.read(`${after}/views/wh_tag_views.xml`)).toMatch(/<list>\s*<field name="name" decoration-bf="1" \/>/);
    expect(register.read(`${after}/models/wh_tag.py`)).toContain('models.Constraint(');
    expect(register.read(`${after}/${file}`)).toContain(method);
    expect(register.read(`${after}/__manifest__.py`)).toContain('"version": "19.0.1.0.0"');
    expect([register.read(`${after}/models/mine.py`), statSync(join(register.root, after, 'static/run.sh')).mode & 0o777]).toEqual([
      '# mine\n',
      0o755,
    ]);
    const inode = (folder: string): number => statSync(join(register.root, folder, 'models/mine.py')).ino;
    expect(inode(before)).not.toBe(inode(after));
    const written = tree(join(register.root, 'generated'), true);
    expect((await run(register, { series: '19.0' })).addons[0]?.files.map(({ change }) => change)).not.toContain('merge');
    expect(tree(join(register.root, 'generated'), true)).toEqual(written);
  });

  it('lists what breaks in lines of a person with its place in the new file, and nothing of what was generated', async () => {
    const register = await made();
    const file = `${before}/models/sale_order.py`;
    // The constraint of wh.tag is written as 17.0 has it: a break in itself, and planned anew.
    register.write(file, `# mine\n# mine, too\n${register.read(file)}${method}`);
    const { addons } = await run(register, { series: '19.0' });
    const place = { file: 'models/sale_order.py', line: lineOf(register.read(`${after}/models/sale_order.py`), 'user_has_groups') };
    expect(addons[0]?.carried?.breaks).toEqual([
      expect.objectContaining({ place, severity: 'runtime-error', remedy: expect.stringContaining('has_group') }),
    ]);
    expect(addons[0]?.carried?.gone).toEqual([]);
  });

  it('lists hand-written code that needs what the entry does not have in the new series, and writes the addon', async () => {
    const only17 = entry(', wh_old: { type: "char" }').replace(
      '"19.0": {}',
      '"19.0": { models: { "sale.order": { fields: { wh_old: null } } } }',
    );
    const register = await approved(only17);
    await run(register);
    const file = `${before}/models/sale_order.py`;
    register.write(file, `${register.read(file)}${method.replace('wh_note', 'wh_old')}`);
    const blocked = await run(register, { series: '19.0' });
    expect(blocked).toMatchObject({ exitCode: 1, addons: [{ outcome: 'blocked', losses: [{ id: 'sale_order.wh_old' }] }] });
    const result = await run(register, { series: '19.0', acceptLoss: ['sale_order.wh_old'] });
    const line = lineOf(register.read(`${after}/models/sale_order.py`), 'self.wh_old');
    expect(result).toMatchObject({
      exitCode: 0,
      addons: [{ outcome: 'written', carried: { gone: [{ path: 'models/sale_order.py', line, what: 'field sale.order.wh_old' }] } }],
    });
  });

  it('keeps what was deleted deleted, a raised version, and what was given up', async () => {
    const register = await made();
    rmSync(join(register.root, before, 'README.rst'));
    register.write(`${before}/__manifest__.py`, register.read(`${before}/__manifest__.py`).replace('17.0.1.0.0', '17.0.3.0.0'));
    const { addons } = await run(register, { series: '19.0' });
    expect(addons[0]?.files).toContainEqual({ path: 'README.rst', change: 'deleted' });
    expect(register.read(`${after}/__manifest__.py`)).toContain('"version": "19.0.3.0.0"');
  });

  it('marks a conflict, and the next run waits until it is resolved', async () => {
    const register = await made();
    const file = `${before}/views/wh_tag_views.xml`;
    register.write(file, register.read(file).replace('<tree>', '<tree editable="bottom">'));
    const result = await run(register, { series: '19.0' });
    expect(result).toMatchObject({ exitCode: 1, addons: [{ outcome: 'written' }] });
    expect(result.addons[0]?.files.filter(({ change }) => change === 'conflict').map(({ path }) => path)).toEqual([
      'views/wh_tag_views.xml',
    ]);
    expect(await run(register, { series: '19.0' })).toMatchObject({ exitCode: 1, addons: [{ outcome: 'blocked' }] });
  });

  it('carries over where the addons lie when that folder is named twice', async () => {
    const register = await approved(entry());
    const out = join(register.root, 'addons');
    await run(register, { out });
    const file = 'addons/wh_one/models/sale_order.py';
    register.write(file, `${register.read(file)}${method}`);
    await expect(run(register, { out, series: '19.0' })).rejects.toThrow(/holds wh_one for Odoo 17.0.*--from/s);
    expect(await run(register, { out, from: out, series: '19.0' })).toMatchObject({
      exitCode: 0,
      addons: [{ outcome: 'written', carried: { folder: 'addons/wh_one', breaks: [{ severity: 'runtime-error' }] } }],
    });
    expect(register.read(file)).toContain(method);
    expect(register.read('addons/wh_one/.warrant/state.json')).toContain('"series": "19.0"');
    expect((await run(register, { out, from: out, series: '19.0' })).addons[0]).not.toHaveProperty('carried');
  });

  it('carries over from a folder that is named, into another one', async () => {
    const register = await approved(entry());
    await run(register, { out: join(register.root, 'old') });
    register.write('old/wh_one/models/sale_order.py', `${register.read('old/wh_one/models/sale_order.py')}${method}`);
    await run(register, { from: join(register.root, 'old'), out: join(register.root, 'new'), series: '18.0' });
    expect(register.read('new/wh_one/models/sale_order.py')).toContain(method);
  });

  it.each([
    ['a folder that is missing', 'nowhere', /no folder .*--from/],
    ['a folder without the addon', 'register', /holds no generated addon of an earlier series than 19.0 named wh_one/],
    ['a folder of a later series', 'generated/19.0', /holds no generated addon of an earlier series than 18.0/],
  ])('refuses to carry over from %s', async (_what, from, message) => {
    const register = await approved(entry());
    await run(register, { series: '19.0' });
    const series = from.endsWith('19.0') ? '18.0' : '19.0';
    await expect(run(register, { series, from: join(register.root, from), out: join(register.root, 'out') })).rejects.toThrow(message);
  });

  it.each([
    ['a folder that is missing', 'nowhere', /no folder .*--from/],
    ['a file', entryFile, /is a file and no folder.*--from/],
    ['an addon', before, /wh_one is an addon itself\..*--from: .*generated\/17\.0$/],
  ])('refuses %s also where nothing has to be carried over', async (_what, from, message) => {
    const register = await made();
    await expect(run(register, { from: join(register.root, from) })).rejects.toThrow(message);
  });

  it('waits for a run that was killed where the earlier addons lie', async () => {
    const register = await made();
    mkdirSync(join(register.root, 'generated/17.0/.warrant'));
    renameSync(join(register.root, before), join(register.root, 'generated/17.0/.warrant/wh_one.old'));
    await expect(run(register, { series: '19.0' })).rejects.toThrow(/or a run was killed there.*for its series first/s);
  });

  it('takes nothing over without the record of what was generated', async () => {
    const register = await made();
    register.write(`${before}/.warrant/state.json`, '{');
    await expect(run(register, { series: '19.0' })).rejects.toThrow(/state.json is no JSON/);
    rmSync(join(register.root, before, '.warrant'), { recursive: true });
    await expect(run(register, { series: '19.0' })).rejects.toThrow(/has lost its record/);
  });
});
