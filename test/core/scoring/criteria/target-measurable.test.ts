import { describe, expect, it } from 'vitest';
import { targetMeasurable } from '../../../../src/core/scoring/criteria/target-measurable.js';
import { ask } from '../../../helpers/makers.js';

describe('criterion target-measurable', () => {
  it.each([
    [
      'a baseline and another target',
      'yes',
      ask(targetMeasurable, { justification: { measure: { name: 'calls', unit: 'a week', baseline: 9, target: 3 } } }),
    ],
    [
      'a target that is the baseline',
      'no',
      ask(targetMeasurable, { justification: { measure: { name: 'calls', unit: 'a week', baseline: 9, target: 9 } } }),
    ],
    ['no measure', 'no', ask(targetMeasurable, {})],
  ])('for %s answers %s', (_case, outcome, answer) => {
    expect(answer.outcome).toBe(outcome);
    expect(answer.evidence.every(({ note }) => note.length > 0)).toBe(true);
  });
});
