import { describe, expect, it } from 'vitest';
import { requirements } from '../../../../src/core/gate/rules/requirements.js';
import { makeGateFacts } from '../../../helpers/makers.js';

describe('rule requirements', () => {
  it.each([
    ['an approved entry', 'pass', { requirements: [{ entry: 'CR-0002', state: 'approved' }] }],
    ['one that is not', 'fail', { requirements: [{ entry: 'CR-0002', state: 'not-approved' }] }],
    ['one that is not there', 'fail', { requirements: [{ entry: 'CR-0002', state: 'unknown' }] }],
    ['none', 'not-applicable', {}],
  ] as const)('%s: %s', (_case, outcome, facts) => {
    const ruling = requirements.judge(makeGateFacts(facts));
    expect(ruling.outcome).toBe(outcome);
    expect(ruling.reasons.length).toBeGreaterThan(0);
  });
});
