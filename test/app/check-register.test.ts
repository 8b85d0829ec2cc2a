import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CheckOptions, checkRegister } from '../../src/app/check-register.js';
import { generate } from '../../src/app/generate.js';
import { type DecisionRequest, recordDecision } from '../../src/app/record-decision.js';
import { commitAll, entryText, policyText, type TempRegister, tempRegister } from '../helpers/temp-register.js';

const at = '2026-11-23';
/** The rest of an entry that the policy of these tests allows. */
const wellFounded = `  justification: {
    kind: "differentiator",
    problem: "Credit is granted from memory.",
    measure: { name: "bad debt", unit: "EUR", baseline: 9000, target: 2000 },
    volumes: { what: "orders", perMonth: 400 },
    alternatives: [{ kind: "standard", name: "Partner credit limits", why: "They hold no reason." }],
    consequence: "Losses stay.",
    sponsor: "ben",
  },
  security: { personalData: "none", reach: "internal", newPrivileges: false, sudo: false },
  addon: {
    name: "partner_credit_note",
    depends: ["base"],
    models: { "res.partner": { kind: "extend", fields: { credit_reason: { type: "text" } } } },
  },
  acceptance: [
    { id: "AC-1", level: "acceptance", scenario: "urgent order", given: "a partner", when: "it orders", then: "the reason shows", covers: ["model:res.partner"] },
  ],
  upgrade: { strategy: "keep", exit: "When standard does it.", rollback: "Uninstall.", dataAtRisk: "The reasons." },
`;
const entryFile = 'register/entries/CR-0001-credit-hold.ts';

function decide(register: TempRegister, request: Partial<DecisionRequest> = {}) {
  return recordDecision({
    root: register.root,
    entry: 'CR-0001',
    kind: 'approve',
    reason: 'It pays.',
    as: 'ann',
    at,
    cacheDir: null,
    ...request,
  });
}
async function check(register: TempRegister, options: Partial<CheckOptions> = {}) {
  const { findings, exitCode } = await checkRegister({ root: register.root, at, cacheDir: null, ...options });
  return { exitCode, rules: findings.map(({ rule }) => rule), findings };
}
async function approved(register: TempRegister): Promise<void> {
  await decide(register, { kind: 'submit', as: 'cleo' });
  await decide(register);
  await decide(register, { as: 'ben' });
}
function addon(register: TempRegister, state: object): void {
  const full = {
    format: 1,
    tool: '0.1.0',
    addon: 'credit_hold',
    series: '17.0',
    entry: 'CR-0001',
    digest: 'a'.repeat(64),
    extendedBy: {},
    files: {},
    ...state,
  };
  register.write('generated/17.0/credit_hold/.warrant/state.json', JSON.stringify(full));
}

