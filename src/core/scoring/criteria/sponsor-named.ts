import { at, no, yes } from '../answers.js';
import type { Criterion } from '../criterion.js';

export const sponsorNamed: Criterion = {
  id: 'sponsor-named',
  score: 'justification',
  asks: 'Does somebody other than the requester stand behind it?',
  weight: 5,
  weightReason: 'who pays for it should not be who asks for it',
  remedy: 'Name in justification.sponsor who answers for the cost.',
  answer({ entry }) {
    const { sponsor } = entry.justification;
    if (sponsor === undefined) return no({ note: 'no sponsor is named' });
    const evidence = at(['justification', 'sponsor'], sponsor);
    return sponsor === entry.requester ? no(evidence) : yes(evidence);
  },
};
