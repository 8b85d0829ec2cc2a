import { describe, expect, it } from 'vitest';
import { pathSafety } from '../../../../src/core/gate/rules/path-safety.js';
import { makeEntry, makeGateFacts } from '../../../helpers/makers.js';

describe('rule path-safety', () => {
  it.each([
    ['a safe name', 'pass', {}],
    ['a refused name', 'fail', { nameProblems: [{ pointer: '/addon/name', message: 'con is a device' }] }],
    ['no addon', 'not-applicable', { entry: makeEntry({ addon: undefined }) }],
  ] as const)('%s: %s', (_case, outcome, facts) => {
    const ruling = pathSafety.judge(makeGateFacts(facts));
    expect(ruling.outcome).toBe(outcome);
    expect(ruling.reasons.length).toBeGreaterThan(0);
  });
});
