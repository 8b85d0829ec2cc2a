import { aheadOf } from '../ahead.js';
import { no, notKnown, yes } from '../answers.js';
import type { Criterion } from '../criterion.js';

export const survivesKnownSteps: Criterion = {
  id: 'survives-known-steps',
  score: 'upgrade-impact',
  asks: 'Is nothing that it touches known to break in a later series?',
  weight: 10,
  weightReason: 'it is the only part that is known rather than judged',
  remedy: 'Follow the remedy of each break before the step.',
  answer({ breaks, outlook }) {
    const against = aheadOf(breaks, outlook).map(({ pointer, what, remedy, severity, source, step }) => ({
      pointer,
      note: `${step.from} to ${step.to}, ${severity}: ${what}. ${remedy} (${source})`,
    }));
    if (against.length > 0) return no(...against);
    if (!outlook.known) return notKnown({ note: `no known break concerns it, and ${outlook.why}` });
    return yes({ note: `no known break concerns it, and the catalogues up to ${outlook.upTo} break nothing of it` });
  },
};
