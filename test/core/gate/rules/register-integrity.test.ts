import { describe, expect, it } from 'vitest';
import { registerIntegrity } from '../../../../src/core/gate/rules/register-integrity.js';
import { makeGateFacts } from '../../../helpers/makers.js';

describe('rule register-integrity', () => {
  it.each([
    ['a whole record', 'pass', {}],
    ['an altered decision', 'fail', { integrity: [{ code: 'decision-altered', place: { file: 'x.json' }, message: 'altered' }] }],
  ] as const)('%s: %s', (_case, outcome, facts) => {
    const ruling = registerIntegrity.judge(makeGateFacts(facts));
    expect(ruling.outcome).toBe(outcome);
    expect(ruling.reasons.length).toBeGreaterThan(0);
  });
});
