import { describe, expect, it } from 'vitest';
import { judgeApprovals } from '../../../src/core/gate/approvals.js';
import type { PolicyInput } from '../../../src/model/policy.js';
import {
  currentDigest,
  digestFrom,
  makeCase,
  makeDecision,
  makeEntry,
  makeInput,
  makePolicy,
  makeRegistered,
} from '../../helpers/makers.js';

const approve = makeDecision('a', 'approve');
const after = (...decisions: readonly { readonly self: string }[]) => ({ parents: decisions.map(({ self }) => self) });
const satisfied = (matter: Parameters<typeof makeCase>[0]): boolean => judgeApprovals(makeCase(matter)).status.satisfied;
const asking = (...requirements: PolicyInput['approvals']['requirements']): { policy: ReturnType<typeof makePolicy> } => ({
  policy: makePolicy({ approvals: { requirements, emergency: { role: 'incident', validDays: 14 } } }),
});

describe('who may approve', () => {
  it.each([
    ['somebody with the role', approve, true],
    ['the requester', makeDecision('a', 'approve', { person: 'cleo' }), false],
    ['a stranger', makeDecision('a', 'approve', { person: 'zoe' }), false],
    ['somebody who does not hold the role', makeDecision('a', 'approve', { person: 'ben' }), false],
    ['a role that may not approve', makeDecision('a', 'approve', { person: 'dan', role: 'committee' }), false],
    ['somebody before the term', makeDecision('a', 'approve', { date: '2025-12-31' }), false],
    ['somebody on the first day of the term', makeDecision('a', 'approve', { date: '2026-01-01' }), true],
    ['somebody from the future', makeDecision('a', 'approve', { date: '2026-07-02' }), false],
    ['somebody today', makeDecision('a', 'approve', { date: '2026-07-01' }), true],
    ['somebody with another role than the one asked for', makeDecision('a', 'approve', { person: 'ben', role: 'owner' }), false],
  ])('%s', (_case, decision, expected) => {
    expect(satisfied({ decisions: [decision] })).toBe(expected);
  });

  it('not somebody who submitted it', () => {
    const submit = makeDecision('s', 'submit');
    const judged = judgeApprovals(makeCase({ decisions: [submit, makeDecision('a', 'approve', after(submit))] }));
    expect(judged.status.satisfied).toBe(false);
    expect(judged.selfApprovedBy).toEqual(['ann']);
  });

  it('not on the last day plus one of a term', () => {
    const late = (date: string) => satisfied({ at: '2028-02-01', decisions: [makeDecision('a', 'approve', { date })] });
    expect([late('2027-12-31'), late('2028-01-01')]).toEqual([true, false]);
  });

  it('not with a role of another process', () => {
    const registered = makeRegistered({ process: 'procure-to-pay' });
    const decisions = [makeDecision('a', 'approve', { person: 'ben', role: 'owner' })];
    expect(satisfied({ ...asking({ role: 'owner' }), decisions })).toBe(true);
    expect(satisfied({ ...asking({ role: 'owner' }), decisions, registered })).toBe(false);
  });

  it('only with the role expressly of the process, where that is asked', () => {
    expect(
      satisfied({
        ...asking({ role: 'owner', ofProcess: true }),
        decisions: [makeDecision('a', 'approve', { person: 'ben', role: 'owner' })],
      }),
    ).toBe(true);
    expect(satisfied({ ...asking({ role: 'authority', ofProcess: true }), decisions: [approve] })).toBe(false);
  });
});

