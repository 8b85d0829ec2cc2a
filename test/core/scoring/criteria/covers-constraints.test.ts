import { describe, expect, it } from 'vitest';
import { coversConstraints } from '../../../../src/core/scoring/criteria/covers-constraints.js';
import type { EntryInput } from '../../../../src/model/entry.js';
import { ask, criterionInput } from '../../../helpers/makers.js';

const damage: NonNullable<EntryInput['addon']> = {
  name: 'damage',
  models: {
    'damage.report': {
      kind: 'new',
      label: 'Damage',
      fields: { quantity: { type: 'integer' } },
      constraints: { positive: { check: [{ field: 'quantity', operator: '>', than: 0 }], message: 'More than nothing.' } },
    },
  },
};

describe('criterion covers-constraints', () => {
  it.each([
    [
      'a covered constraint',
      'yes',
      ask(coversConstraints, { acceptance: [{ ...criterionInput, covers: ['constraint:damage.report.positive'] }], addon: damage }),
    ],
    [
      'its id alone',
      'yes',
      ask(coversConstraints, { acceptance: [{ ...criterionInput, covers: ['constraint:positive'] }], addon: damage }),
    ],
    [
      'another constraint',
      'no',
      ask(coversConstraints, { acceptance: [{ ...criterionInput, covers: ['constraint:damage.report.unique'] }], addon: damage }),
    ],
    ['no constraints', 'not-applicable', ask(coversConstraints, { acceptance: [{ ...criterionInput, covers: [] }] })],
    ['nothing designed', 'not-known', ask(coversConstraints, { addon: undefined }, { touchpoints: [] })],
  ])('for %s answers %s', (_case, outcome, answer) => {
    expect(answer.outcome).toBe(outcome);
    expect(answer.evidence.every(({ note }) => note.length > 0)).toBe(true);
  });
});
