import type { Level, Range } from '../../model/assessment.js';
import { addDays, dayBefore, earlier } from '../../model/days.js';
import type { RecordedDecision } from '../../model/decision.js';
import type { Day } from '../../model/ids.js';
import type { Requirement } from '../../model/policy.js';
import type { RegisteredEntry, Snapshots } from '../../model/register.js';
import type { ApprovalStatus, RequirementStatus } from '../../model/review.js';
import { askersOf, type Court, dateOf, holdsExpressly, incapacity, judgingPolicy } from './authority.js';
import { decisionGraph } from './graph.js';
import { differingPaths, materialPaths } from './materiality.js';

/** Everything that decides how the decisions on an entry stand. */
export type Case = Court & {
  readonly registered: RegisteredEntry;
  readonly decisions: readonly RecordedDecision[];
  readonly snapshots: Snapshots;
  /** Of the entry in its own series: some requirements are asked of high impact or of certain levels only. */
  readonly impact: Range;
  readonly level: { readonly value: Level | 'not-known'; readonly atLeast: Level };
};

/** The status that everybody sees, and what the state and the gate need to know beside it. */
export type JudgedApproval = {
  readonly status: ApprovalStatus;
  /** Rejections, revocations, requests for changes and retirements that no counting approval descends from. */
  readonly blockedBy: readonly RecordedDecision[];
  /** Somebody with the role approved other content. */
  readonly stale: boolean;
  /** Somebody with the role approved the content as it is, and that has expired. */
  readonly expired: boolean;
  /** Decisions whose person had no right to take them, with the reason. */
  readonly void: readonly { readonly decision: string; readonly why: string }[];
  readonly selfApprovedBy: readonly string[];
  /** Decisions of every kind whose person had the right to take them. */
  readonly counting: readonly RecordedDecision[];
};

/** An approval that counts for the content as it is, and the first day on which it no longer does. */
type Valid = { readonly decision: RecordedDecision; readonly date: Day; readonly end: Day | undefined };

/** Decisions that void the approvals before and beside them, as they are called in a sentence. */
export const blocking: Readonly<Partial<Record<RecordedDecision['kind'], string>>> = {
  reject: 'rejection',
  revoke: 'revocation',
  'request-changes': 'request for changes',
  retire: 'retirement',
};

/**
 * How the decisions stand on a day. An approval counts if its person held the role and did not ask for the entry, if what it
 * approved does not differ materially from the entry, if it has not expired, and if it descends from every counting
 * rejection, revocation, request for changes and retirement: so the most restrictive of concurrent decisions wins, and a later approval
 * lifts one only in knowledge of it. What was approved before a rejection has to be approved again.
 */
export function judgeApprovals(matter: Case): JudgedApproval {
  const without: { decision: string; why: string }[] = [];
  // In one order whatever that of the files is, so that the same reason is given every time.
  const counting = matter.decisions.toSorted(byDate).filter((decision) => {
    const why = incapacity(matter, decision);
    if (why !== undefined) without.push({ decision: decision.self, why });
    return why === undefined;
  });
  const sorted = sortApprovals(matter, counting);
  const ignored = [...without, ...sorted.ignored].map((one) => ({ ...one, what: whatOf(one.decision, matter.decisions) }));
  const status = statusOf(matter, sorted.valid);
  const against = sorted.blockedBy.map(({ kind, person, date, reason }) => `${past[kind] ?? kind} by ${person} on ${date}: ${reason}`);
  return {
    status: { ...status, ignored: ignored.toSorted((a, b) => (a.decision < b.decision ? -1 : 1)), against },
    blockedBy: sorted.blockedBy,
    stale: sorted.stale,
    expired: sorted.expired,
    void: without,
    selfApprovedBy: status.satisfied ? [] : sorted.selfApprovedBy,
    counting,
  };
}

/** What stands against an entry, as it is said of it. */
const past: Readonly<Partial<Record<RecordedDecision['kind'], string>>> = {
  reject: 'rejected',
  revoke: 'approval revoked',
  'request-changes': 'changes requested',
  retire: 'retired',
};

