import { describe, expect, it } from 'vitest';
import { coversOverrides } from '../../../../src/core/scoring/criteria/covers-overrides.js';
import { ask, criterionInput, makeTouchpoint } from '../../../helpers/makers.js';

const override = { touchpoints: [makeTouchpoint({ kind: 'method-override', model: 'sale.order', method: 'action_confirm' })] };

describe('criterion covers-overrides', () => {
  it.each([
    [
      'a covered override',
      'yes',
      ask(coversOverrides, { acceptance: [{ ...criterionInput, covers: ['override:sale.order.action_confirm'] }] }, override),
    ],
    [
      'another method',
      'no',
      ask(coversOverrides, { acceptance: [{ ...criterionInput, covers: ['override:sale.order.action_cancel'] }] }, override),
    ],
    ['no override', 'not-applicable', ask(coversOverrides, { acceptance: [{ ...criterionInput, covers: [] }] })],
    ['nothing designed', 'not-known', ask(coversOverrides, { addon: undefined }, { touchpoints: [] })],
  ])('for %s answers %s', (_case, outcome, answer) => {
    expect(answer.outcome).toBe(outcome);
    expect(answer.evidence.every(({ note }) => note.length > 0)).toBe(true);
  });
});
