import type { GateFacts } from '../../model/gate-facts.js';
import type { PlacedReason, RuleResult } from '../../model/verdict.js';

/** What the facts say to a rule. `not-known` stops an entry as a failure does, except for a rule that says otherwise. */
export type Ruling = {
  readonly outcome: Exclude<RuleResult['outcome'], 'waived'>;
  readonly reasons: readonly string[];
  /** Instead of the rule's own, where that would lead nowhere. */
  readonly remedy?: string;
  /** Those of the reasons whose place in the entry is known. */
  readonly places?: readonly PlacedReason[];
};

/** A condition for generating. It judges facts and nothing else; whether a failure is waived is not its business. */
export type Rule = {
  /** Equals the file name; never reused. */
  readonly id: string;
  readonly asks: string;
  readonly waivable: boolean;
  readonly remedy: string;
  /** What is not known is shown and does not stop the entry. */
  readonly informs?: true;
  /** It is asked when an addon goes live, and not when it is generated. */
  readonly stage?: 'live';
  readonly judge: (facts: GateFacts) => Ruling;
};

export function pass(...reasons: readonly string[]): Ruling {
  return { outcome: 'pass', reasons };
}

export function fail(...reasons: readonly string[]): Ruling {
  return { outcome: 'fail', reasons };
}

/** Passes while there is nothing to say against it. */
export function failOn(reasons: readonly string[], good: string): Ruling {
  return reasons.length === 0 ? pass(good) : fail(...reasons);
}
