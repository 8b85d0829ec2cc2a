import { notKnown, partly, yes } from '../answers.js';
import type { Criterion } from '../criterion.js';

/** Where the policy says nothing: what most projects of the field ask of themselves. */
const usualPercentage = 80;

export const linesCovered: Criterion = {
  id: 'lines-covered',
  score: 'test-coverage',
  asks: 'Do the tests run through the code?',
  weight: 30,
  weightReason: 'it finds what no criterion mentions: three tenths of what is measured',
  remedy: 'Measure the line coverage of the tests; evidence is taken in before going live.',
  measured: true,
  answer({ policy, measured }) {
    if (measured?.lines === undefined) return notKnown({ note: measured?.why ?? 'no line coverage is recorded' });
    const { valid, covered, unmeasured } = measured.lines;
    const asked = policy.evidence?.lineCoverage ?? usualPercentage;
    const left = unmeasured.map((file) => ({ note: `${file} is not in the report: no test loads it` }));
    const percentage = valid === 0 ? 100 : (100 * covered) / valid;
    const says = { note: `${covered} of ${valid} lines, ${Math.floor(percentage)} of at least ${asked} %` };
    if (percentage >= asked && left.length === 0) return yes(says);
    // A file that nothing is known of weighs as much as one in a hundred of the lines.
    return partly(Math.min(percentage, asked), asked + left.length, [says, ...left]);
  },
};
