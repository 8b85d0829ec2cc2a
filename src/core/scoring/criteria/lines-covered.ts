import { notKnown } from '../answers.js';
import type { Criterion } from '../criterion.js';

export const linesCovered: Criterion = {
  id: 'lines-covered',
  score: 'test-coverage',
  asks: 'Do the tests run through the code?',
  weight: 30,
  weightReason: 'it finds what no criterion mentions: three tenths of what is measured',
  remedy: 'Measure the line coverage of the tests; evidence is taken in before going live.',
  measured: true,
  answer() {
    return notKnown({ note: 'no line coverage is recorded' });
  },
};
