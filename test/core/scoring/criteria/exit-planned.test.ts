import { describe, expect, it } from 'vitest';
import { exitPlanned } from '../../../../src/core/scoring/criteria/exit-planned.js';
import { ask } from '../../../helpers/makers.js';

describe('criterion exit-planned', () => {
  it.each([
    ['an exit', 'yes', ask(exitPlanned, { upgrade: { strategy: 'keep', exit: 'When standard does it.' } })],
    ['a strategy without an exit', 'no', ask(exitPlanned, { upgrade: { strategy: 'keep' } })],
    ['nothing', 'no', ask(exitPlanned, {})],
  ])('for %s answers %s', (_case, outcome, answer) => {
    expect(answer.outcome).toBe(outcome);
    expect(answer.evidence.every(({ note }) => note.length > 0)).toBe(true);
  });
});
