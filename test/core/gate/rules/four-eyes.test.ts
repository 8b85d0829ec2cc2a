import { describe, expect, it } from 'vitest';
import { fourEyes } from '../../../../src/core/gate/rules/four-eyes.js';
import { makeGateFacts } from '../../../helpers/makers.js';

describe('rule four-eyes', () => {
  it.each([
    ['nobody approved their own', 'pass', {}],
    ['the requester approved', 'fail', { selfApprovedBy: ['cleo'] }],
  ] as const)('%s: %s', (_case, outcome, facts) => {
    const ruling = fourEyes.judge(makeGateFacts(facts));
    expect(ruling.outcome).toBe(outcome);
    expect(ruling.reasons.length).toBeGreaterThan(0);
  });
});
