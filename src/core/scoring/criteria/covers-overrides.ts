import { noneOf, notApplicable, notKnown } from '../answers.js';
import type { Criterion } from '../criterion.js';
import { expectedCover, isUndesigned, uncovered } from '../planned.js';

export const coversOverrides: Criterion = {
  id: 'covers-overrides',
  score: 'test-coverage',
  asks: 'Has every overridden method a criterion?',
  weight: 20,
  weightReason: 'changed behaviour of standard Odoo fails first at an upgrade',
  remedy: 'Name override:<model>.<method> in covers of the criterion that proves it.',
  answer(facts) {
    if (isUndesigned(facts)) return notKnown({ note: 'nothing is designed yet' });
    const expected = expectedCover(facts, 'override');
    if (expected.length === 0) return notApplicable('it overrides no method');
    return noneOf(uncovered(facts.entry, expected), 'every override is covered');
  },
};
