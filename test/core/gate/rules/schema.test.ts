import { describe, expect, it } from 'vitest';
import { schema } from '../../../../src/core/gate/rules/schema.js';
import { makeEntry, makeGateFacts } from '../../../helpers/makers.js';

describe('rule schema', () => {
  it.each([
    ['a whole request', 'pass', {}],
    ['nothing designed', 'fail', { entry: makeEntry({ addon: undefined }) }],
    ['an unknown process', 'fail', { entry: makeEntry({ process: 'service' }) }],
    ['a role that asks', 'fail', { entry: makeEntry({ requester: 'authority' }) }],
    ['an unknown site', 'fail', { entry: makeEntry({ sites: ['leeds'] }) }],
    ['a contradiction in the addon', 'fail', { specProblems: [{ pointer: '/addon/views/form', message: 'no such field' }] }],
  ] as const)('%s: %s', (_case, outcome, facts) => {
    const ruling = schema.judge(makeGateFacts(facts));
    expect(ruling.outcome).toBe(outcome);
    expect(ruling.reasons.length).toBeGreaterThan(0);
  });

  it('names the place of a contradiction, what was found there, and what to do about it', () => {
    const problem = { pointer: '/addon/views/form', message: 'no such field', remedy: 'Show existing fields.' };
    const ruling = schema.judge(makeGateFacts({ specProblems: [problem] }));
    expect(ruling.reasons).toEqual(['/addon/views/form: no such field']);
    expect(ruling.places).toEqual([{ reason: '/addon/views/form: no such field', ...problem }]);
  });

  it.each([
    ['draft', 'Correct what is named; "warrant check" shows the place.'],
    ['submitted', 'Correct what is named; "warrant check" shows the place.'],
    ['approved', 'Correct what is named.'],
    ['rejected', 'Correct what is named.'],
  ] as const)('sends nobody to a check that says nothing: %s', (state, remedy) => {
    expect(schema.judge(makeGateFacts({ state, specProblems: [{ pointer: '/addon', message: 'too big' }] })).remedy).toBe(remedy);
  });

  it('tells what is built in another way from what is not designed', () => {
    const touchpoints = [{ kind: 'depends', module: 'sale' } as const];
    const ruling = (input: Parameters<typeof makeEntry>[0]) =>
      schema.judge(makeGateFacts({ entry: makeEntry({ addon: undefined, ...input }) }));
    expect(ruling({}).reasons).toEqual(['nothing is designed: the entry has no addon']);
    expect(ruling({ touchpoints }).reasons).toEqual(['it declares touchpoints, there is no addon to generate']);
    expect(ruling({}).remedy).not.toBe(ruling({ touchpoints }).remedy);
  });
});
