import { describe, expect, it } from 'vitest';
import { coversOperations } from '../../../../src/core/scoring/criteria/covers-operations.js';
import { ask, criterionInput } from '../../../helpers/makers.js';

describe('criterion covers-operations', () => {
  it.each([
    [
      'a scenario that names one',
      'yes',
      ask(coversOperations, { acceptance: [{ ...criterionInput, scenario: 'Urgent order on a Friday' }] }),
    ],
    ['scenarios of the good case', 'no', ask(coversOperations, { acceptance: [{ ...criterionInput, scenario: 'everything works' }] })],
    ['no criteria', 'no', ask(coversOperations, { acceptance: [] })],
  ])('for %s answers %s', (_case, outcome, answer) => {
    expect(answer.outcome).toBe(outcome);
    expect(answer.evidence.every(({ note }) => note.length > 0)).toBe(true);
  });
});