describe('what is asked', () => {
  it('counts distinct persons', () => {
    const two = asking({ role: 'authority', persons: 2 });
    const again = makeDecision('b', 'approve', after(approve));
    const other = makeDecision('c', 'approve', { person: 'art' });
    expect(satisfied({ ...two, decisions: [approve, again] })).toBe(false);
    expect(satisfied({ ...two, decisions: [approve, other] })).toBe(true);
    expect(judgeApprovals(makeCase({ ...two, decisions: [approve, again] })).status.requirements[0]?.missing).toBe(1);
  });

  it('takes the two roles of one person, each by a decision of its own', () => {
    const terms = ['authority', 'owner'].map((role) => ({ role, from: '2026-01-01' }));
    const people = { ...makePolicy().people, ann: { name: 'Ann', email: 'ann@example.com', terms } };
    const policy = makePolicy({ people, approvals: { requirements: [{ role: 'authority' }, { role: 'owner' }] } });
    expect(satisfied({ policy, decisions: [approve] })).toBe(false);
    expect(satisfied({ policy, decisions: [approve, makeDecision('b', 'approve', { role: 'owner' })] })).toBe(true);
  });

  it('asks all requirements', () => {
    const both = asking({ role: 'authority' }, { role: 'owner' });
    expect(satisfied({ ...both, decisions: [approve] })).toBe(false);
    expect(satisfied({ ...both, decisions: [approve, makeDecision('b', 'approve', { person: 'ben', role: 'owner' })] })).toBe(true);
  });

  it.each([
    ['impact above the limit', { impactAbove: 40 }, { impact: { low: 10, high: 41 } }, true],
    ['impact at the limit', { impactAbove: 40 }, { impact: { low: 10, high: 40 } }, false],
    ['personal data', { personalData: true }, { registered: secured('sensitive') }, true],
    ['no personal data', { personalData: true }, { registered: secured('none') }, false],
    ['personal data not stated', { personalData: true }, {}, true],
    ['a level that it has', { level: ['D' as const] }, { level: { value: 'D' as const, atLeast: 'D' as const } }, true],
    ['a level that it may have', { level: ['C' as const] }, { level: { value: 'not-known' as const, atLeast: 'B' as const } }, true],
    ['a level that it cannot have', { level: ['D' as const] }, { level: { value: 'not-known' as const, atLeast: 'B' as const } }, false],
  ])('asks for more: %s', (_case, when, matter, expected) => {
    const judged = judgeApprovals(makeCase({ ...asking({ role: 'authority' }, { role: 'owner', when }), ...matter, decisions: [approve] }));
    expect(judged.status.satisfied).toBe(!expected);
  });

  it('is never satisfied by nobody, even if no requirement applies', () => {
    expect(satisfied(asking({ role: 'authority', when: { impactAbove: 90 } }))).toBe(false);
  });
});

function secured(personalData: 'none' | 'sensitive') {
  return makeRegistered({ security: { personalData, reach: 'internal', newPrivileges: false, sudo: false } });
}

describe('which content', () => {
  const before = makeInput({ title: 'Before' });
  const other = digestFrom('before');
  const old = makeDecision('a', 'approve', { digest: other });

  it('voids an approval of other content and says where it differs', () => {
    const judged = judgeApprovals(makeCase({ decisions: [old], snapshots: new Map([[other, before]]) }));
    expect(judged).toMatchObject({
      stale: true,
      status: { satisfied: false, ignored: [{ why: 'it approved other content: /title changed' }] },
    });
  });

  it('voids one without its snapshot', () => {
    expect(satisfied({ decisions: [old] })).toBe(false);
  });

  it.each([
    ['an exempt part, for the role', 'authority', { upgrade: { strategy: 'keep' as const } }, true],
    ['an exempt part, for another role', 'owner', { upgrade: { strategy: 'keep' as const } }, false],
    ['an exempt part and another one', 'authority', { upgrade: { strategy: 'keep' as const }, title: 'Before' }, false],
  ])('with a change of %s', (_case, role, change, expected) => {
    const policy = makePolicy({ exempt: [{ path: '/upgrade', role }] });
    expect(satisfied({ policy, decisions: [old], snapshots: new Map([[other, makeInput(change)]]) })).toBe(expected);
  });
});

describe('how long', () => {
  const limited = { policy: makePolicy({ approvals: { requirements: [{ role: 'authority' }], validDays: 30 } }) };
  const expiring = [makeDecision('a', 'approve', { date: '2026-06-01' })];

  it.each([
    ['2026-07-01', true],
    ['2026-07-02', false],
  ])('by the policy: on %s %s', (at, expected) => {
    const judged = judgeApprovals(makeCase({ ...limited, at, decisions: expiring }));
    expect(judged.status.satisfied).toBe(expected);
    expect(judged.expired).toBe(!expected);
    if (expected) expect(judged.status).toMatchObject({ since: '2026-06-01', until: '2026-07-02' });
  });

  it('without end once it is live', () => {
    const live = makeDecision('g', 'go-live', { person: 'ben', role: 'owner' });
    expect(satisfied({ ...limited, at: '2027-01-01', decisions: [...expiring, live] })).toBe(true);
  });

  it('by the decision itself, its last day included', () => {
    const decisions = [makeDecision('a', 'approve', { expires: '2026-06-30' })];
    expect([satisfied({ at: '2026-06-30', decisions }), satisfied({ at: '2026-07-01', decisions })]).toEqual([true, false]);
  });

  it('until the quorum breaks: the second longest of two', () => {
    const decisions = [
      makeDecision('a', 'approve', { expires: '2026-08-01' }),
      makeDecision('b', 'approve', { person: 'art', expires: '2026-09-01' }),
    ];
    expect(judgeApprovals(makeCase({ ...asking({ role: 'authority', persons: 2 }), decisions })).status.until).toBe('2026-08-02');
    expect(judgeApprovals(makeCase({ ...asking({ role: 'authority' }), decisions })).status.until).toBe('2026-09-02');
  });
});

