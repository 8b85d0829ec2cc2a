import { describe, expect, it } from 'vitest';
import { coversViewChanges } from '../../../../src/core/scoring/criteria/covers-view-changes.js';
import type { EntryInput } from '../../../../src/model/entry.js';
import { ask, criterionInput } from '../../../helpers/makers.js';

const texts: NonNullable<EntryInput['addon']> = {
  name: 'texts',
  depends: ['sale'],
  views: {
    order_form: {
      type: 'inherit',
      model: 'sale.order',
      inherits: 'sale.view_order_form',
      changes: [{ at: { field: 'partner_id' }, position: 'after', add: [{ field: 'note' }] }],
    },
  },
};

describe('criterion covers-view-changes', () => {
  it.each([
    ['a covered view', 'yes', ask(coversViewChanges, { acceptance: [{ ...criterionInput, covers: ['view:order_form'] }], addon: texts })],
    ['another view', 'no', ask(coversViewChanges, { acceptance: [{ ...criterionInput, covers: ['view:order_list'] }], addon: texts })],
    ['no inherited view', 'not-applicable', ask(coversViewChanges, { acceptance: [{ ...criterionInput, covers: [] }] })],
    ['nothing designed', 'not-known', ask(coversViewChanges, { addon: undefined }, { touchpoints: [] })],
  ])('for %s answers %s', (_case, outcome, answer) => {
    expect(answer.outcome).toBe(outcome);
    expect(answer.evidence.every(({ note }) => note.length > 0)).toBe(true);
  });
});
