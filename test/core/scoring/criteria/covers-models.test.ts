import { describe, expect, it } from 'vitest';
import { coversModels } from '../../../../src/core/scoring/criteria/covers-models.js';
import { ask, criterionInput } from '../../../helpers/makers.js';

describe('criterion covers-models', () => {
  it.each([
    ['a covered model', 'yes', ask(coversModels, { acceptance: [{ ...criterionInput, covers: ['model:sale.order'] }] })],
    [
      'a covered field of the model',
      'yes',
      ask(coversModels, { acceptance: [{ ...criterionInput, covers: ['field:sale.order.delivery_text'] }] }),
    ],
    ['another model', 'no', ask(coversModels, { acceptance: [{ ...criterionInput, covers: ['model:sale.order.line'] }] })],
    [
      'an addon without models',
      'not-applicable',
      ask(coversModels, { acceptance: [{ ...criterionInput, covers: [] }], addon: { name: 'menus_only' } }),
    ],
    ['nothing designed', 'not-known', ask(coversModels, { addon: undefined }, { touchpoints: [] })],
  ])('for %s answers %s', (_case, outcome, answer) => {
    expect(answer.outcome).toBe(outcome);
    expect(answer.evidence.every(({ note }) => note.length > 0)).toBe(true);
  });
});
