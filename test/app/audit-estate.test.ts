import { join } from 'node:path';
import { expect, it } from 'vitest';
import { auditEstate, type EstateRequest } from '../../src/app/audit-estate.js';
import { generate } from '../../src/app/generate.js';
import { recordDecision } from '../../src/app/record-decision.js';
import type { AuditReport } from '../../src/model/audit/report.js';
import { commitAll, entryText, policyText, type TempRegister, tempRegister } from '../helpers/temp-register.js';

const at = '2026-11-23';
const spec = `  addon: {
    name: "partner_credit_note",
    depends: ["base"],
    models: { "res.partner": { kind: "extend", fields: { credit_reason: { type: "text" } } } },
  },
  acceptance: [
    { id: "AC-1", level: "acceptance", scenario: "urgent order", given: "a partner", when: "it orders", then: "the reason shows", covers: ["model:res.partner"] },
  ],
  security: { personalData: "none", reach: "internal", newPrivileges: false, sudo: false },
`;
const entryFile = 'register/entries/CR-0001-credit-hold.ts';
const addon = 'generated/17.0/partner_credit_note';
const code = `${addon}/models/res_partner.py`;

async function generated(): Promise<TempRegister> {
  const register = tempRegister({
    [entryFile]: entryText('CR-0001', spec),
    'register/policy.ts': policyText.replace('justification: 60', 'justification: 0').replace('plannedCoverage: 50', 'plannedCoverage: 0'),
  });
  await decide(register, 'ann', 'approve');
  await decide(register, 'ben', 'approve');
  const { refused } = await generate({ root: register.root, ids: [], at, mode: 'write', toolVersion: '0.0.0' });
  expect(refused).toEqual([]);
  commitAll(register);
  return register;
}

const decide = ({ root }: TempRegister, as: string, kind: 'approve' | 'go-live', day = at) =>
  recordDecision({ root, entry: 'CR-0001', kind, reason: 'It pays.', as, at: day, today: day });

async function audit({ root }: TempRegister, more: Partial<EstateRequest> = {}) {
  const { report, ...outcome } = await auditEstate({
    ...{ root, at, paths: [join(root, addon)], git: false, tool: '0.1.0', cacheDir: null, say: () => undefined, ...more },
  });
  return { ...outcome, report, told: told(report) };
}

const told = ({ addons, estate }: AuditReport): readonly string[] => [
  ...addons.flatMap(({ findings }) => findings.map(({ rule, place }) => `${rule}${place?.line === undefined ? '' : `:${place.line}`}`)),
  ...(estate?.register ?? []).map(({ rule }) => rule),
];

const edit = (register: TempRegister, path: string, change: (text: string) => string): void =>
  register.write(path, change(register.read(path)));
const addField = (register: TempRegister): void => edit(register, code, (text) => `${text}\n    by_hand = fields.Char()\n`);

it('says nothing about an addon that is as its approved entry says', async () => {
  expect((await audit(await generated())).told.filter((rule) => rule !== 'no-real-test')).toEqual([]);
});

it('tells what an addon holds beyond its entry, and what it lacks', async () => {
  const register = await generated();
  addField(register);
  const lines = register.read(code).split('\n');
  expect((await audit(register)).told).toContain(`unregistered-field:${lines.findIndex((line) => line.includes('by_hand')) + 1}`);
  edit(register, code, (text) => text.replace('credit_reason', 'other_reason'));
  expect((await audit(register)).told).toEqual(expect.arrayContaining(['content-missing']));
});

it('tells what code and entry have and nobody approved', async () => {
  const register = await generated();
  edit(register, entryFile, (text) =>
    text.replace('credit_reason: { type: "text" }', 'credit_reason: { type: "text" }, by_hand: { type: "char" }'),
  );
  addField(register);
  const { told: rules } = await audit(register);
  expect(rules.filter((rule) => !rule.startsWith('no-real-test'))).toEqual([
    'addon-without-approval',
    expect.stringMatching(/^content-not-approved:\d+$/),
    'approval-stale',
  ]);
});

