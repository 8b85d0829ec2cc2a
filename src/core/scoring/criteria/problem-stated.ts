import { at, no, yes } from '../answers.js';
import type { Criterion } from '../criterion.js';

export const problemStated: Criterion = {
  id: 'problem-stated',
  score: 'justification',
  asks: 'Is the problem stated?',
  weight: 10,
  weightReason: 'without a problem there is nothing to decide',
  remedy: 'Say in justification.problem what goes wrong today, for whom, and how often.',
  answer({ entry }) {
    const { problem } = entry.justification;
    return problem === undefined ? no({ note: 'no problem is stated' }) : yes(at(['justification', 'problem'], problem));
  },
};
