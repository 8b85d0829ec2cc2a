import { fail, pass, type Rule } from '../rule.js';

export const approvals: Rule = {
  id: 'approvals',
  asks: 'Is it approved as it is, by those who have to?',
  waivable: false,
  remedy: 'Ask those whose approval is missing: "warrant approve".',
  judge({ approval }) {
    if (approval.emergency) return pass(`by an emergency approval alone, until ${approval.until ?? 'it is revoked'}`);
    if (approval.satisfied) return pass(`approved since ${approval.since ?? 'now'}`);
    const missing = approval.requirements
      .filter((status) => status.missing > 0)
      .map(({ requirement, missing: persons }) => `missing: ${persons} approval${persons === 1 ? '' : 's'} as ${requirement.role}`);
    const ignored = approval.ignored.map(
      ({ decision, why, what }) => `${what ?? `decision ${decision.slice(0, 12)}`} does not count: ${why}`,
    );
    return fail(...(approval.against ?? []), ...(missing.length > 0 ? missing : ['nobody approved it']), ...ignored);
  },
};
