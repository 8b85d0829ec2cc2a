import type { DecisionKind, RecordedDecision } from '../../model/decision.js';
import type { Register } from '../../model/register.js';
import type { EntryReview } from '../../model/review.js';
import { personName, roleTitle } from './words.js';

/** One decision as a person reads it. */
export type TrailItem = {
  readonly date: string;
  readonly kind: DecisionKind;
  readonly person: string;
  readonly role: string;
  readonly reason: string;
  readonly conditions: readonly string[];
  readonly expires?: string;
  readonly rule?: string;
  readonly emergency: boolean;
  /** First 12 digits of the digest of the content that was decided on. */
  readonly on: string;
  /** The content has changed since. */
  readonly otherContent: boolean;
  /** Why it does not count today; absent when it does. */
  readonly ignored?: string;
};

/** Decisions on an entry, the oldest first; those of one day in the order in which each knew the other. */
export function auditTrail(review: EntryReview, { policy, decisions }: Register): readonly TrailItem[] {
  const { entry, digest } = review.registered;
  const whyNot = new Map(review.approval.ignored.map(({ decision, why }) => [decision, why]));
  return inOrder(decisions.get(entry.id) ?? []).map((decision) => {
    const ignored = whyNot.get(decision.self) ?? whyNot.get(decision.file);
    return {
      date: decision.date,
      kind: decision.kind,
      person: personName(policy, decision.person),
      role: roleTitle(policy, decision.role),
      reason: decision.reason,
      conditions: decision.conditions ?? [],
      emergency: decision.emergency === true,
      on: decision.digest.slice(0, 12),
      otherContent: decision.digest !== digest,
      ...(decision.expires === undefined ? {} : { expires: decision.expires }),
      ...(decision.rule === undefined ? {} : { rule: decision.rule }),
      ...(ignored === undefined ? {} : { ignored }),
    };
  });
}

/** Names are digests of content, so they cannot form a circle. By day, then parents before children; digests decide between the rest, so that the order is always the same. */
function inOrder(decisions: readonly RecordedDecision[]): readonly RecordedDecision[] {
  const depths = new Map<string, number>();
  const bySelf = new Map(decisions.map((decision) => [decision.self, decision]));
  const depth = (self: string): number => {
    const known = depths.get(self);
    if (known !== undefined) return known;
    const parents = (bySelf.get(self)?.parents ?? []).filter((parent) => bySelf.has(parent));
    const found = 1 + Math.max(0, ...parents.map(depth));
    depths.set(self, found);
    return found;
  };
  const key = (decision: RecordedDecision): string => `${decision.date} ${String(depth(decision.self)).padStart(6, '0')} ${decision.self}`;
  return decisions
    .map((decision) => ({ decision, at: key(decision) }))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ decision }) => decision);
}
