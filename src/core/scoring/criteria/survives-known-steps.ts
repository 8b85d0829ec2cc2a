import { noneOf } from '../answers.js';
import type { Criterion } from '../criterion.js';

export const survivesKnownSteps: Criterion = {
  id: 'survives-known-steps',
  score: 'upgrade-impact',
  asks: 'Is nothing that it touches known to break in a later series?',
  weight: 10,
  weightReason: 'it is the only part that is known rather than judged',
  remedy: 'Follow the remedy of each known break before the step.',
  answer({ breaks }) {
    return noneOf(
      breaks.map(({ known, pointer, what }) => ({
        pointer,
        note: `${known.id} (${known.from} to ${known.to}, ${known.severity}, ${known.status}): ${what}. ${known.remedy}`,
      })),
      'no known break concerns it',
    );
  },
};
