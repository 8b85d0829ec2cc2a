import { noneOf, notApplicable, touched } from '../answers.js';
import type { Criterion } from '../criterion.js';

export const anchorsByName: Criterion = {
  id: 'anchors-by-name',
  score: 'upgrade-impact',
  asks: 'Are inherited views anchored by name?',
  weight: 5,
  weightReason: 'a written path breaks when the structure around the node changes',
  remedy: 'Anchor at a field, page, group, button or filter instead of a written path.',
  answer({ touchpoints }) {
    const inherited = touchpoints.filter(({ kind }) => kind === 'view-inherit' || kind === 'view-replace');
    if (inherited.length === 0) return notApplicable('it inherits no view');
    return noneOf(inherited.filter(({ anchor }) => anchor?.includes('/')).map(touched), 'all anchors are names');
  },
};
