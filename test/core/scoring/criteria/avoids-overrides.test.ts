import { describe, expect, it } from 'vitest';
import { avoidsOverrides } from '../../../../src/core/scoring/criteria/avoids-overrides.js';
import { ask, makeTouchpoint } from '../../../helpers/makers.js';

describe('criterion avoids-overrides', () => {
  it.each([
    ['an override', 'no', ask(avoidsOverrides, {}, { touchpoints: [makeTouchpoint({ kind: 'method-override', super: true })] })],
    ['a call', 'yes', ask(avoidsOverrides, {}, { touchpoints: [makeTouchpoint({ kind: 'method-call' })] })],
  ])('for %s answers %s', (_case, outcome, answer) => {
    expect(answer.outcome).toBe(outcome);
    expect(answer.evidence.every(({ note }) => note.length > 0)).toBe(true);
  });
});
