import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkRegister } from '../../src/app/check-register.js';
import { generate } from '../../src/app/generate.js';
import { openReview } from '../../src/app/open-review.js';
import { type DecisionRequest, recordDecision } from '../../src/app/record-decision.js';
import { commitAll, entryText, policyText, type TempRegister, tempRegister } from '../helpers/temp-register.js';

const at = '2026-11-23';

/** One approval is enough, and no score is asked for. */
const policy = policyText
  .replace(/thresholds: .*/, 'thresholds: { justification: 0, upgradeImpact: 100, plannedCoverage: 0 },')
  .replace(/, \{ role: "head-of-sales", ofProcess: true \}/, '');
const addon = `  addon: { name: "wh_one", depends: ["sale"], models: { "sale.order": { kind: "extend", fields: { wh_note: { type: "text" } } } } },\n`;
const files = { 'register/policy.ts': policy, 'register/entries/CR-0001-credit-hold.ts': entryText('CR-0001', addon) };

const decide = ({ root }: TempRegister, request: Partial<DecisionRequest> = {}) =>
  recordDecision({ root, entry: 'CR-0001', kind: 'approve', reason: 'It pays.', as: 'ann', at, cacheDir: null, ...request });

/** What the three ways of asking say of CR-0001: the gate, a generation, and the check. */
async function answers({ root }: TempRegister, how: { readonly at?: string; readonly lookingBack?: boolean } = {}) {
  const options = { root, at, cacheDir: null, ...how };
  const { review, problems } = await openReview(options);
  const generated = await generate({ ...options, ids: [], mode: 'write', toolVersion: '1.0.0' });
  const { exitCode } = await checkRegister({ ...options, compare: false });
  return {
    allowed: review.entries.map(({ verdict }) => verdict.allowed),
    problems: problems.map(({ code }) => code),
    generate: generated.exitCode,
    written: existsSync(join(root, 'generated/17.0/wh_one')),
    check: exitCode,
  };
}

describe('list, gate, report and generate judge by the record that check judges by', () => {
  it('a rejection that was committed and is gone: nothing is allowed or written', async () => {
    const register = tempRegister(files);
    await decide(register);
    const rejection = await decide(register, { kind: 'reject', reason: 'No.' });
    commitAll(register);
    rmSync(join(register.root, rejection.file));
    const refused = { allowed: [false], problems: ['decision-deleted'], generate: 2, written: false, check: 2 };
    expect(await answers(register)).toEqual(refused);
  });

  it('a decision of a day that has not come: nothing is allowed or written', async () => {
    const register = tempRegister(files);
    await decide(register);
    await decide(register, { kind: 'submit', as: 'cleo', at: '2026-11-24' });
    commitAll(register);
    const refused = { allowed: [false], problems: ['decision-from-future'], generate: 2, written: false, check: 2 };
    expect(await answers(register)).toEqual(refused);
  });

  it('looking back: what was decided later is left out', async () => {
    const register = tempRegister(files);
    await decide(register);
    await decide(register, { kind: 'reject', reason: 'No.', at: '2026-11-24' });
    commitAll(register);
    const { review, register: read } = await openReview({ root: register.root, at, lookingBack: true, cacheDir: null });
    expect([review.entries[0]?.state, read.decisions.get('CR-0001')?.length]).toEqual(['approved', 1]);
    expect(await answers(register, { lookingBack: true })).toMatchObject({ allowed: [true], problems: [], generate: 0, written: true });
  });

  it('without a history nothing is held against anybody', async () => {
    const register = tempRegister(files);
    await decide(register);
    expect(await answers(register)).toEqual({ allowed: [true], problems: [], generate: 0, written: true, check: 0 });
  });

  it('still names the addon of an entry that is gone together with its decisions', async () => {
    const register = tempRegister(files);
    await decide(register);
    await generate({ root: register.root, at, cacheDir: null, ids: [], mode: 'write', toolVersion: '1.0.0' });
    commitAll(register);
    rmSync(join(register.root, 'register/entries/CR-0001-credit-hold.ts'));
    rmSync(join(register.root, 'register/decisions'), { recursive: true });
    const { findings } = await checkRegister({ root: register.root, at, cacheDir: null });
    expect(findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['decision-deleted', 'addon-without-entry']));
  });
});
