import type { Outcome, Range, Score, ScoreId } from '../../model/assessment.js';
import type { DecisionKind } from '../../model/decision.js';
import { isProven } from '../../model/known-series.js';
import type { Policy } from '../../model/policy.js';
import type { EntryReview } from '../../model/review.js';
import type { Flag, RuleResult, State } from '../../model/verdict.js';
import { bad, good, type Piece, quiet, type Tone, warn } from './document.js';

export const scoreNames: Readonly<Record<ScoreId, string>> = {
  justification: 'Justification',
  'upgrade-impact': 'Upgrade impact',
  'test-coverage': 'Test coverage',
};

/** What the gate compares with a threshold: the scores, but of test coverage only what can be planned. */
export type Factor = Pick<Score, 'id' | 'range' | 'better'> & { readonly name: string };

export const stateTones: Readonly<Record<State, Tone>> = {
  draft: 'quiet',
  submitted: 'warn',
  rejected: 'bad',
  approved: 'good',
  generated: 'good',
  live: 'good',
  retired: 'quiet',
};

export const flagNames: Readonly<Record<Flag, string>> = {
  stale: 'stale',
  incomplete: 'incomplete',
  'over-budget': 'over budget',
  'review-due': 'review due',
};

const decisionNames: Readonly<Record<DecisionKind, string>> = {
  submit: 'submitted',
  approve: 'approved',
  reject: 'rejected',
  'request-changes': 'asked for changes',
  waive: 'waived a rule',
  revoke: 'revoked',
  'go-live': 'went live',
  review: 'reviewed',
  retire: 'retired',
};

/** What a decision did; a waiver names its rule. */
export function decisionName({ kind, rule }: { readonly kind: DecisionKind; readonly rule?: string | undefined }): string {
  return rule === undefined ? decisionNames[kind] : `waived the rule ${rule}`;
}

export const outcomeMarks: Readonly<Record<Outcome, Piece>> = {
  yes: good('✓'),
  no: bad('✗'),
  'not-known': warn('?'),
  'not-applicable': quiet('·'),
};

export const outcomeNames: Readonly<Record<Outcome, string>> = {
  yes: 'yes',
  no: 'no',
  'not-known': 'not known',
  'not-applicable': 'does not apply',
};

export const ruleMarks: Readonly<Record<RuleResult['outcome'], Piece>> = {
  pass: good('✓'),
  fail: bad('✗'),
  'not-known': warn('?'),
  waived: warn('~'),
  'not-applicable': quiet('·'),
};

export const ruleNames: Readonly<Record<RuleResult['outcome'], string>> = {
  pass: 'passed',
  fail: 'failed',
  'not-known': 'not known',
  waived: 'waived',
  'not-applicable': 'does not apply',
};

/** `1 entry`, `2 entries`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** At most one digit after the point, so that it stays readable; trailing zeros are left out. */
export function number(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** `72`, or `64 to 82` where something is not known. */
export function range({ low, high }: Range, format: (value: number) => string = (value) => String(Math.round(value))): string {
  const [from, to] = [format(low), format(high)];
  return from === to ? from : `${from} to ${to}`;
}

/** `64–82`, for cells of tables. */
export function shortRange(value: Range): string {
  return range(value).replace(' to ', '–');
}

/** 0 worst, 100 best, at the end that the gate uses. */
const goodness = ({ better, range: { low, high } }: Factor): number => (better === 'high' ? low : 100 - high);

/** Justification, upgrade impact, planned coverage. */
export function factorsOf({ assessment: { scores, plannedCoverage } }: EntryReview): readonly [Factor, Factor, Factor] {
  const { justification, 'upgrade-impact': impact, 'test-coverage': coverage } = scores;
  // Not spread: the answers of a score are asked for when somebody looks at them.
  const factor = ({ id, better }: Score, range: Range, name: string): Factor => ({ id, better, range, name });
  return [
    factor(justification, justification.range, 'Justification'),
    factor(impact, impact.range, 'Upgrade impact'),
    factor(coverage, plannedCoverage, 'Planned coverage'),
  ];
}

export function lowestFirst(review: EntryReview): readonly Factor[] {
  return factorsOf(review).toSorted((a, b) => goodness(a) - goodness(b));
}

/** The policy's threshold of a factor, and whether its unfavourable end keeps it. */
export function threshold(
  factor: Factor,
  { thresholds }: Policy,
): { readonly limit: number; readonly kept: boolean; readonly says: string } {
  const limits = {
    justification: thresholds.justification,
    'upgrade-impact': thresholds.upgradeImpact,
    'test-coverage': thresholds.plannedCoverage,
  };
  const limit = limits[factor.id];
  return factor.better === 'high'
    ? { limit, kept: factor.range.low >= limit, says: `at least ${limit}` }
    : { limit, kept: factor.range.high <= limit, says: `at most ${limit}` };
}

/** Ten cells for 0 to 100: sure part full, what is not known half. */
export function bar({ low, high }: Range): string {
  const [sure, possible] = [Math.round(low / 10), Math.round(high / 10)];
  return '█'.repeat(sure) + '▒'.repeat(Math.max(possible - sure, 0)) + '░'.repeat(10 - Math.max(possible, sure));
}

/** Name of a person as the policy has it; the handle of somebody it does not know. */
export function personName(policy: Policy, handle: string): string {
  return policy.people[handle]?.name ?? handle;
}

export function roleTitle(policy: Policy, handle: string): string {
  return policy.roles[handle]?.title ?? handle;
}

export function processTitle(policy: Policy, handle: string): string {
  return policy.processes[handle]?.title ?? handle;
}

export const stateOf = ({ state }: EntryReview): Piece => ({ text: state, tone: stateTones[state] });

/** Rules that keep the gate shut. */
export const failing = ({ verdict }: EntryReview): readonly RuleResult[] => verdict.rules.filter(({ outcome }) => outcome === 'fail');

/** The reasons of a rule, each with what to do about it where that is known. */
export function reasonsOf({ reasons, places = [] }: RuleResult): readonly string[] {
  const remedies = new Map(places.map(({ reason, remedy }) => [reason, remedy]));
  return reasons.map((reason) => {
    const remedy = remedies.get(reason);
    return remedy === undefined ? reason : `${reason}. ${remedy}`;
  });
}

/** What is said wherever a series is shown in which nothing that is generated was installed yet. */
export const unproven = 'not proven by an installation';

/** A series, and whether what is generated for it was ever installed. */
export const seriesText = (series: string): string => (isProven(series) ? series : `${series} (${unproven})`);
