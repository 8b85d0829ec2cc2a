import type { RecordedDecision } from '../../model/decision.js';

/** Who comes after whom among the decisions on one entry; a decision names the ones that its author knew. */
export type DecisionGraph = {
  /** Whether a decision was taken in knowledge of another one. */
  readonly descends: (decision: RecordedDecision, from: RecordedDecision) => boolean;
};

/** The order of the decisions in the list, and parents that are not among them, mean nothing. */
export function decisionGraph(decisions: readonly RecordedDecision[]): DecisionGraph {
  const bySelf = new Map(decisions.map((decision) => [decision.self, decision]));
  const known = new Map<string, ReadonlySet<string>>();
  const ancestorsOf = (decision: RecordedDecision): ReadonlySet<string> => {
    const before = known.get(decision.self);
    if (before !== undefined) return before;
    const found = ancestors(decision, bySelf);
    known.set(decision.self, found);
    return found;
  };
  return { descends: (decision, from) => ancestorsOf(decision).has(from.self) };
}

function ancestors(decision: RecordedDecision, bySelf: ReadonlyMap<string, RecordedDecision>): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [...decision.parents];
  for (let self = open.pop(); self !== undefined; self = open.pop()) {
    if (found.has(self)) continue;
    found.add(self);
    open.push(...(bySelf.get(self)?.parents ?? []));
  }
  return found;
}
