import { describe, expect, it } from 'vitest';
import { decide } from '../../../../src/core/gate/decide.js';
import { measuredCoverage } from '../../../../src/core/gate/rules/measured-coverage.js';
import { makeGateFacts, makePolicy } from '../../../helpers/makers.js';

const asking = makePolicy({ thresholds: { justification: 70, upgradeImpact: 60, plannedCoverage: 80, measuredCoverage: 90 } });
const facts = (low: number, high: number, policy = asking) => {
  const { assessment } = makeGateFacts();
  return makeGateFacts({ policy, assessment: { ...assessment, measuredCoverage: { low, high } } });
};

describe('rule measured-coverage', () => {
  it.each([
    ['what is asked', 'pass', facts(90, 100)],
    ['less', 'fail', facts(89, 89)],
    ['a range that only reaches it', 'fail', facts(0, 100)],
    ['anything, where the policy asks for nothing', 'not-known', facts(0, 0, makePolicy())],
  ] as const)('%s: %s', (_case, outcome, given) => {
    const ruling = measuredCoverage.judge(given);
    expect(ruling.outcome).toBe(outcome);
    expect(ruling.reasons.length).toBeGreaterThan(0);
  });

  it('says what was measured where the policy asks for nothing, and stops nobody', () => {
    const given = { ...facts(0, 100, makePolicy()), stage: 'live' as const };
    expect(measuredCoverage.judge(given).reasons).toEqual(['nothing was measured; the policy asks for none (thresholds.measuredCoverage)']);
    const found = decide(given, []).rules.find(({ rule }) => rule === 'measured-coverage');
    expect([found?.outcome, measuredCoverage.informs]).toEqual(['not-known', true]);
  });

  it('is asked when an addon goes live, and not when it is generated', () => {
    const given = facts(0, 0);
    const rulesOf = (stage?: 'generate' | 'live') => decide({ ...given, stage }, []).rules.map(({ rule }) => rule);
    expect([rulesOf(), rulesOf('generate'), rulesOf('live')].map((rules) => rules.includes('measured-coverage'))).toEqual([
      false,
      false,
      true,
    ]);
  });
});
