import { addDays, earlier } from '../../model/days.js';
import type { RecordedDecision } from '../../model/decision.js';
import type { Day } from '../../model/ids.js';
import { blocking, type Case, type JudgedApproval } from './approvals.js';
import { askersOf, dateOf, judgingPolicy } from './authority.js';
import { decisionGraph } from './graph.js';

/** A waiver that counts today, and one that does not with the reason. */
export type Waiver = {
  readonly rule: string;
  readonly decision: string;
  readonly person: string;
  readonly reason: string;
  readonly until: Day;
};
export type Waivers = {
  readonly active: readonly Waiver[];
  readonly ignored: readonly { readonly decision: string; readonly rule: string; readonly why: string; readonly expired: boolean }[];
};

/**
 * The waivers of an entry. One counts if it is bound to exactly the content as it is, names a rule that may be waived, was
 * decided by somebody with a role that the policy lets waive and who did not ask for the entry, has not expired, and was
 * decided in knowledge of every rejection, revocation, request for changes and retirement.
 * @param waivable ids of the rules that may be waived
 */
export function judgeWaivers(matter: Case, { counting }: JudgedApproval, waivable: ReadonlySet<string>): Waivers {
  const waives = counting.filter(({ kind }) => kind === 'waive');
  if (waives.length === 0) return { active: [], ignored: [] };
  const graph = decisionGraph(matter.decisions);
  const blockers = counting.filter(({ kind }) => blocking[kind] !== undefined);
  const askers = askersOf(matter.entry, matter.decisions);
  const judged = waives.map((decision) => {
    const rule = decision.rule ?? '';
    const last = lastDay(matter, decision);
    const expired = last === undefined || last < matter.at;
    const above = blockers.find((blocker) => !graph.descends(decision, blocker));
    const reasons = [
      waivable.has(rule) ? undefined : `the rule ${rule === '' ? 'that it waives is not named' : `${rule} cannot be waived`}`,
      last === undefined ? `the role ${decision.role} may not waive` : undefined,
      askers.has(decision.person) ? `${decision.person} asked for it and cannot waive a rule of it` : undefined,
      above === undefined ? undefined : `it was not decided in knowledge of the ${blocking[above.kind]} of ${above.date}`,
      decision.digest === matter.registered.digest ? undefined : 'it waived a rule for other content',
      expired && last !== undefined ? `its last day was ${last}` : undefined,
    ];
    return { decision, rule, last: last ?? matter.at, expired, why: reasons.find((reason) => reason !== undefined) };
  });
  return {
    active: judged
      .filter(({ why }) => why === undefined)
      .map(({ decision, rule, last }) => ({ rule, decision: decision.self, person: decision.person, reason: decision.reason, until: last }))
      .toSorted((a, b) => (a.decision < b.decision ? -1 : 1)),
    ignored: judged
      .flatMap(({ decision, rule, why, expired }) => (why === undefined ? [] : [{ decision: decision.self, rule, why, expired }]))
      .toSorted((a, b) => (a.decision < b.decision ? -1 : 1)),
  };
}

/** Last day of a waiver: the one that it names, and never later than the policy lets it last; undefined when its role may not waive. */
function lastDay(matter: Case, decision: RecordedDecision): Day | undefined {
  const { waivers } = judgingPolicy(matter);
  if (!waivers?.roles.includes(decision.role)) return undefined;
  return earlier(decision.expires, addDays(dateOf(matter, decision), waivers.maxDays));
}
