import { describe, expect, it } from 'vitest';
import { claims } from '../../../../src/core/gate/rules/claims.js';
import { makeGateFacts } from '../../../helpers/makers.js';

describe('rule claims', () => {
  it.each([
    ['no conflict', 'pass', {}],
    ['another holder', 'fail', { conflicts: [{ key: 'model x', what: 'model x', pointer: '/addon', heldBy: 'CR-0002' }] }],
  ] as const)('%s: %s', (_case, outcome, facts) => {
    const ruling = claims.judge(makeGateFacts(facts));
    expect(ruling.outcome).toBe(outcome);
    expect(ruling.reasons.length).toBeGreaterThan(0);
  });

  it('names the place of the claim', () => {
    const conflict = { key: 'model x', what: 'model x', pointer: '/addon/models/x', heldBy: 'CR-0002' };
    const said = 'model x is claimed by CR-0002 too';
    const expected = [{ reason: said, pointer: '/addon/models/x', message: said }];
    expect(claims.judge(makeGateFacts({ conflicts: [conflict] })).places).toEqual(expected);
  });
});
