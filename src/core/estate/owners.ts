import type { Entry } from '../../model/entry.js';
import type { Day } from '../../model/ids.js';
import type { Policy } from '../../model/policy.js';
import { holds } from '../gate/authority.js';

/** Why nobody answers to a name of the policy on a day, as a sentence; undefined when somebody does, or the policy does not have the name. */
export function absenceOf(policy: Policy, name: string, at: Day, process: string): string | undefined {
  const person = policy.people[name];
  if (person !== undefined) {
    if (person.terms.some(({ from, until }) => from <= at && (until === undefined || at <= until))) return undefined;
    const last = person.terms
      .flatMap(({ until }) => until ?? [])
      .toSorted()
      .at(-1);
    return last === undefined || last > at ? `${name} holds no role on ${at}` : `the last term of ${name} ended on ${last}`;
  }
  if (policy.roles[name] === undefined) return undefined;
  const isHeld = Object.keys(policy.people).some((one) => holds(policy, one, name, at, process));
  return isHeld ? undefined : `nobody holds the role ${name} for ${process} on ${at}`;
}

/** Why nobody answers for an entry on a day. */
export const ownerAbsence = (policy: Policy, { owner, process }: Entry, at: Day): string | undefined =>
  absenceOf(policy, owner, at, process);
