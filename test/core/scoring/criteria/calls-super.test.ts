import { describe, expect, it } from 'vitest';
import { callsSuper } from '../../../../src/core/scoring/criteria/calls-super.js';
import { ask, makeTouchpoint } from '../../../helpers/makers.js';

describe('criterion calls-super', () => {
  it.each([
    [
      'an override that calls the original',
      'yes',
      ask(callsSuper, {}, { touchpoints: [makeTouchpoint({ kind: 'method-override', super: true })] }),
    ],
    [
      'one that does and one that does not',
      'no',
      ask(
        callsSuper,
        {},
        {
          touchpoints: [
            makeTouchpoint({ kind: 'method-override', super: true }),
            makeTouchpoint({ kind: 'method-override', super: false }),
          ],
        },
      ),
    ],
    ['one that does not say', 'not-known', ask(callsSuper, {}, { touchpoints: [makeTouchpoint({ kind: 'method-override' })] })],
    ['no override', 'not-applicable', ask(callsSuper, {}, { touchpoints: [makeTouchpoint({ kind: 'method-call' })] })],
  ])('for %s answers %s', (_case, outcome, answer) => {
    expect(answer.outcome).toBe(outcome);
    expect(answer.evidence.every(({ note }) => note.length > 0)).toBe(true);
  });
});
