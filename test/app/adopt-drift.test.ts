import { describe, expect, it } from 'vitest';
import { type AdoptOptions, adoptDrift } from '../../src/app/adopt-drift.js';
import { drift } from '../../src/app/drift.js';
import { generate } from '../../src/app/generate.js';
import { recordDecision } from '../../src/app/record-decision.js';
import type { DriftAdoption } from '../../src/model/drift-adoption.js';
import { entryText, policyText, type TempRegister, tempRegister } from '../helpers/temp-register.js';

const at = '2026-11-23';
const policy = policyText
  .replace(/thresholds: .*/, 'thresholds: { justification: 0, upgradeImpact: 100, plannedCoverage: 0 },')
  .replace(/, \{ role: "head-of-sales", ofProcess: true \}/, '');
const entryFile = 'register/entries/CR-0001-credit-hold.ts';
const folder = 'generated/17.0/wh_one';

const entry = entryText(
  'CR-0001',
  `  addon: {
    name: "wh_one",
    depends: ["sale"],
    models: {
      "sale.order": { kind: "extend", fields: { wh_note: { type: "text" } } },
      // numbers of the yard
      "wh.tag": { kind: "new", label: "Tag", fields: { name: { type: "char", required: true } } },
    },
    access: { "wh.tag": { grants: [{ group: "base.group_user", can: "r" }] } },
    views: { wh_tag_list: { type: "list", model: "wh.tag", columns: [{ field: "name" }] } },
  },
`,
);

async function generated(): Promise<TempRegister> {
  const register = tempRegister({ 'register/policy.ts': policy, [entryFile]: entry });
  await approve(register);
  await generate({ root: register.root, ids: [], mode: 'write', at, toolVersion: '1.0.0', cacheDir: null });
  return register;
}

const approve = ({ root }: TempRegister) =>
  recordDecision({ root, entry: 'CR-0001', kind: 'approve', reason: 'It pays.', as: 'ann', at, cacheDir: null });
const adopt = ({ root }: TempRegister, options: Partial<AdoptOptions> = {}): Promise<DriftAdoption> =>
  adoptDrift({ root, entry: 'CR-0001', at, write: false, cacheDir: null, ...options });
const edit = (register: TempRegister, path: string, change: (text: string) => string): void =>
  register.write(`${folder}/${path}`, change(register.read(`${folder}/${path}`)));

const names = ({ adopted }: DriftAdoption): readonly string[] => adopted.map(({ item, as }) => `${as} ${item.kind} ${item.name}`);

describe('drift --adopt', () => {
  it('takes fields, nodes, rows and overrides into the entry, keeps its comments, and leaves nothing to adopt or to merge', {
    timeout: 120_000,
  }, async () => {
    const register = await generated();
    edit(
      register,
      'models/wh_tag.py',
      (text) =>
        `${text}    weight = fields.Float(digits=(12, 3), help="In kg", index=True)\n    total = fields.Integer(compute="_compute_total")\n\n    def write(self, vals, *args):\n        return super().write(vals)\n\n    def _compute_total(self):\n        self.total = 1\n`,
    );
    edit(register, 'views/wh_tag_views.xml', (text) =>
      text.replace('<field name="name" />', '<field name="name" />\n<field name="weight" optional="hide" />'),
    );
    edit(
      register,
      'security/ir.model.access.csv',
      (text) => `${text}access_wh_tag_sales_team_group_sale_manager,x,model_wh_tag,sales_team.group_sale_manager,1,1,0,0\n`,
    );
    const shown = await adopt(register);
    expect(register.read(entryFile)).toBe(entry);
    expect(shown).toMatchObject({ written: false, exitCode: 1, before: entry });
    expect(names(shown)).toEqual([
      'planned field wh.tag.weight',
      'declared field wh.tag.total',
      'declared override wh.tag.write()',
      'planned access wh_one.access_wh_tag_sales_team_group_sale_manager',
      'planned view-node wh_one.view_wh_tag_list: <field weight>',
    ]);
    expect(shown.left.map(({ item }) => item.name)).toEqual(['wh.tag._compute_total()']);
    const written = await adopt(register, { write: true });
    expect(written).toMatchObject({ written: true, exitCode: 0 });
    const text = register.read(entryFile);
    expect(text).toBe(shown.text);
    expect(text).toContain('// numbers of the yard');
    expect(text).toMatch(/weight: \{\s+type: "float",\s+digits: \[12, 3\],\s+help: "In kg",\s+index: "btree"/);
    expect(text).toContain('{ group: "sales_team.group_sale_manager", can: "ru" }');
    await approve(register);
    const { addons } = await drift({ root: register.root, ids: ['CR-0001'], at, cacheDir: null });
    expect(addons[0]?.items.map(({ name }) => name)).toEqual(['wh.tag._compute_total()']);
    const again = await generate({ root: register.root, ids: [], mode: 'write', at, toolVersion: '1.0.0', cacheDir: null });
    expect(again.exitCode).toBe(0);
    expect(register.read(`${folder}/models/wh_tag.py`).match(/weight = /g)).toHaveLength(1);
  });

  it('declares rules and records, and lists what an entry has no words for', async () => {
    const register = await generated();
    register.write(
      `${folder}/data/mine.xml`,
      '<odoo><record id="mine" model="ir.rule"><field name="name">M</field></record><record id="cron" model="ir.cron"><field name="name">C</field></record></odoo>\n',
    );
    register.write(`${folder}/models/mine.py`, 'from odoo import models\n\n\nclass Mine(models.Model):\n    _name = "wh.mine"\n');
    const result = await adopt(register);
    expect(names(result)).toEqual(['declared rule wh_one.mine', 'declared record wh_one.cron']);
    expect(result.left.map(({ item, why }) => `${item.name}: ${why}`)).toEqual(['wh.mine: an entry has no words for it']);
  });

  it('refuses code that cannot be read, with its place', async () => {
    const register = await generated();
    edit(register, 'models/wh_tag.py', (text) => `${text}<<<<<<< mine\n    a = 1\n=======\n    a = 2\n>>>>>>> theirs\n`);
    await expect(adopt(register)).rejects.toThrow(/^generated\/17\.0\/wh_one\/models\/wh_tag\.py:9: it holds a conflict/);
  });

  it('refuses an entry without an addon', async () => {
    const register = tempRegister({ 'register/policy.ts': policy, [entryFile]: entry });
    await expect(adopt(register)).rejects.toThrow(/no addon of CR-0001 for Odoo 17.0/);
  });
});
