import { dayBefore } from '../../../model/days.js';
import type { GateFacts } from '../../../model/gate-facts.js';
import { fail, pass, type Rule } from '../rule.js';

/** What would have to happen where asking for an approval leads nowhere. */
const remedies: Partial<Record<GateFacts['state'], string>> = {
  retired: 'Nothing is decided on a retired entry any more. If it is wanted again, make a new one: "warrant new".',
  rejected: 'It is closed as it is. To ask again, amend what was objected to, submit it with "warrant submit", and have it approved anew.',
};

export const approvals: Rule = {
  id: 'approvals',
  asks: 'Is it approved as it is, by those who have to?',
  waivable: false,
  remedy: 'Ask those whose approval is missing: "warrant approve".',
  judge({ approval, state }) {
    if (approval.emergency) {
      const last = approval.until === undefined ? '' : `; its last day is ${dayBefore(approval.until)}`;
      return pass(`by an emergency approval alone${last}`);
    }
    if (approval.satisfied) return pass(`approved since ${approval.since ?? 'now'}`);
    const ignored = withoutEffect(approval.ignored);
    const { against = [] } = approval;
    const remedy = remedies[state];
    if (remedy !== undefined) return { ...fail(...(against.length > 0 ? against : [`it is ${state}`]), ...ignored), remedy };
    return fail(...against, ...missing(approval), ...ignored);
  },
};

/** What does not count, with those of one reason in one line: a rejection voids whatever was approved before it. */
function withoutEffect(ignored: GateFacts['approval']['ignored']): readonly string[] {
  const reasons = [...new Set(ignored.map(({ why }) => why))];
  return reasons.map((reason) => {
    const names = ignored.filter(({ why }) => why === reason).map(({ decision, what }) => what ?? `decision ${decision.slice(0, 12)}`);
    return `${names.join(', ')} ${names.length === 1 ? 'does' : 'do'} not count: ${reason}`;
  });
}

function missing({ requirements }: GateFacts['approval']): readonly string[] {
  const open = requirements
    .filter((status) => status.missing > 0)
    .map(({ requirement, missing: persons }) => `missing: ${persons} approval${persons === 1 ? '' : 's'} as ${requirement.role}`);
  return open.length > 0 ? open : ['nobody approved it'];
}
