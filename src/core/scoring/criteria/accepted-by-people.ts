import { at, no, yes } from '../answers.js';
import type { Criterion } from '../criterion.js';

export const acceptedByPeople: Criterion = {
  id: 'accepted-by-people',
  score: 'test-coverage',
  asks: 'Is one criterion played through by the people who will work with it?',
  weight: 15,
  weightReason: 'what passes every test may still not be what was asked for',
  remedy: 'Add a criterion of the level acceptance.',
  answer({ entry }) {
    const found = entry.acceptance.flatMap(({ id, level, scenario }, index) =>
      level === 'acceptance' ? [at(['acceptance', index], `${id}: ${scenario}`)] : [],
    );
    return found.length === 0 ? no({ note: 'no criterion has the level acceptance' }) : yes(...found);
  },
};
