import type { Assessment } from '../../model/assessment.js';
import { addDays, daysBetween } from '../../model/days.js';
import type { RecordedDecision } from '../../model/decision.js';
import type { Day } from '../../model/ids.js';
import type { Policy } from '../../model/policy.js';
import type { Flag, State } from '../../model/verdict.js';
import type { JudgedApproval } from './approvals.js';
import { decisionGraph } from './graph.js';

/** What the state of an entry follows from. */
export type LifeFacts = {
  readonly at: Day;
  readonly policy: Policy;
  readonly decisions: readonly RecordedDecision[];
  readonly approval: JudgedApproval;
  readonly assessment: Assessment;
  /** It has an addon, or says what it will touch. */
  readonly isDesigned: boolean;
  /** An addon on disk says that it was generated from the entry. */
  readonly isGenerated: boolean;
  readonly isOverBudget: boolean;
};

type StateRule = { readonly state: State; readonly text: string; readonly holds: (facts: LifeFacts) => boolean };

/** The state is that of the first rule that holds. */
export const stateRules: readonly StateRule[] = [
  {
    state: 'retired',
    text: 'somebody with the role retired it, and nobody with the role approved it in knowledge of that',
    holds: (facts) => standing(facts, 'retire', ['approve']),
  },
  {
    state: 'rejected',
    text: 'a rejection or revocation stands: no approval was given and nothing was submitted in knowledge of it',
    holds: (facts) => blocked(facts, ['reject', 'revoke']),
  },
  {
    state: 'live',
    text: 'somebody with the role put it live, and did not retire it since',
    holds: (facts) => standing(facts, 'go-live', ['retire']),
  },
  {
    state: 'generated',
    text: 'its approvals are enough for the content as it is, and an addon was generated from it',
    holds: ({ approval, isGenerated }) => approval.status.satisfied && isGenerated,
  },
  {
    state: 'approved',
    text: 'its approvals are enough for the content as it is',
    holds: ({ approval }) => approval.status.satisfied,
  },
  {
    state: 'draft',
    text: 'changes were requested and nothing was submitted in knowledge of that',
    holds: (facts) => blocked(facts, ['request-changes']),
  },
  {
    state: 'submitted',
    text: 'somebody submitted it or decided on it, and its approvals are not enough',
    holds: ({ approval }) => approval.counting.length > 0,
  },
  { state: 'draft', text: 'nobody has decided anything on it', holds: () => true },
];

type FlagRule = { readonly flag: Flag; readonly text: string; readonly why: (facts: LifeFacts) => string | undefined };

/** Every flag whose rule says why. */
export const flagRules: readonly FlagRule[] = [
  {
    flag: 'stale',
    text: 'an approval was given for other content, and what changed since is material to it',
    why: ({ approval }) => (approval.stale && !approval.status.satisfied ? 'it was changed after its approval' : undefined),
  },
  {
    flag: 'incomplete',
    text: 'it says neither what to build nor what that will touch, or an unanswered question decides whether a threshold is met',
    why: incompleteness,
  },
  {
    flag: 'over-budget',
    text: 'its debt does not fit into what the budget of its process has left',
    why: ({ isOverBudget }) => (isOverBudget ? 'its debt does not fit into the budget of its process' : undefined),
  },
  {
    flag: 'review-due',
    text: 'it is live, and a review day of the policy has passed without a review on it or since',
    why: dueReview,
  },
];

export function stateOf(facts: LifeFacts): State {
  return stateRules.find(({ holds }) => holds(facts))?.state ?? 'draft';
}

/** @param only flags that are asked about; absent: all */
export function flagsOf(facts: LifeFacts, only?: readonly Flag[]): readonly { readonly flag: Flag; readonly why: string }[] {
  return flagRules.flatMap(({ flag, why }) => {
    const reason = only === undefined || only.includes(flag) ? why(facts) : undefined;
    return reason === undefined ? [] : [{ flag, why: reason }];
  });
}

/** A decision of a kind counts and none of the lifting kinds descends from it. */
function standing(
  { approval, decisions }: LifeFacts,
  kind: RecordedDecision['kind'],
  lifting: readonly RecordedDecision['kind'][],
): boolean {
  const found = approval.counting.filter((decision) => decision.kind === kind);
  if (found.length === 0) return false;
  const graph = decisionGraph(decisions);
  const later = approval.counting.filter((decision) => lifting.includes(decision.kind));
  return found.some((one) => !later.some((other) => graph.descends(other, one)));
}

function blocked({ approval, decisions }: LifeFacts, kinds: readonly RecordedDecision['kind'][]): boolean {
  const blockers = approval.blockedBy.filter(({ kind }) => kinds.includes(kind));
  if (blockers.length === 0) return false;
  const graph = decisionGraph(decisions);
  const submits = approval.counting.filter(({ kind }) => kind === 'submit');
  return blockers.some((blocker) => !submits.some((submit) => graph.descends(submit, blocker)));
}

function incompleteness({ isDesigned, assessment, policy }: LifeFacts): string | undefined {
  if (!isDesigned) return 'it says neither what to build nor what that will touch';
  const { justification, 'upgrade-impact': impact } = assessment.scores;
  const { thresholds } = policy;
  if (justification.range.low < thresholds.justification && justification.range.high >= thresholds.justification) {
    return 'unanswered questions decide whether its justification is enough';
  }
  if (impact.range.high > thresholds.upgradeImpact && impact.range.low <= thresholds.upgradeImpact) {
    return 'unanswered questions decide whether its upgrade impact is too high';
  }
  return undefined;
}

function dueReview(facts: LifeFacts): string | undefined {
  if (stateOf(facts) !== 'live') return undefined;
  const { approval, policy, at } = facts;
  const since = datesOf(approval.counting, 'go-live')[0];
  if (since === undefined) return undefined;
  const due = lastReviewDay(since, at, policy.reviews);
  const last = datesOf(approval.counting, 'review').at(-1);
  if (due === undefined || (last !== undefined && last >= due)) return undefined;
  return `a review was due on ${due}`;
}

/** The newest day, not after `at`, on which a review falls due: so many days after going live, then every so many days. */
function lastReviewDay(since: Day, at: Day, { daysAfterGoLive, everyDays }: Policy['reviews']): Day | undefined {
  const days = daysAfterGoLive.toSorted((a, b) => a - b);
  const fixed = days.map((count) => addDays(since, count));
  const last = fixed.at(-1) ?? since;
  const passed = Math.floor(daysBetween(last, at) / everyDays);
  if (passed >= 1) return addDays(last, passed * everyDays);
  return fixed.filter((day) => day <= at).at(-1);
}

function datesOf(decisions: readonly RecordedDecision[], kind: RecordedDecision['kind']): readonly Day[] {
  return decisions
    .filter((decision) => decision.kind === kind)
    .map(({ date }) => date)
    .toSorted();
}
