import { noneOf, notApplicable, notKnown } from '../answers.js';
import type { Criterion } from '../criterion.js';
import { expectedCover, isUndesigned, uncovered } from '../planned.js';

export const coversModels: Criterion = {
  id: 'covers-models',
  score: 'test-coverage',
  asks: 'Has every model and every extended model an acceptance criterion?',
  weight: 20,
  weightReason: 'models hold the data that the business relies on',
  remedy: 'Name model:<model> in covers of the criterion that proves it.',
  answer(facts) {
    if (isUndesigned(facts)) return notKnown({ note: 'nothing is designed yet' });
    const expected = expectedCover(facts, 'model');
    if (expected.length === 0) return notApplicable('it has no models');
    return noneOf(uncovered(facts.entry, expected), 'every model is covered');
  },
};
