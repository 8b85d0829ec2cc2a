import { describe, expect, it } from 'vitest';
import { matchBreaks } from '../../../../src/core/impact/breaks/match-breaks.js';
import { survivesKnownSteps } from '../../../../src/core/scoring/criteria/survives-known-steps.js';
import { ask, makeTouchpoint } from '../../../helpers/makers.js';

describe('criterion survives-known-steps', () => {
  it.each([
    ['nothing known to break', 'yes', ask(survivesKnownSteps, {})],
    [
      'a known break',
      'no',
      ask(
        survivesKnownSteps,
        {},
        { breaks: matchBreaks([makeTouchpoint({ kind: 'field-reference', model: 'res.partner', field: 'mobile' })], undefined, '17.0') },
      ),
    ],
  ])('for %s answers %s', (_case, outcome, answer) => {
    expect(answer.outcome).toBe(outcome);
    expect(answer.evidence.every(({ note }) => note.length > 0)).toBe(true);
  });
});