describe('an emergency approval', () => {
  const urgent = makeDecision('e', 'approve', { person: 'eva', role: 'incident', emergency: true, date: '2026-06-20' });

  it.each([
    ['within its days', '2026-07-04', urgent, true],
    ['after them', '2026-07-05', urgent, false],
    ['by another role', '2026-07-01', { ...urgent, person: 'ann', role: 'authority' }, false],
    ['that does not say so', '2026-07-01', makeDecision('e', 'approve', { person: 'eva', role: 'incident' }), false],
  ])('%s', (_case, at, decision, expected) => {
    const { status } = judgeApprovals(makeCase({ at, decisions: [decision] }));
    expect(status.satisfied).toBe(expected);
    expect(status.emergency).toBe(expected);
  });

  it('gives way to the full approval', () => {
    expect(judgeApprovals(makeCase({ decisions: [urgent, approve] })).status.emergency).toBe(false);
  });

  it('lifts no rejection for good', () => {
    const reject = makeDecision('r', 'reject');
    const judged = judgeApprovals(makeCase({ decisions: [reject, { ...urgent, ...after(reject) }] }));
    expect(judged.status.satisfied).toBe(true);
    expect(judged.blockedBy).toHaveLength(1);
  });
});

describe('concurrent and later decisions', () => {
  it.each(['reject', 'revoke', 'request-changes'] as const)('a concurrent %s wins', (kind) => {
    const blocker = makeDecision('r', kind);
    const judged = judgeApprovals(makeCase({ decisions: [approve, blocker] }));
    expect(judged.status.satisfied).toBe(false);
    expect(judged.blockedBy).toEqual([blocker]);
  });

  it('a later approval lifts a rejection that it knows of', () => {
    const reject = makeDecision('r', 'reject');
    const judged = judgeApprovals(makeCase({ decisions: [reject, makeDecision('a', 'approve', after(reject))] }));
    expect(judged).toMatchObject({ blockedBy: [], status: { satisfied: true } });
  });

  it('knows of it through another decision as well', () => {
    const reject = makeDecision('r', 'reject');
    const submit = makeDecision('s', 'submit', { person: 'cleo', role: 'requester', ...after(reject) });
    expect(satisfied({ decisions: [makeDecision('a', 'approve', after(submit)), submit, reject] })).toBe(true);
  });

  it('a later date alone lifts nothing', () => {
    const reject = makeDecision('r', 'reject', { date: '2026-05-01' });
    expect(satisfied({ decisions: [reject, makeDecision('a', 'approve', { date: '2026-06-30' })] })).toBe(false);
  });

  it('asks for every approval again after a rejection', () => {
    const reject = makeDecision('r', 'reject', after(approve));
    const again = makeDecision('b', 'approve', { person: 'art', ...after(reject) });
    expect(satisfied({ ...asking({ role: 'authority', persons: 2 }), decisions: [approve, reject, again] })).toBe(false);
  });

  it('a retirement voids what was approved before', () => {
    const retire = makeDecision('t', 'retire', { person: 'ben', role: 'owner', ...after(approve) });
    expect(satisfied({ decisions: [approve, retire] })).toBe(false);
  });

  it('ignores a rejection by somebody without the role', () => {
    expect(satisfied({ decisions: [approve, makeDecision('r', 'reject', { person: 'cleo', role: 'requester' })] })).toBe(true);
  });
});

describe('with a trusted reference', () => {
  const isNew = { newDecisions: new Set([approve.self]) };

  it('judges a new decision by today, whatever its date', () => {
    const decisions = [{ ...approve, date: '2026-06-01' }];
    expect(satisfied({ at: '2028-01-01', decisions })).toBe(true);
    expect(satisfied({ at: '2028-01-01', decisions, trust: { ...isNew, policy: makePolicy() } })).toBe(false);
  });

  it('judges by the policy of the reference', () => {
    const policy = makePolicy({ people: {} });
    expect(satisfied({ policy: makePolicy(), decisions: [approve], trust: { ...isNew, policy } })).toBe(false);
    expect(satisfied({ policy, decisions: [approve], trust: { ...isNew, policy: makePolicy() } })).toBe(true);
  });

  it('asks what the reference asks', () => {
    const { policy } = asking({ role: 'authority', persons: 2 });
    expect(satisfied({ decisions: [approve], trust: { newDecisions: new Set(), policy } })).toBe(false);
  });
});

it('is about the entry as it is', () => {
  expect(makeCase().registered.digest).toBe(currentDigest);
  expect(makeCase().entry).toEqual(makeEntry());
});
