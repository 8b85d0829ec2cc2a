import { describe, expect, it } from 'vitest';
import { schema } from '../../../../src/core/gate/rules/schema.js';
import { makeEntry, makeGateFacts } from '../../../helpers/makers.js';

describe('rule schema', () => {
  it.each([
    ['a whole request', 'pass', {}],
    ['nothing designed', 'fail', { entry: makeEntry({ addon: undefined }) }],
    ['an unknown process', 'fail', { entry: makeEntry({ process: 'service' }) }],
    ['an unknown site', 'fail', { entry: makeEntry({ sites: ['leeds'] }) }],
    ['a contradiction in the addon', 'fail', { specProblems: [{ pointer: '/addon/views/form', message: 'no such field' }] }],
  ] as const)('%s: %s', (_case, outcome, facts) => {
    const ruling = schema.judge(makeGateFacts(facts));
    expect(ruling.outcome).toBe(outcome);
    expect(ruling.reasons.length).toBeGreaterThan(0);
  });
});
