import { describe, expect, it } from 'vitest';
import { series } from '../../../../src/core/gate/rules/series.js';
import { makeGateFacts } from '../../../helpers/makers.js';

describe('rule series', () => {
  it.each([
    ['a valid variant', 'pass', {}],
    ['none', 'fail', { series: '18.0', seriesProblem: 'it says nothing about 18.0' }],
  ] as const)('%s: %s', (_case, outcome, facts) => {
    const ruling = series.judge(makeGateFacts(facts));
    expect(ruling.outcome).toBe(outcome);
    expect(ruling.reasons.length).toBeGreaterThan(0);
  });
});
