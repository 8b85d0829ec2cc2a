import { describe, expect, it } from 'vitest';
import { usesPublicMethods } from '../../../../src/core/scoring/criteria/uses-public-methods.js';
import { ask, makeTouchpoint } from '../../../helpers/makers.js';

describe('criterion uses-public-methods', () => {
  it.each([
    [
      'public methods',
      'yes',
      ask(usesPublicMethods, {}, { touchpoints: [makeTouchpoint({ kind: 'method-call', method: 'action_confirm' })] }),
    ],
    [
      'a private override',
      'no',
      ask(usesPublicMethods, {}, { touchpoints: [makeTouchpoint({ kind: 'method-override', method: '_prepare' })] }),
    ],
    ['a private call', 'no', ask(usesPublicMethods, {}, { touchpoints: [makeTouchpoint({ kind: 'method-call', method: '_prepare' })] })],
    ['no methods', 'not-applicable', ask(usesPublicMethods, {}, { touchpoints: [makeTouchpoint({ kind: 'depends' })] })],
  ])('for %s answers %s', (_case, outcome, answer) => {
    expect(answer.outcome).toBe(outcome);
    expect(answer.evidence.every(({ note }) => note.length > 0)).toBe(true);
  });
});
