import { noneOf, notApplicable, notKnown } from '../answers.js';
import type { Criterion } from '../criterion.js';
import { expectedCover, isUndesigned, uncovered } from '../planned.js';

export const coversAccess: Criterion = {
  id: 'covers-access',
  score: 'test-coverage',
  asks: 'Has every model with access rights a criterion for who may do what?',
  weight: 15,
  weightReason: 'wrong rights show only when somebody tries',
  remedy: 'Name access:<model> in covers of the criterion that proves it.',
  answer(facts) {
    if (isUndesigned(facts)) return notKnown({ note: 'nothing is designed yet' });
    const expected = expectedCover(facts, 'access');
    if (expected.length === 0) return notApplicable('it grants no access');
    return noneOf(uncovered(facts.entry, expected), 'all access is covered');
  },
};