function whatOf(self: string, decisions: readonly RecordedDecision[]): string {
  const found = decisions.find((decision) => decision.self === self);
  return found === undefined ? `decision ${self.slice(0, 12)}` : `"${found.kind}" by ${found.person} on ${found.date}`;
}

function byDate(a: RecordedDecision, b: RecordedDecision): number {
  return `${a.date} ${a.self}` < `${b.date} ${b.self}` ? -1 : 1;
}

/** Why an approval by somebody with the right does not count. */
type Fault = { readonly kind: 'asker' | 'unaware' | 'changed' | 'expired'; readonly why: string };
type Sorted = Pick<JudgedApproval, 'blockedBy' | 'stale' | 'expired' | 'selfApprovedBy'> & {
  readonly valid: readonly Valid[];
  readonly ignored: readonly { readonly decision: string; readonly why: string }[];
};

function sortApprovals(matter: Case, counting: readonly RecordedDecision[]): Sorted {
  const graph = decisionGraph(matter.decisions);
  const blockers = counting.filter(({ kind }) => blocking[kind] !== undefined);
  const live = counting.some(({ kind }) => kind === 'go-live');
  const askers = askersOf(matter.entry, matter.decisions);
  const found = counting
    .filter(({ kind }) => kind === 'approve')
    .map((decision) => {
      const valid = { decision, date: dateOf(matter, decision), end: endOf(matter, decision, live) };
      const unaware = blockers.find((blocker) => !graph.descends(decision, blocker));
      return { ...valid, fault: askers.has(decision.person) ? askerFault(decision) : faultOf(matter, valid, unaware) };
    });
  const withFault = (kind: Fault['kind']) => found.filter(({ fault }) => fault?.kind === kind);
  const lifting = found.filter(({ decision, fault }) => fault?.kind !== 'asker' && decision.emergency !== true);
  return {
    valid: found.filter(({ fault }) => fault === undefined),
    ignored: found.flatMap(({ decision, fault }) => (fault === undefined ? [] : [{ decision: decision.self, why: fault.why }])),
    blockedBy: blockers.filter((blocker) => !lifting.some(({ decision }) => graph.descends(decision, blocker))),
    stale: withFault('changed').length > 0,
    expired: withFault('expired').length > 0,
    selfApprovedBy: [...new Set(withFault('asker').map(({ decision }) => decision.person))].toSorted(),
  };
}

function askerFault({ person }: RecordedDecision): Fault {
  return { kind: 'asker', why: `${person} asked for it and cannot approve it` };
}

function faultOf(matter: Case, { decision, end }: Valid, unaware: RecordedDecision | undefined): Fault | undefined {
  if (unaware !== undefined)
    return { kind: 'unaware', why: `it was not taken in knowledge of the ${blocking[unaware.kind]} of ${unaware.date}` };
  const changed = contentChange(matter, decision);
  if (changed !== undefined) return { kind: 'changed', why: changed };
  return end !== undefined && end <= matter.at ? { kind: 'expired', why: `its last day was ${dayBefore(end)}` } : undefined;
}

/** Why the content that was approved is not that of the entry, or undefined when no difference is material. */
function contentChange(matter: Case, decision: RecordedDecision): string | undefined {
  if (decision.digest === matter.registered.digest) return undefined;
  const snapshot = matter.snapshots.get(decision.digest);
  if (snapshot === undefined) return 'it approved other content, of which no snapshot is there';
  const material = materialPaths(differingPaths(snapshot, matter.registered.authored), judgingPolicy(matter), decision.role);
  return material.length === 0
    ? undefined
    : `it approved other content: ${material.slice(0, 3).join(', ')}${material.length > 3 ? ' …' : ''} changed`;
}

/** First day on which an approval no longer counts by the passing of time. */
function endOf(matter: Case, decision: RecordedDecision, live: boolean): Day | undefined {
  const { validDays, emergency } = judgingPolicy(matter).approvals;
  const days = decision.emergency ? (emergency?.validDays ?? 0) : live ? undefined : validDays;
  const byPolicy = days === undefined ? undefined : addDays(dateOf(matter, decision), days + 1);
  return earlier(byPolicy, decision.expires === undefined ? undefined : addDays(decision.expires, 1));
}

