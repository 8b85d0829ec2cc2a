import { describe, expect, it } from 'vitest';
import { judgeApprovals } from '../../../src/core/gate/approvals.js';
import { flagRules, flagsOf, type LifeFacts, stateOf, stateRules } from '../../../src/core/gate/lifecycle.js';
import type { RecordedDecision } from '../../../src/model/decision.js';
import { flags, states } from '../../../src/model/verdict.js';
import { digestFrom, makeCase, makeDecision, makeGateFacts, makeInput } from '../../helpers/makers.js';

function life(decisions: readonly RecordedDecision[], more: Partial<LifeFacts> = {}, at = '2026-07-01'): LifeFacts {
  const matter = makeCase({ at, decisions, snapshots: new Map([[digestFrom('old'), makeInput({ title: 'Old' })]]) });
  const { assessment } = makeGateFacts();
  return {
    at,
    policy: matter.policy,
    decisions,
    approval: judgeApprovals(matter),
    assessment,
    isDesigned: true,
    isGenerated: false,
    isOverBudget: false,
    ...more,
  };
}
const after = (...parents: readonly RecordedDecision[]) => ({ parents: parents.map(({ self }) => self) });
const byOwner = { person: 'ben', role: 'owner' };
const submit = makeDecision('s', 'submit', { person: 'cleo', role: 'requester' });
const approve = makeDecision('a', 'approve');
const reject = makeDecision('r', 'reject', after(submit));
const changes = makeDecision('c', 'request-changes', after(submit));
const again = (before: RecordedDecision) => makeDecision('s2', 'submit', { person: 'cleo', role: 'requester', ...after(before) });
const goLive = makeDecision('g', 'go-live', { ...byOwner, ...after(approve), date: '2026-03-01' });
const retire = makeDecision('t', 'retire', { ...byOwner, ...after(goLive) });

describe('the state', () => {
  it.each([
    ['draft', 'nothing decided', life([])],
    ['submitted', 'a submission', life([submit])],
    ['draft', 'changes requested', life([submit, changes])],
    ['submitted', 'submitted again', life([submit, changes, again(changes)])],
    ['rejected', 'a rejection', life([submit, reject])],
    ['rejected', 'a revocation after an approval', life([approve, makeDecision('v', 'revoke', after(approve))])],
    ['submitted', 'submitted after a rejection', life([submit, reject, again(reject)])],
    ['approved', 'an approval', life([approve])],
    ['submitted', 'an approval of other content', life([makeDecision('a', 'approve', { digest: digestFrom('old') })])],
    ['generated', 'an approval and an addon', life([approve], { isGenerated: true })],
    ['submitted', 'an addon without approval', life([submit], { isGenerated: true })],
    ['live', 'put live', life([approve, goLive])],
    ['retired', 'retired', life([approve, goLive, retire])],
    [
      'live',
      'approved again after its retirement',
      life([
        approve,
        goLive,
        retire,
        makeDecision('a2', 'approve', after(retire)),
        makeDecision('g2', 'go-live', { ...byOwner, ...after(retire) }),
      ]),
    ],
  ] as const)('is %s: %s', (state, _case, facts) => {
    expect(stateOf(facts)).toBe(state);
  });

  it('has a rule for every state', () => {
    expect(new Set(stateRules.map(({ state }) => state))).toEqual(new Set(states));
  });
});

describe('the flags', () => {
  const flagged = (facts: LifeFacts) => flagsOf(facts).map(({ flag }) => flag);
  const range = (low: number, high: number) => {
    const { assessment } = makeGateFacts();
    return {
      assessment: {
        ...assessment,
        scores: { ...assessment.scores, justification: { ...assessment.scores.justification, range: { low, high } } },
      },
    };
  };

  it('has a rule for every flag', () => {
    expect(flagRules.map(({ flag }) => flag).toSorted()).toEqual(flags.toSorted());
  });

  it.each([
    ['none', life([approve]), []],
    ['stale after a change', life([makeDecision('a', 'approve', { digest: digestFrom('old') })]), ['stale']],
    ['not stale when approved anew', life([makeDecision('a', 'approve', { digest: digestFrom('old') }), makeDecision('b', 'approve')]), []],
    ['incomplete without a design', life([], { isDesigned: false }), ['incomplete']],
    ['incomplete when open questions decide', life([], range(60, 80)), ['incomplete']],
    ['not incomplete when they do not', life([], range(60, 69)), []],
    ['over budget', life([], { isOverBudget: true }), ['over-budget']],
  ] as const)('%s', (_case, facts, expected) => {
    expect(flagged(facts)).toEqual(expected);
  });

  const review = (date: string) => makeDecision(`v${date}`, 'review', { date, ...after(goLive) });
  // Live since 2026-03-01: reviews fall due on 2026-03-31, 2026-04-30, 2026-05-30, then on 2027-05-30.
  it.each([
    ['before the first day', '2026-03-30', [], false],
    ['on the first day', '2026-03-31', [], true],
    ['after a review on that day', '2026-04-29', [review('2026-03-31')], false],
    ['on the next day', '2026-04-30', [review('2026-03-31')], true],
    ['a year without need', '2027-05-29', [review('2026-06-01')], false],
    ['after a year', '2027-05-30', [review('2026-06-01')], true],
  ])('review due: %s', (_case, at, reviews, expected) => {
    const decisions = [makeDecision('a', 'approve', { date: '2026-02-01' }), goLive, ...reviews];
    expect(flagged(life(decisions, {}, at)).includes('review-due')).toBe(expected);
  });
});
