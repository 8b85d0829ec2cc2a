import { at, notApplicable, notKnown, yes } from '../answers.js';
import type { Criterion } from '../criterion.js';

export const sitesNamed: Criterion = {
  id: 'sites-named',
  score: 'justification',
  asks: 'Is it said for which sites it holds?',
  weight: 2,
  weightReason: 'it decides little, but a rollout needs it',
  remedy: 'List the sites in which it holds in sites.',
  answer({ entry, policy }) {
    if (Object.keys(policy.sites).length < 2) return notApplicable('there is one site');
    return entry.sites === undefined ? notKnown({ note: 'no sites are named' }) : yes(at(['sites'], entry.sites.join(', ')));
  },
};
