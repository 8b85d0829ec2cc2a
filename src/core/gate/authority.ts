import type { RecordedDecision } from '../../model/decision.js';
import type { Entry } from '../../model/entry.js';
import type { Day } from '../../model/ids.js';
import type { Policy } from '../../model/policy.js';

/**
 * What git vouches for (`check --base REF`). Decisions are judged by the policy of the reference, and one that the reference
 * lacks by today's date, whatever date it bears: nobody appoints themselves in the branch that they want merged.
 */
export type Trust = { readonly newDecisions: ReadonlySet<string>; readonly policy: Policy };

/** What decides whether a decision counts at all, before its content is looked at. */
export type Court = { readonly entry: Entry; readonly policy: Policy; readonly at: Day; readonly trust?: Trust | undefined };

/** The policy that decisions are judged by. */
export function judgingPolicy({ policy, trust }: Court): Policy {
  return trust?.policy ?? policy;
}

/** The date from which a decision counts. */
export function dateOf({ at, trust }: Court, { self, date }: RecordedDecision): Day {
  return trust?.newDecisions.has(self) ? at : date;
}

/** Why a decision does not count, or undefined when its person had the right to take it. */
export function incapacity(court: Court, decision: RecordedDecision): string | undefined {
  const { kind, person, role, date } = decision;
  const policy = judgingPolicy(court);
  const effective = dateOf(court, decision);
  if (date > court.at) return `it is dated ${date}, after ${court.at}`;
  if (policy.people[person] === undefined) return `${person} is no person of the policy`;
  if (!policy.roles[role]?.may.includes(kind)) return `the role ${role} may not ${kind}`;
  if (!holds(policy, person, role, effective, court.entry.process)) {
    return `${person} did not hold the role ${role} for ${court.entry.process} on ${effective}`;
  }
  return undefined;
}

/** Whether a person held a role on a day for a process; a term that names a process holds for that one only. */
export function holds({ people }: Policy, person: string, role: string, on: Day, process: string): boolean {
  return termsOf(people[person], role, on).some((term) => term.process === undefined || term.process === process);
}

/** Whether a person held a role on a day expressly for a process. */
export function holdsExpressly({ people }: Policy, person: string, role: string, on: Day, process: string): boolean {
  return termsOf(people[person], role, on).some((term) => term.process === process);
}

function termsOf(person: Policy['people'][string] | undefined, role: string, on: Day): Policy['people'][string]['terms'] {
  return (person?.terms ?? []).filter((term) => term.role === role && term.from <= on && (term.until === undefined || on <= term.until));
}

/** People who asked for an entry: its requester, and those who submitted it. They neither approve it nor waive a rule of it. */
export function askersOf({ requester }: Entry, decisions: readonly RecordedDecision[]): ReadonlySet<string> {
  return new Set([requester, ...decisions.filter(({ kind }) => kind === 'submit').map(({ person }) => person)]);
}
