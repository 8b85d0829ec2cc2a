import type { Entry } from '../../../model/entry.js';
import { isWaiting } from '../../../model/verdict.js';
import { fail, failOn, type Rule } from '../rule.js';

export const schema: Rule = {
  id: 'schema',
  asks: 'Is the request whole and free of contradictions?',
  waivable: false,
  remedy: 'Correct what is named.',
  judge({ entry, policy, state, specProblems }) {
    const unknown = [
      // A role would leave open who asked, and so who may not approve.
      ...(policy.people[entry.requester] === undefined ? [`the requester ${entry.requester} is no person of the policy`] : []),
      ...(policy.processes[entry.process] === undefined ? [`the policy has no process ${entry.process}`] : []),
      ...(entry.sites ?? []).filter((site) => policy.sites[site] === undefined).map((site) => `the policy has no site ${site}`),
    ];
    const places = specProblems.map(({ pointer, message, remedy }) => ({
      reason: `${pointer}: ${message}`,
      ...{ pointer, message },
      ...(remedy === undefined ? {} : { remedy }),
    }));
    const wrong = places.map(({ reason }) => reason);
    const without = withoutAddon(entry);
    // A check judges whole only what waits for its approvals.
    const remedy = isWaiting(state) ? 'Correct what is named; "warrant check" shows the place.' : schema.remedy;
    if (without === undefined) return { ...failOn([...unknown, ...wrong], 'nothing is wrong with it'), remedy, places };
    return { ...fail(without.reason, ...unknown, ...wrong), remedy: without.remedy, places };
  },
};

/** Nothing can be generated: because nothing is designed, or because what is asked for is built in another way. */
function withoutAddon({ addon, touchpoints }: Entry): { readonly reason: string; readonly remedy: string } | undefined {
  if (addon !== undefined) return undefined;
  return touchpoints.length === 0
    ? { reason: 'nothing is designed: the entry has no addon', remedy: 'Describe what to build in addon, then submit it.' }
    : {
        reason: 'it declares touchpoints, there is no addon to generate',
        remedy: 'Leave it so if it is built by hand; to have it generated, describe it in addon.',
      };
}
