import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadRegister } from '../../src/app/load-register.js';
import { type DecisionRequest, recordDecision } from '../../src/app/record-decision.js';
import { UserError } from '../../src/model/errors.js';
import { commitAll, entryText, policyText, type TempRegister, tempRegister } from '../helpers/temp-register.js';

const at = '2026-11-23';

function decide(register: TempRegister, request: Partial<DecisionRequest>) {
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

async function refused(promise: Promise<unknown>): Promise<{ message: string; exitCode: number }> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof UserError) return { message: error.message, exitCode: error.exitCode };
    throw error;
  }
  throw new Error('it was recorded');
}

describe('recording a decision', () => {
  it('writes the decision, its snapshot, and reads both back without a problem', async () => {
    const register = tempRegister();
    const first = await decide(register, { kind: 'submit', as: 'cleo' });
    const second = await decide(register, { conditions: ['Test it in Utrecht first.'] });
    expect(second).toMatchObject({ person: 'ann', role: 'design-authority', date: at, parents: [first.self] });
    expect(second.file).toBe(`register/decisions/CR-0001/${at}-approve-${second.self.slice(0, 12)}.json`);
    const loaded = await loadRegister({ root: register.root, cacheDir: null });
    expect(loaded.problems).toEqual([]);
    expect(loaded.decisions.get('CR-0001')).toEqual([second, first]);
    expect([...(loaded.snapshots.get('CR-0001')?.keys() ?? [])]).toEqual([first.digest]);
    expect(register.read(second.file)).toMatch(/^\{\n {2}"conditions": \[\n {4}"Test it in Utrecht first."\n {2}\],\n {2}"date"/);
  });

  it('names all decisions that no other one names yet', async () => {
    const register = tempRegister();
    const first = await decide(register, { kind: 'submit', as: 'cleo' });
    const approval = await decide(register, {});
    register.write(approval.file, '');
    const { rmSync } = await import('node:fs');
    rmSync(join(register.root, approval.file));
    const other = await decide(register, { kind: 'approve', as: 'ben' });
    register.write(approval.file, `${JSON.stringify(strip(approval), null, 2)}\n`);
    const last = await decide(register, { kind: 'reject', reason: 'No.' });
    expect(other.parents).toEqual([first.self]);
    expect(last.parents).toEqual([approval.self, other.self].toSorted());
  });

  it('knows the person by the address of git', async () => {
    const register = tempRegister();
    commitAll(register);
    expect(await decide(register, { as: undefined })).toMatchObject({ person: 'ann' });
    register.git('config', 'user.email', 'Ben@Example.com');
    expect(await decide(register, { as: undefined })).toMatchObject({ person: 'ben', role: 'head-of-sales' });
    register.git('config', 'user.email', 'eve@example.com');
    expect(await refused(decide(register, { as: undefined }))).toEqual({
      message:
        'The policy knows nobody with the address eve@example.com (git config user.email). Add it to register/policy.ts, or use --as.',
      exitCode: 2,
    });
  });

  it('gives waivers and emergencies the longest time that the policy allows', async () => {
    const register = tempRegister();
    expect(await decide(register, { kind: 'waive', rule: 'budget' })).toMatchObject({ rule: 'budget', expires: '2027-02-21' });
    expect(await decide(register, { emergency: true })).toMatchObject({ emergency: true, expires: '2026-12-07' });
  });

  it.each<[string, Partial<DecisionRequest>, number, string]>([
    ['an unknown entry', { entry: 'CR-0002' }, 2, 'There is no entry CR-0002 in the register. Did you mean CR-0001?'],
    ['an unknown person', { as: 'bens' }, 2, 'The policy knows no person bens. Did you mean ben? People: ann, ben, cleo.'],
    ['an empty reason', { reason: ' ' }, 2, 'Say why: a decision needs a reason (--reason).'],
    ['a control character', { reason: 'a\u0007' }, 2, 'The text holds the character U+0007 at position 2; remove it.'],
    ['a role not held', { role: 'head-of-sales' }, 1, 'ann does not hold the role head-of-sales for order-to-cash on 2026-11-23.'],
    [
      'a role that may not',
      { role: 'sales-operations' },
      1,
      'The role sales-operations may not approve. Roles that may: design-authority, head-of-sales.',
    ],
    ['an unknown role', { role: 'boss' }, 2, 'The policy knows no role boss.'],
    [
      'a term that has ended',
      { as: 'ben', at: '2027-01-01', today: '2027-01-01' },
      1,
      'ben holds no role on 2027-01-01 that may approve for order-to-cash. Roles that may: design-authority, head-of-sales.',
    ],
    [
      'somebody without any role for it',
      { as: 'cleo', kind: 'retire' },
      1,
      'cleo holds no role on 2026-11-23 that may retire for order-to-cash. Roles that may: head-of-sales.',
    ],
    ['the requester', { as: 'cleo' }, 1, 'cleo requested CR-0001 and cannot approve it: requester and approver are never the same person.'],
    [
      'a waiver without rule',
      { kind: 'waive' },
      2,
      'Name the rule that is waived with --rule: references, justification, upgrade-impact, planned-coverage, measured-coverage, budget, requirements, series.',
    ],
    ['a waiver of four eyes', { kind: 'waive', rule: 'four-eyes' }, 1, 'The rule four-eyes can never be waived.'],
    [
      'a waiver of nothing',
      { kind: 'waive', rule: 'bugdet' },
      2,
      'There is no rule bugdet. Did you mean budget? Rules that can be waived: references, justification, upgrade-impact, planned-coverage, measured-coverage, budget, requirements, series.',
    ],
    [
      'a waiver for too long',
      { kind: 'waive', rule: 'budget', expires: '2027-02-22' },
      1,
      'The policy allows 90 days: the last day can be 2027-02-21 at most.',
    ],
    ['an end before the beginning', { expires: '2026-11-22' }, 2, 'The last day 2026-11-22 lies before 2026-11-23.'],
    ['a rule where none belongs', { rule: 'budget' }, 2, 'Only a waiver names a rule; leave out --rule budget.'],
    ['an emergency rejection', { kind: 'reject', emergency: true }, 2, 'Only an approval can be an emergency.'],
    ['an end of a rejection', { kind: 'reject', expires: '2026-12-01' }, 2, 'Only approvals and waivers expire; leave out --expires.'],
    ['a revocation of nothing', { kind: 'revoke' }, 1, 'CR-0001 was never approved: there is nothing to revoke.'],
    ['going live unapproved', { kind: 'go-live', as: 'ben' }, 1, 'CR-0001 was never approved: it cannot go live.'],
    ['a review before going live', { kind: 'review', as: 'ben' }, 1, 'CR-0001 never went live: there is nothing to review.'],
  ])('refuses %s and writes nothing', async (_case, request, exitCode, message) => {
    const register = tempRegister();
    expect(await refused(decide(register, request))).toEqual({ message, exitCode });
    expect(readdirSync(join(register.root, 'register'))).toEqual(['entries', 'policy.ts']);
  });

  it('refuses an approval of an entry with mistakes, naming them', async () => {
    const register = tempRegister({ 'register/entries/CR-0001-credit-hold.ts': entryText('CR-0001').replace('title', 'titel') });
    expect(await refused(decide(register, {}))).toEqual({
      message:
        'CR-0001 cannot be decided on as it is. Correct this first:\n' +
        'register/entries/CR-0001-credit-hold.ts:4:30: the key title is missing [missing-key]\n    give a string\n' +
        'register/entries/CR-0001-credit-hold.ts:6:3: unknown key titel. Did you mean title? [unknown-key]\n' +
        '    known keys here: format, id, title, series, process, sites, requester, owner, extends, requires, justification, security, addon, bySeries, touchpoints, consumers, acceptance, upgrade',
      exitCode: 2,
    });
  });

  it('decides nothing after retirement, and nothing before what was decided', async () => {
    const register = tempRegister();
    await decide(register, {});
    expect(await refused(decide(register, { as: 'ben', at: '2026-11-22' }))).toEqual({
      message: 'There is a decision of 2026-11-23 on CR-0001 already: a new one cannot be dated 2026-11-22.',
      exitCode: 1,
    });
    await decide(register, { kind: 'retire', as: 'ben' });
    expect(await refused(decide(register, {}))).toEqual({
      message: 'CR-0001 was retired on 2026-11-23. Nothing is decided on it any more: make a new entry.',
      exitCode: 1,
    });
  });

  it('dates nothing after today', async () => {
    const register = tempRegister();
    const message = 'A decision cannot be dated 2026-11-24: today is 2026-11-23. Leave out --at, or give a day that has passed.';
    expect(await refused(decide(register, { at: '2026-11-24', today: at }))).toEqual({ message, exitCode: 2 });
    expect((await refused(decide(register, { at: '2999-01-01' }))).message).toContain('cannot be dated 2999-01-01');
    expect(readdirSync(join(register.root, 'register'))).toEqual(['entries', 'policy.ts']);
    expect(await decide(register, { today: at })).toMatchObject({ date: at });
  });

  it('refuses to add to a record that was altered', async () => {
    const register = tempRegister();
    const { file } = await decide(register, {});
    register.write(file, register.read(file).replace('It pays.', 'It pays!'));
    expect((await refused(decide(register, { kind: 'reject' }))).message).toContain('the decision does not match its name');
  });

  it('asks for the role when several could be meant', async () => {
    const terms = 'terms: [{ role: "design-authority", from: "2026-01-01" }, { role: "head-of-sales", from: "2026-01-01" }]';
    const register = tempRegister({
      'register/policy.ts': policyText.replace('terms: [{ role: "design-authority", from: "2026-01-01" }]', terms),
    });
    expect(await refused(decide(register, {}))).toEqual({
      message: 'ann holds several roles that may approve: design-authority, head-of-sales. Choose one with --role.',
      exitCode: 2,
    });
    expect(await decide(register, { role: 'head-of-sales' })).toMatchObject({ role: 'head-of-sales' });
  });
});

function strip({ self, file, ...decision }: Awaited<ReturnType<typeof recordDecision>>): object {
  return Object.fromEntries(Object.entries(decision).sort(([a], [b]) => (a < b ? -1 : 1)));
}
