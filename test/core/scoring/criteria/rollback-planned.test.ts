import { describe, expect, it } from 'vitest';
import { rollbackPlanned } from '../../../../src/core/scoring/criteria/rollback-planned.js';
import { ask } from '../../../helpers/makers.js';

describe('criterion rollback-planned', () => {
  it.each([
    [
      'a way back and its data',
      'yes',
      ask(rollbackPlanned, { upgrade: { strategy: 'keep', rollback: 'Uninstall.', dataAtRisk: 'The texts.' } }),
    ],
    ['a way back alone', 'not-known', ask(rollbackPlanned, { upgrade: { strategy: 'keep', rollback: 'Uninstall.' } })],
    ['nothing', 'no', ask(rollbackPlanned, {})],
  ])('for %s answers %s', (_case, outcome, answer) => {
    expect(answer.outcome).toBe(outcome);
    expect(answer.evidence.every(({ note }) => note.length > 0)).toBe(true);
  });
});
