import { at, no, notKnown, yes } from '../answers.js';
import type { Criterion } from '../criterion.js';

export const volumesStated: Criterion = {
  id: 'volumes-stated',
  score: 'justification',
  asks: 'Is it known how often the case occurs?',
  weight: 5,
  weightReason: 'it supports the benefit, which carries the weight',
  remedy: 'Say in justification.volumes how many cases there are in a month.',
  answer({ entry }) {
    const { volumes } = entry.justification;
    if (volumes === undefined) return notKnown({ note: 'no volume is stated' });
    const evidence = at(['justification', 'volumes'], `${volumes.perMonth} ${volumes.what} per month`);
    return volumes.perMonth > 0 ? yes(evidence) : no(evidence);
  },
};
