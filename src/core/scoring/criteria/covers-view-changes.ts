import { noneOf, notApplicable, notKnown } from '../answers.js';
import type { Criterion } from '../criterion.js';
import { expectedCover, isUndesigned, uncovered } from '../planned.js';

export const coversViewChanges: Criterion = {
  id: 'covers-view-changes',
  score: 'test-coverage',
  asks: 'Has every inherited view a criterion for what people see?',
  weight: 5,
  weightReason: 'a lost anchor stops the installation by itself, so that a test adds less',
  remedy: 'Name view:<id> in covers of the criterion that proves it.',
  answer(facts) {
    if (isUndesigned(facts)) return notKnown({ note: 'nothing is designed yet' });
    const expected = expectedCover(facts, 'view');
    if (expected.length === 0) return notApplicable('it inherits no view');
    return noneOf(uncovered(facts.entry, expected), 'every inherited view is covered');
  },
};
