import { describe, expect, it } from 'vitest';
import { judgeApprovals } from '../../../src/core/gate/approvals.js';
import { waivableRules } from '../../../src/core/gate/decide.js';
import { judgeWaivers } from '../../../src/core/gate/waivers.js';
import { digestFrom, makeCase, makeDecision, makePolicy, makeRegistered } from '../../helpers/makers.js';

const waive = makeDecision('w', 'waive', { person: 'dan', role: 'committee', rule: 'budget', expires: '2026-07-31' });
const judge = (matter: Parameters<typeof makeCase>[0]) => {
  const full = makeCase(matter);
  return judgeWaivers(full, judgeApprovals(full), waivableRules);
};

describe('a waiver', () => {
  it('counts for the rule that it names, until its last day', () => {
    expect(judge({ decisions: [waive] })).toEqual({
      active: [{ rule: 'budget', decision: waive.self, person: 'dan', reason: 'because', until: '2026-07-31' }],
      ignored: [],
    });
  });

  it('lasts no longer than the policy lets it', () => {
    const endless = { ...waive, expires: '2030-01-01' };
    expect(judge({ decisions: [endless] }).active[0]?.until).toBe('2026-08-30');
    const { expires: _, ...open } = waive;
    expect(judge({ decisions: [open] }).active[0]?.until).toBe('2026-08-30');
  });

  it.each([
    ['a rule that cannot be waived', { decisions: [{ ...waive, rule: 'claims' }] }, 'the rule claims cannot be waived'],
    ['other content', { decisions: [{ ...waive, digest: digestFrom('old') }] }, 'it waived a rule for other content'],
    ['its last day gone', { at: '2026-08-01', decisions: [waive] }, 'its last day was 2026-07-31'],
    [
      'the requester as decider',
      { registered: makeRegistered({ requester: 'dan' }), decisions: [waive] },
      'dan asked for it and cannot waive a rule of it',
    ],
    ['a policy without waivers', { policy: makePolicy({ waivers: undefined }), decisions: [waive] }, 'the role committee may not waive'],
    [
      'a rejection that it does not know of',
      { decisions: [waive, makeDecision('r', 'reject')] },
      'it was not decided in knowledge of the rejection of 2026-06-01',
    ],
  ])('does not count with %s', (_case, matter, why) => {
    expect(judge(matter)).toMatchObject({ active: [], ignored: [{ why }] });
  });

  it('counts on its last day', () => {
    expect(judge({ at: '2026-07-31', decisions: [waive] }).active).toHaveLength(1);
  });

  it('does not count by somebody without the role', () => {
    expect(judge({ decisions: [{ ...waive, person: 'ann' }] })).toEqual({ active: [], ignored: [] });
  });
});
