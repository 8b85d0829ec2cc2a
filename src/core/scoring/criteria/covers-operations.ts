import { operationsIn } from '../../../model/operations.js';
import { at, no, yes } from '../answers.js';
import type { Criterion } from '../criterion.js';

export const coversOperations: Criterion = {
  id: 'covers-operations',
  score: 'test-coverage',
  asks: 'Do the criteria play through realistic operations?',
  weight: 15,
  weightReason: 'a feature that only works in the good case fails in the warehouse',
  remedy: 'Add criteria for operations such as a backorder, a return or an urgent order that the customization meets.',
  answer({ entry }) {
    const { acceptance } = entry;
    if (acceptance.length === 0) return no({ note: 'there are no acceptance criteria' });
    const played = acceptance.flatMap(({ id, scenario }, index) =>
      operationsIn(scenario).map((name) => at(['acceptance', index], `${id}: ${name}`)),
    );
    return played.length === 0 ? no({ note: 'no scenario names an operation of the business' }) : yes(...played);
  },
};