describe('checking a register', () => {
  it('finds nothing in drafts, and nothing in a sound and committed register', async () => {
    const register = tempRegister();
    commitAll(register);
    expect(await check(register)).toEqual({ exitCode: 0, rules: [], findings: [] });
    await approved(register);
    commitAll(register);
    expect(await check(register)).toMatchObject({ exitCode: 0, rules: [] });
  });

  it('says that git cannot vouch where there is none, as bad as the policy wants it', async () => {
    expect(await check(tempRegister())).toMatchObject({ exitCode: 0, rules: ['history-unknown'], findings: [{ severity: 'warning' }] });
    const strict = policyText.replace('waivers:', 'unknownHistory: "error",\n  waivers:');
    expect(await check(tempRegister({ 'register/policy.ts': strict }))).toMatchObject({ exitCode: 1, rules: ['history-unknown'] });
  });

  const fields = '{ credit_note: { type: "text" }, message_ids: { type: "text", store: true } }';
  const contradictory = `  addon: {
    name: "partner_credit_note",
    models: { "res.partner": { kind: "extend", fields: ${fields} } },
  },
`;

  it('shows where a draft contradicts itself, with what to do, and fails nobody for it', async () => {
    const register = tempRegister({ [entryFile]: entryText('CR-0001', contradictory) });
    commitAll(register);
    const about = { rule: 'schema', severity: 'warning', entry: 'CR-0001', exitCode: 0 };
    const { exitCode, findings } = await check(register);
    expect(exitCode).toBe(0);
    expect(findings).toEqual([
      {
        ...about,
        message: 'res.partner has message_ids from mail.thread: a field of that name would hide it',
        remedy: 'Choose another name, for example own_message_ids.',
        place: { file: entryFile, line: 13, column: expect.any(Number) },
      },
      {
        ...about,
        message: '`store` is for related and computed fields; others are always stored',
        remedy: 'Leave it out.',
        place: { file: entryFile, line: 13, column: expect.any(Number) },
      },
    ]);
    const [field] = findings.map((finding) => finding.place?.column ?? 0);
    expect(
      register
        .read(entryFile)
        .split('\n')[12]
        ?.slice((field ?? 0) - 1),
    ).toMatch(/^\{ type: "text", store/);
  });

  it('says once what several series lack, and apart what one of them lacks', async () => {
    const mirror = (path: string) => `{ type: "char", related: "${path}" }`;
    const body = (path: string) =>
      `  bySeries: { "18.0": {}, "19.0": {} },
  addon: { name: "acme_x", depends: ["sale"], models: { "sale.order.line": { kind: "extend", fields: { x_mirror: ${mirror(path)} } } } },\n`;
    const lacking = async (path: string) => {
      const { findings } = await check(tempRegister({ [entryFile]: entryText('CR-0001', body(path)) }));
      return findings.filter(({ rule }) => rule === 'unknown-field').map(({ message }) => message);
    };
    expect(await lacking('order_id.client_order_rf')).toEqual([
      'sale.order has no field client_order_rf in 17.0, 18.0 and 19.0. Did you mean client_order_ref?',
    ]);
    expect(await lacking('product_uom.name')).toEqual([expect.stringMatching(/^sale\.order\.line has no field product_uom in 19\.0\./)]);
  });

  it('says nothing about the content of what was rejected, or approved', async () => {
    const register = tempRegister({ [entryFile]: entryText('CR-0001', contradictory) });
    await approved(register);
    commitAll(register);
    expect(await check(register)).toMatchObject({ exitCode: 0, rules: [] });
    await decide(register, { kind: 'reject', reason: 'Too dear.' });
    commitAll(register);
    expect(await check(register)).toMatchObject({ exitCode: 0, rules: [] });
  });

  it('shows where two drafts claim the same', async () => {
    const addon = (name: string) =>
      `  addon: { name: "${name}", models: { "res.partner": { kind: "extend", fields: { note_a: { type: "text" } } } } },\n`;
    const register = tempRegister({
      [entryFile]: entryText('CR-0001', addon('partner_one')),
      'register/entries/CR-0002-two.ts': entryText('CR-0002', addon('partner_two')),
    });
    commitAll(register);
    const claim = (held: string, file: string) => ({
      ...{ rule: 'claims', severity: 'warning', exitCode: 0 },
      message: `field res.partner.note_a is claimed by ${held} too`,
      remedy: expect.stringMatching(/^Let one entry own it/),
      place: { file, line: 11, column: expect.any(Number) },
    });
    const { exitCode, findings } = await check(register);
    expect(exitCode).toBe(0);
    expect(findings).toMatchObject([claim('CR-0002', entryFile), claim('CR-0001', 'register/entries/CR-0002-two.ts')]);
  });

  it('passes on what the reader found, with its place', async () => {
    const register = tempRegister({ [entryFile]: entryText('CR-0001', '  colour: "red",\n') });
    commitAll(register);
    const { exitCode, findings } = await check(register);
    expect(exitCode).toBe(2);
    expect(findings[0]).toMatchObject({ severity: 'error', exitCode: 2, place: { file: entryFile } });
  });

  it('finds a decision that was deleted after it was committed', async () => {
    const register = tempRegister();
    await approved(register);
    const last = await decide(register, { kind: 'reject', reason: 'Too dear.' });
    commitAll(register);
    rmSync(join(register.root, last.file));
    expect(await check(register)).toMatchObject({ exitCode: 2, rules: ['decision-deleted'] });
  });

  it('finds a decision from the future', async () => {
    const register = tempRegister();
    await decide(register);
    commitAll(register);
    expect(await check(register, { at: '2026-11-22' })).toMatchObject({
      exitCode: 2,
      rules: expect.arrayContaining(['decision-from-future']),
    });
  });

  it('looks back: what was decided after the day that was asked for is left out with a note', async () => {
    const register = tempRegister();
    await approved(register);
    commitAll(register);
    const { exitCode, findings, review } = await checkRegister({
      root: register.root,
      at: '2026-11-22',
      lookingBack: true,
      cacheDir: null,
    });
    expect([exitCode, findings.map(({ rule }) => rule)]).toEqual([0, ['decision-later', 'decision-later', 'decision-later']]);
    expect(review.entries[0]).toMatchObject({ state: 'draft', approval: { ignored: [] } });
  });

  it('finds an approval that a change or the time has voided', async () => {
    const register = tempRegister();
    await approved(register);
    commitAll(register);
    register.write(entryFile, entryText('CR-0001').replace('Credit hold', 'Credit limit'));
    expect(await check(register)).toMatchObject({ exitCode: 1, rules: ['approval-stale'] });
    register.write(entryFile, entryText('CR-0001'));
    expect(await check(register)).toMatchObject({ exitCode: 0, rules: [] });
  });

  it('finds an approval that has expired', async () => {
    const register = tempRegister();
    await decide(register, { expires: '2026-12-01' });
    await decide(register, { as: 'ben' });
    commitAll(register);
    expect(await check(register, { at: '2026-12-02' })).toMatchObject({ exitCode: 1, rules: ['approval-expired'] });
  });

  it('finds addons without approval and without entry', async () => {
    const register = tempRegister();
    addon(register, {});
    commitAll(register);
    expect(await check(register)).toMatchObject({ exitCode: 1, rules: ['addon-without-approval'] });
    addon(register, { entry: 'CR-0099' });
    expect(await check(register)).toMatchObject({ exitCode: 1, rules: ['addon-without-entry'] });
  });

  it('says of an entry that cannot be read only what is wrong with it, not that its addon has none', async () => {
    const register = tempRegister({ [entryFile]: 'export default 1;' });
    addon(register, {});
    commitAll(register);
    const { exitCode, rules } = await check(register);
    expect(exitCode).toBe(2);
    expect(rules).not.toContain('addon-without-entry');
  });

  it('finds an addon that nobody owns, and takes other folders for none', async () => {
    const register = tempRegister({ 'generated/17.0/by_hand/__manifest__.py': '{}', 'generated/17.0/notes/readme.md': '' });
    commitAll(register);
    const found = { place: { file: 'generated/17.0/by_hand' } };
    expect(await check(register)).toMatchObject({ exitCode: 1, rules: ['addon-unregistered'], findings: [found] });
  });

  it('finds an addon below a folder that is named after no series', async () => {
    const register = tempRegister({ 'generated/15.0/old/__manifest__.py': '{}', 'generated/15.0/old/.warrant/state.json': '{}' });
    commitAll(register);
    expect(await check(register)).toMatchObject({
      exitCode: 1,
      findings: [{ rule: 'addon-unregistered', place: { file: 'generated/15.0/old' } }],
    });
  });

  it('warns of what a person added to a generated addon', async () => {
    const register = tempRegister({ [entryFile]: entryText('CR-0001', wellFounded) });
    await approved(register);
    await generate({ root: register.root, ids: [], mode: 'write', at, toolVersion: '0.1.0', cacheDir: null });
    register.write('generated/17.0/partner_credit_note/migrations/17.0.1.1.0/pre-migrate.py', '');
    register.write('generated/17.0/partner_credit_note/models/__pycache__/more.cpython-311.pyc', '');
    commitAll(register);
    const { findings, exitCode } = await check(register);
    expect(exitCode).toBe(0);
    expect(findings).toMatchObject([
      {
        rule: 'hand-made-files',
        severity: 'warning',
        place: { file: 'generated/17.0/partner_credit_note' },
        message: 'partner_credit_note holds what was not generated: migrations/17.0.1.1.0/pre-migrate.py',
      },
    ]);
  });

  it('finds an addon that is not as generated, unless it is told not to compare', async () => {
    const register = tempRegister({ [entryFile]: entryText('CR-0001', wellFounded) });
    await approved(register);
    await generate({ root: register.root, ids: [], mode: 'write', at, toolVersion: '0.1.0', cacheDir: null });
    commitAll(register);
    expect(await check(register)).toMatchObject({ exitCode: 0, rules: [] });
    register.write('generated/17.0/partner_credit_note/__manifest__.py', '{}');
    expect(await check(register)).toMatchObject({ exitCode: 1, rules: ['drift'] });
    expect(await check(register, { compare: false })).toMatchObject({ exitCode: 0, rules: [] });
  });

  it('notes what was added by hand, and finds what only a register may say', async () => {
    const register = tempRegister({ [entryFile]: entryText('CR-0001', wellFounded) });
    await approved(register);
    await generate({ root: register.root, ids: [], mode: 'write', at, toolVersion: '0.1.0', cacheDir: null });
    commitAll(register);
    const folder = 'generated/17.0/partner_credit_note';
    const model = `${folder}/models/res_partner.py`;
    const [generated, manifest] = [register.read(model), register.read(`${folder}/__manifest__.py`)];
    const edits = {
      method: '\n    def action_mine(self):\n        return True\n',
      override: '\n    def write(self, vals):\n        return super().write(vals)\n',
      field: '\n    mine = fields.Char()\n',
    };
    const place = (part: string) => ({
      file: model,
      line:
        register
          .read(model)
          .split('\n')
          .findIndex((line) => line.includes(part)) + 1,
    });
    register.write(model, `${generated}${edits.method}`);
    register.write(`${folder}/__manifest__.py`, manifest.replace('"depends": [', '"depends": ["base", '));
    expect((await check(register)).findings).toMatchObject([
      { rule: 'edited-by-hand', severity: 'note', exitCode: 0, place: { file: folder } },
    ]);
    register.write(`${folder}/__manifest__.py`, manifest.replace(/^ +"models.*|^ +"views.*|"depends": \[.*\]/m, '"depends": []'));
    const lost = { rule: 'drift', place: { file: `${folder}/__manifest__.py` }, message: expect.stringContaining('the first one') };
    expect(await check(register)).toMatchObject({ exitCode: 1, findings: [lost] });
    register.write(`${folder}/__manifest__.py`, manifest);
    register.write(model, `${generated}${edits.override}`);
    const overridden = {
      rule: 'drift',
      place: place('def write'),
      message: expect.stringContaining('override res.partner.write() only in code'),
    };
    expect(await check(register)).toMatchObject({ exitCode: 1, findings: [overridden] });
    register.write(model, `${generated}${edits.field}`);
    const added = { rule: 'drift', place: place('mine = '), message: expect.stringContaining('field res.partner.mine only in code') };
    expect(await check(register)).toMatchObject({ exitCode: 1, findings: [added] });
    register.write(model, generated);
    register.write(`${folder}/models/mine.py`, `${generated.slice(0, generated.indexOf('    credit')).trimEnd()}\n${edits.override}`);
    expect(await check(register)).toMatchObject({ exitCode: 1, rules: ['hand-made-files', 'drift'] });
  });

  it('finds a second addon that claims an entry, a renamed one that stayed behind, and a link to an addon', async () => {
    const register = tempRegister({ [entryFile]: entryText('CR-0001', wellFounded), 'elsewhere/evil/__manifest__.py': '{}' });
    await approved(register);
    await generate({ root: register.root, ids: [], mode: 'write', at, toolVersion: '0.1.0', cacheDir: null });
    addon(register, {});
    symlinkSync('../../elsewhere/evil', join(register.root, 'generated/17.0/linked'));
    register.write('generated/17.0/hollow/__manifest__.py', '{}');
    register.write('generated/17.0/hollow/.warrant/note', '');
    commitAll(register);
    const { exitCode, findings } = await check(register);
    expect(exitCode).toBe(1);
    expect(findings.map(({ rule, place }) => [rule, place?.file])).toEqual([
      ['addon-without-entry', 'generated/17.0/credit_hold'],
      ['addon-unregistered', 'generated/17.0/hollow'],
      ['addon-unregistered', 'generated/17.0/linked'],
    ]);
  });

  it('names each addon whose record cannot be read, and checks the rest', async () => {
    const register = tempRegister({ [entryFile]: entryText('CR-0001', wellFounded) });
    await approved(register);
    await generate({ root: register.root, ids: [], mode: 'write', at, toolVersion: '0.1.0', cacheDir: null });
    register.write('generated/17.0/by_hand/__manifest__.py', '{}');
    register.write('generated/17.0/broken/.warrant/state.json', '{');
    commitAll(register);
    expect(await check(register)).toMatchObject({
      exitCode: 2,
      findings: [
        {
          rule: 'addon-record',
          place: { file: 'generated/17.0/broken' },
          message: expect.stringMatching(/^its record is no JSON/),
        },
        { rule: 'addon-unregistered' },
      ],
    });
  });

  it('finds an addon that the gate no longer allows although it is approved', async () => {
    const register = tempRegister();
    await approved(register);
    addon(register, {});
    commitAll(register);
    expect(await check(register)).toMatchObject({
      exitCode: 1,
      rules: ['addon-not-allowed'],
      findings: [{ message: expect.stringContaining('schema') }],
    });
  });

  it('warns of waivers that nobody needs or that have expired', async () => {
    const register = tempRegister();
    await decide(register, { kind: 'waive', rule: 'budget', expires: '2026-12-01' });
    commitAll(register);
    expect(await check(register)).toMatchObject({ exitCode: 0, rules: ['waiver-unused', 'waiver-expiring'] });
    expect(await check(register, { at: '2026-12-02' })).toMatchObject({ exitCode: 0, rules: ['waiver-expired'] });
  });

  it('counts an emergency approval', async () => {
    const register = tempRegister();
    await decide(register, { emergency: true });
    commitAll(register);
    expect(await check(register)).toMatchObject({ exitCode: 0, rules: ['approval-emergency'] });
    expect(await check(register, { at: '2026-12-08' })).toMatchObject({ exitCode: 1, rules: ['approval-expired'] });
  });
});

describe('with a base', () => {
  it('judges by the policy of the base, and names that it changed', async () => {
    const register = tempRegister();
    const base = commitAll(register);
    register.write(
      'register/policy.ts',
      policyText.replace(
        'people: {',
        'people: {\n    mallory: { name: "M", email: "m@example.com", terms: [{ role: "design-authority", from: "2026-01-01" }] },',
      ),
    );
    await decide(register, { as: 'mallory' });
    commitAll(register);
    const { rules, exitCode } = await check(register, { base });
    expect(rules).toEqual(['policy-changed', 'decision-void']);
    expect(exitCode).toBe(0);
    expect((await check(register)).rules).toEqual([]);
  });

  it('judges by the thresholds of the base, whatever the branch says', async () => {
    const strict = policyText.replace(/justification: \d+/, 'justification: 100');
    expect(strict).not.toBe(policyText);
    const register = tempRegister({
      [entryFile]: entryText('CR-0001', wellFounded.replace(/ {4}sponsor.*\n/, '')),
      'register/policy.ts': strict,
    });
    const base = commitAll(register);
    register.write('register/policy.ts', policyText);
    await approved(register);
    await generate({ root: register.root, ids: [], mode: 'write', at, toolVersion: '0.1.0', cacheDir: null });
    commitAll(register);
    expect(await check(register)).toMatchObject({ exitCode: 0, rules: [] });
    expect(await check(register, { base })).toMatchObject({ exitCode: 1, rules: ['policy-changed', 'addon-not-allowed'] });
  });

  it('judges a new decision by today', async () => {
    const register = tempRegister();
    const base = commitAll(register);
    await decide(register, { as: 'ben', at: '2026-12-31', today: '2026-12-31' });
    commitAll(register);
    // Ben's term ended the day before, so that nobody owns entry and process any more.
    const gone = ['process-owner-missing', 'owner-missing'];
    expect((await check(register, { at: '2027-01-01' })).rules).toEqual(gone);
    expect((await check(register, { at: '2027-01-01', base })).rules).toEqual(['decision-void', ...gone]);
  });

  it('refuses a base whose policy cannot be read, and without a base goes on', async () => {
    const register = tempRegister({ 'register/policy.ts': 'export default process.env;\n' });
    const base = commitAll(register);
    register.write('register/policy.ts', policyText);
    await expect(check(register, { base })).rejects.toMatchObject({ code: 'base-policy', exitCode: 2 });
    expect((await check(register)).rules).toContain('policy-changed');
  });

  it('refuses a base that is none', async () => {
    const register = tempRegister();
    commitAll(register);
    await expect(check(register, { base: 'no-such-branch' })).rejects.toMatchObject({ exitCode: 2 });
  });
});