function statusOf(matter: Case, valid: readonly Valid[]): Omit<ApprovalStatus, 'ignored'> {
  const ordinary = valid.filter(({ decision }) => decision.emergency !== true);
  const asked = judgingPolicy(matter).approvals.requirements.filter((requirement) => applies(matter, requirement));
  const judged = asked.map((requirement) => judgeRequirement(matter, requirement, ordinary));
  const requirements = judged.map(({ status }) => status);
  // Requirements may all be conditional; an approval by nobody is none.
  if (ordinary.length > 0 && judged.every(({ status }) => status.missing === 0)) {
    const used = judged.flatMap((one) => one.used);
    return {
      satisfied: true,
      requirements,
      ...term(
        newest((used.length === 0 ? ordinary : used).map(({ date }) => date)),
        judged.map(({ end }) => end).reduce(earlier, undefined),
      ),
      emergency: false,
    };
  }
  const urgent = valid.filter(
    ({ decision }) => decision.emergency === true && decision.role === judgingPolicy(matter).approvals.emergency?.role,
  );
  if (urgent.length === 0) return { satisfied: false, requirements, emergency: false };
  const last = newest(urgent.flatMap(({ end }) => end ?? []));
  return { satisfied: true, requirements, ...term(newest(urgent.map(({ date }) => date)), last), emergency: true };
}

/** Whether a requirement is asked of this entry; what is not known counts as if it were so. */
function applies(matter: Case, { when }: Requirement): boolean {
  if (when === undefined) return true;
  const { entry, impact, level } = matter;
  const personal = entry.security === undefined || entry.security.personalData !== 'none';
  return (
    (when.impactAbove === undefined || impact.high > when.impactAbove) &&
    (when.personalData === undefined || when.personalData === personal) &&
    (when.level === undefined || when.level.some((asked) => possible(level).includes(asked)))
  );
}

/** Levels that an entry may turn out to have. What is designed shows by itself whether it is D; a catalogue tells B from C. */
function possible({ value, atLeast }: Case['level']): readonly Level[] {
  if (value !== 'not-known') return [value];
  return atLeast === 'A' ? ['A', 'B', 'C', 'D'] : ['B', 'C'];
}

type JudgedRequirement = { readonly status: RequirementStatus; readonly used: readonly Valid[]; readonly end: Day | undefined };

function judgeRequirement(matter: Case, requirement: Requirement, valid: readonly Valid[]): JudgedRequirement {
  const { role, persons, ofProcess } = requirement;
  const byPerson = new Map<string, Valid>();
  for (const one of valid) {
    const { decision, date } = one;
    if (decision.role !== role) continue;
    if (ofProcess && !holdsExpressly(judgingPolicy(matter), decision.person, role, date, matter.entry.process)) continue;
    const other = byPerson.get(decision.person);
    if (other === undefined || longer(one, other)) byPerson.set(decision.person, one);
  }
  const used = [...byPerson.values()].toSorted((a, b) => (longer(a, b) ? -1 : 1));
  const approvedBy = used
    .map(({ decision, date }) => ({ person: decision.person, date }))
    .toSorted((a, b) => (a.person < b.person ? -1 : 1));
  return { status: { requirement, approvedBy, missing: Math.max(0, persons - used.length) }, used, end: used[persons - 1]?.end };
}

/** Whether an approval outlasts another one; of two that last equally long the older one counts, then the one by the first name. */
function longer(one: Valid, other: Valid): boolean {
  if (one.end !== other.end) return one.end === undefined || (other.end !== undefined && one.end > other.end);
  if (one.date !== other.date) return one.date < other.date;
  return one.decision.person < other.decision.person;
}

function term(since: Day | undefined, until: Day | undefined): Pick<ApprovalStatus, 'since' | 'until'> {
  return { ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }) };
}

function newest(days: readonly Day[]): Day | undefined {
  return days.toSorted().at(-1);
}
