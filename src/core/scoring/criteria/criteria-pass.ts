import { notKnown } from '../answers.js';
import type { Criterion } from '../criterion.js';

export const criteriaPass: Criterion = {
  id: 'criteria-pass',
  score: 'test-coverage',
  asks: 'Has every acceptance criterion a test that runs and passes?',
  weight: 70,
  weightReason: 'a plan proves nothing: seven tenths of what is measured',
  remedy: 'Run the tests of the generated addon; evidence is taken in before going live.',
  measured: true,
  answer() {
    return notKnown({ note: 'no test results are recorded' });
  },
};