it('tells of owners who are gone and live entries whose addon is nowhere', async () => {
  const register = await generated();
  await decide(register, 'ben', 'go-live');
  edit(register, `${addon}/.warrant/state.json`, (text) => text.replace('CR-0001', 'CR-0009'));
  register.write('other/acme/__manifest__.py', '{"name": "Acme", "version": "17.0.1.0.0", "depends": []}');
  const { told: rules } = await audit(register, { at: '2027-01-15', paths: [join(register.root, 'other')] });
  expect(rules).toEqual(
    expect.arrayContaining(['unregistered-addon', 'owner-missing', 'process-owner-missing', 'entry-without-addon', 'review-due']),
  );
});

it('fails for new findings only, once those that were there are accepted', async () => {
  const register = await generated();
  addField(register);
  expect(await audit(register)).toMatchObject({ fails: false });
  const accept = { reason: 'Before the upgrade.', expires: '2026-12-31', only: [] };
  expect(await audit(register, { accept })).toMatchObject({ fails: false, written: { removed: 0 } });
  // Lines move, and nothing is new.
  edit(register, code, (text) => `# One.\n# Two.\n${text}`);
  expect(await audit(register)).toMatchObject({ fails: false, told: [], report: { estate: { baseline: { stale: [], expired: [] } } } });
  edit(register, code, (text) => `${text}\n    later = fields.Char()\n`);
  expect(await audit(register)).toMatchObject({ fails: true, told: [expect.stringContaining('unregistered-field')] });
  edit(register, code, (text) => text.replace(/\n {4}later.*\n/, '').replace(/\n {4}by_hand.*\n/, ''));
  expect(await audit(register)).toMatchObject({
    fails: false,
    told: [],
    report: { estate: { baseline: { stale: [{ rule: 'unregistered-field' }] } } },
  });
  addField(register);
  expect(await audit(register, { at: '2027-01-01' })).toMatchObject({ fails: true });
  expect((await audit(register, { at: '2027-01-01' })).told.join()).toContain('unregistered-field');
});

it('accepts single findings by their fingerprints, and refuses others', async () => {
  const register = await generated();
  addField(register);
  const { report } = await audit(register);
  const [first] = report.addons.flatMap(({ findings }) => findings);
  const only = [first?.fingerprint?.slice(0, 12) ?? ''];
  const accept = { reason: 'Known.', expires: '2026-12-31', only };
  expect(await audit(register, { accept })).toMatchObject({ written: { accepted: 1 } });
  await expect(audit(register, { accept })).rejects.toMatchObject({ code: 'unknown-fingerprint' });
  await expect(audit(register, { accept: { ...accept, only: ['abc'] } })).rejects.toMatchObject({ code: 'wrong-fingerprint' });
  await expect(audit(register, { accept: { ...accept, expires: '2026-01-01' } })).rejects.toMatchObject({ code: 'wrong-date' });
});

it.each([
  ['no JSON', '{', 'broken-baseline'],
  ['of a newer format', '{"format": 2, "findings": []}', 'newer-format'],
  ['without what it needs', '{"format": 1, "findings": [{"rule": "x"}]}', 'broken-baseline'],
])('refuses a baseline that is %s', async (_what, text, expected) => {
  const register = tempRegister({ 'register/baseline.json': text, 'a/acme/__manifest__.py': '{"name": "Acme"}' });
  await expect(audit(register, { paths: [join(register.root, 'a')] })).rejects.toMatchObject({ code: expected, exitCode: 2 });
});

it('keeps findings on changed lines only', async () => {
  const register = await generated();
  addField(register);
  commitAll(register);
  edit(register, code, (text) => `# One.\n${text}\n    later = fields.Char()\n`);
  const { told: rules, report } = await audit(register, { since: 'HEAD' });
  expect(rules).toEqual([
    `unregistered-field:${
      register
        .read(code)
        .split('\n')
        .findIndex((line) => line.includes('later')) + 1
    }`,
  ]);
  expect(report.estate?.since?.left).toBeGreaterThan(0);
});
