import { at, no, notKnown, yes } from '../answers.js';
import type { Criterion } from '../criterion.js';

export const worthKeeping: Criterion = {
  id: 'worth-keeping',
  score: 'justification',
  asks: 'Is it a differentiator, compliance or an integration, and no habit of the old system?',
  weight: 15,
  weightReason: 'habits of the old system are what a new one is bought to leave behind',
  remedy: 'Classify it in justification.kind; cover a legacy habit by standard Odoo and retire it.',
  answer({ entry }) {
    const { kind } = entry.justification;
    if (kind === undefined) return notKnown({ note: 'it is not classified' });
    const evidence = at(['justification', 'kind'], kind);
    return kind === 'legacy-habit' ? no(evidence) : yes(evidence);
  },
};
