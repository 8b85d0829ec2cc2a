import { describe, expect, it } from 'vitest';
import { leavesCoreUntouched } from '../../../../src/core/scoring/criteria/leaves-core-untouched.js';
import { ask, makeTouchpoint } from '../../../helpers/makers.js';

describe('criterion leaves-core-untouched', () => {
  it.each([
    ['a patched core', 'no', ask(leavesCoreUntouched, {}, { touchpoints: [makeTouchpoint({ kind: 'core-patch' })] })],
    ['an override', 'yes', ask(leavesCoreUntouched, {}, { touchpoints: [makeTouchpoint({ kind: 'method-override' })] })],
  ])('for %s answers %s', (_case, outcome, answer) => {
    expect(answer.outcome).toBe(outcome);
    expect(answer.evidence.every(({ note }) => note.length > 0)).toBe(true);
  });
});
