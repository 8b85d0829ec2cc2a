import { describe, expect, it } from 'vitest';
import { problemStated } from '../../../../src/core/scoring/criteria/problem-stated.js';
import { ask } from '../../../helpers/makers.js';

describe('criterion problem-stated', () => {
  it.each([
    ['a problem', 'yes', ask(problemStated, { justification: { problem: 'Drivers call.' } })],
    ['none', 'no', ask(problemStated, {})],
  ])('for %s answers %s', (_case, outcome, answer) => {
    expect(answer.outcome).toBe(outcome);
    expect(answer.evidence.every(({ note }) => note.length > 0)).toBe(true);
  });
});
