import { describe, expect, it } from 'vitest';
import { references } from '../../../../src/core/gate/rules/references.js';
import { makeGateFacts } from '../../../helpers/makers.js';

describe('rule references', () => {
  it.each([['no catalogue', 'not-known', {}]] as const)('%s: %s', (_case, outcome, facts) => {
    const ruling = references.judge(makeGateFacts(facts));
    expect(ruling.outcome).toBe(outcome);
    expect(ruling.reasons.length).toBeGreaterThan(0);
  });
});
