import { describe, expect, it } from 'vitest';
import { approvals } from '../../../../src/core/gate/rules/approvals.js';
import { makeGateFacts } from '../../../helpers/makers.js';

describe('rule approvals', () => {
  it.each([
    ['enough approvals', 'pass', {}],
    [
      'an emergency approval',
      'pass',
      { approval: { satisfied: true, requirements: [], emergency: true, until: '2026-07-09', ignored: [] } },
    ],
    ['nobody', 'fail', { approval: { satisfied: false, requirements: [], emergency: false, ignored: [] } }],
    [
      'one of two',
      'fail',
      {
        approval: {
          satisfied: false,
          emergency: false,
          requirements: [
            {
              requirement: { role: 'authority', persons: 2, ofProcess: false },
              approvedBy: [{ person: 'ann', date: '2026-06-01' }],
              missing: 1,
            },
          ],
          ignored: [{ decision: 'abc', why: 'it expired' }],
        },
      },
    ],
  ] as const)('%s: %s', (_case, outcome, facts) => {
    const ruling = approvals.judge(makeGateFacts(facts));
    expect(ruling.outcome).toBe(outcome);
    expect(ruling.reasons.length).toBeGreaterThan(0);
  });

  it('names the last day of an emergency approval, not the first one without', () => {
    const approval = { satisfied: true, requirements: [], emergency: true, until: '2026-07-09', ignored: [] };
    expect(approvals.judge(makeGateFacts({ approval })).reasons).toEqual(['by an emergency approval alone; its last day is 2026-07-08']);
  });

  it.each(['rejected', 'retired'] as const)('asks nobody to approve what is %s', (state) => {
    const requirement = { role: 'authority', persons: 1, ofProcess: false };
    const against = [`${state} by bob on 2026-05-02: no`];
    const requirements = [{ requirement, approvedBy: [], missing: 1 }];
    const approval = { satisfied: false, requirements, emergency: false, against, ignored: [] };
    const { reasons, remedy } = approvals.judge(makeGateFacts({ approval, state }));
    expect(reasons).toEqual(against);
    expect(remedy).toContain(state === 'retired' ? 'warrant new' : 'warrant submit');
  });

  it('says once why several do not count', () => {
    const why = 'it was not taken in knowledge of the rejection of 2026-05-02';
    const ignored = ['ann', 'bob'].map((person) => ({ decision: person, what: `"approve" by ${person} on 2026-05-01`, why }));
    const approval = {
      satisfied: false,
      requirements: [],
      emergency: false,
      ignored: [...ignored, { decision: 'abc', why: 'it expired' }],
    };
    expect(approvals.judge(makeGateFacts({ approval })).reasons).toEqual([
      'nobody approved it',
      `"approve" by ann on 2026-05-01, "approve" by bob on 2026-05-01 do not count: ${why}`,
      'decision abc does not count: it expired',
    ]);
  });

  it('says first what stands against it, then who is missing, then what does not count, by name', () => {
    const ignored = [{ decision: 'abc', what: '"approve" by ann on 2026-05-01', why: 'it expired' }];
    const approval = { satisfied: false, requirements: [], emergency: false, against: ['rejected by bob on 2026-05-02: no'], ignored };
    expect(approvals.judge(makeGateFacts({ approval })).reasons).toEqual([
      'rejected by bob on 2026-05-02: no',
      'nobody approved it',
      '"approve" by ann on 2026-05-01 does not count: it expired',
    ]);
  });
});
