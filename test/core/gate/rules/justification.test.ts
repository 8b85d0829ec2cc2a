import { describe, expect, it } from 'vitest';
import { justification } from '../../../../src/core/gate/rules/justification.js';
import { makeGateFacts } from '../../../helpers/makers.js';

const scored = (low: number, high: number) => {
  const { assessment } = makeGateFacts();
  return {
    assessment: {
      ...assessment,
      scores: { ...assessment.scores, justification: { ...assessment.scores.justification, range: { low, high } } },
    },
  };
};

describe('rule justification', () => {
  it.each([
    ['a score at the threshold', 'pass', scored(70, 70)],
    ['a score below it', 'fail', scored(69, 69)],
    ['a range that only reaches it', 'fail', scored(69, 100)],
  ] as const)('%s: %s', (_case, outcome, facts) => {
    const ruling = justification.judge(makeGateFacts(facts));
    expect(ruling.outcome).toBe(outcome);
    expect(ruling.reasons.length).toBeGreaterThan(0);
  });
});
