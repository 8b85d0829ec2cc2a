import { describe, expect, it } from 'vitest';
import { budget } from '../../../../src/core/gate/rules/budget.js';
import { makeGateFacts } from '../../../helpers/makers.js';

describe('rule budget', () => {
  it.each([
    ['debt that fits', 'pass', { budget: { process: 'order-to-cash', limit: 10, usedBefore: 8, debt: 2, over: false } }],
    ['debt that does not', 'fail', { budget: { process: 'order-to-cash', limit: 10, usedBefore: 8, debt: 3, over: true } }],
  ] as const)('%s: %s', (_case, outcome, facts) => {
    const ruling = budget.judge(makeGateFacts(facts));
    expect(ruling.outcome).toBe(outcome);
    expect(ruling.reasons.length).toBeGreaterThan(0);
  });
});
