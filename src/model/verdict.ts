import type { Series } from './known-series.js';

export const states = ['draft', 'submitted', 'rejected', 'approved', 'generated', 'live', 'retired'] as const;
export type State = (typeof states)[number];

/** Its approvals are still to come, or were lost. */
export const isWaiting = (state: State): boolean => state === 'draft' || state === 'submitted';

export const flags = ['stale', 'incomplete', 'over-budget', 'review-due'] as const;
export type Flag = (typeof flags)[number];

/** A reason that stands at a place of the entry, with what to do about it where that is more than the remedy of its rule. */
export type PlacedReason = {
  /** As it stands among the reasons. */
  readonly reason: string;
  /** JSON pointer into the entry. */
  readonly pointer: string;
  /** What was found there. */
  readonly message: string;
  readonly remedy?: string;
};

/** What the gate is asked for: whether an addon may be generated, or go live. */
export const gateStages = ['generate', 'live'] as const;
export type GateStage = (typeof gateStages)[number];

export type RuleResult = {
  readonly rule: string;
  readonly asks: string;
  readonly outcome: 'pass' | 'fail' | 'not-known' | 'waived' | 'not-applicable';
  /** Why: each with what to do, when it fails. */
  readonly reasons: readonly string[];
  readonly remedy?: string;
  /** Those of the reasons whose place is known. */
  readonly places?: readonly PlacedReason[];
  readonly waivable: boolean;
};

/**
 * What the gate's answer means to a person. `not-yet`: nobody decided against it and nothing that was allowed was lost; the way
 * to an approval is open. `refused`: it was rejected or retired, or an approval that it has is not enough.
 */
export type GateAnswer = 'allowed' | 'not-yet' | 'refused';

/** Derived, never written: may this entry be generated, or go live, for this series? */
export type Verdict = {
  readonly entry: string;
  readonly series: Series;
  /** Absent: it was asked for its generation. */
  readonly stage?: 'live';
  readonly allowed: boolean;
  readonly rules: readonly RuleResult[];
};
