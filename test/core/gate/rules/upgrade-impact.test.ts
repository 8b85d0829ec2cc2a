import { describe, expect, it } from 'vitest';
import { upgradeImpact } from '../../../../src/core/gate/rules/upgrade-impact.js';
import { makeGateFacts } from '../../../helpers/makers.js';

const scored = (low: number, high: number) => {
  const { assessment } = makeGateFacts();
  return {
    assessment: {
      ...assessment,
      scores: { ...assessment.scores, 'upgrade-impact': { ...assessment.scores['upgrade-impact'], range: { low, high } } },
    },
  };
};

describe('rule upgrade-impact', () => {
  it.each([
    ['a score at the threshold', 'pass', scored(60, 60)],
    ['a score above it', 'fail', scored(61, 61)],
    ['a range that may exceed it', 'fail', scored(0, 100)],
  ] as const)('%s: %s', (_case, outcome, facts) => {
    const ruling = upgradeImpact.judge(makeGateFacts(facts));
    expect(ruling.outcome).toBe(outcome);
    expect(ruling.reasons.length).toBeGreaterThan(0);
  });
});
