import { describe, expect, it } from 'vitest';
import { acceptedByPeople } from '../../../../src/core/scoring/criteria/accepted-by-people.js';
import { ask, criterionInput } from '../../../helpers/makers.js';

describe('criterion accepted-by-people', () => {
  it.each([
    ['a criterion of the level acceptance', 'yes', ask(acceptedByPeople, { acceptance: [{ ...criterionInput, level: 'acceptance' }] })],
    ['unit tests only', 'no', ask(acceptedByPeople, { acceptance: [{ ...criterionInput, level: 'unit' }] })],
    ['no criteria', 'no', ask(acceptedByPeople, { acceptance: [] })],
  ])('for %s answers %s', (_case, outcome, answer) => {
    expect(answer.outcome).toBe(outcome);
    expect(answer.evidence.every(({ note }) => note.length > 0)).toBe(true);
  });
});
