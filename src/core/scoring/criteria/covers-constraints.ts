import { noneOf, notApplicable, notKnown } from '../answers.js';
import type { Criterion } from '../criterion.js';
import { expectedCover, isUndesigned, uncovered } from '../planned.js';

export const coversConstraints: Criterion = {
  id: 'covers-constraints',
  score: 'test-coverage',
  asks: 'Has every constraint a criterion that breaks it?',
  weight: 10,
  weightReason: 'a constraint that nobody tried may not be there',
  remedy: 'Name constraint:<model>.<id> in covers of the criterion that proves it.',
  answer(facts) {
    if (isUndesigned(facts)) return notKnown({ note: 'nothing is designed yet' });
    const expected = expectedCover(facts, 'constraint');
    if (expected.length === 0) return notApplicable('it has no constraints');
    return noneOf(uncovered(facts.entry, expected), 'every constraint is covered');
  },
};
