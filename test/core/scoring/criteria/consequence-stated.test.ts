import { describe, expect, it } from 'vitest';
import { consequenceStated } from '../../../../src/core/scoring/criteria/consequence-stated.js';
import { ask } from '../../../helpers/makers.js';

describe('criterion consequence-stated', () => {
  it.each([
    ['a consequence', 'yes', ask(consequenceStated, { justification: { consequence: 'Fines.' } })],
    ['none', 'no', ask(consequenceStated, {})],
  ])('for %s answers %s', (_case, outcome, answer) => {
    expect(answer.outcome).toBe(outcome);
    expect(answer.evidence.every(({ note }) => note.length > 0)).toBe(true);
  });
});
