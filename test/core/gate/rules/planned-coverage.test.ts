import { describe, expect, it } from 'vitest';
import { plannedCoverage } from '../../../../src/core/gate/rules/planned-coverage.js';
import { makeGateFacts } from '../../../helpers/makers.js';

const scored = (low: number, high: number) => {
  const { assessment } = makeGateFacts();
  return { assessment: { ...assessment, plannedCoverage: { low, high } } };
};

describe('rule planned-coverage', () => {
  it.each([
    ['a share at the threshold', 'pass', scored(80, 80)],
    ['a share below it', 'fail', scored(79, 79)],
    ['a range that only reaches it', 'fail', scored(10, 100)],
  ] as const)('%s: %s', (_case, outcome, facts) => {
    const ruling = plannedCoverage.judge(makeGateFacts(facts));
    expect(ruling.outcome).toBe(outcome);
    expect(ruling.reasons.length).toBeGreaterThan(0);
  });
});
