import { at, no, yes } from '../answers.js';
import type { Criterion } from '../criterion.js';

export const consequenceStated: Criterion = {
  id: 'consequence-stated',
  score: 'justification',
  asks: 'Is it said what happens if it is not done?',
  weight: 5,
  weightReason: 'it turns a wish into a decision',
  remedy: 'Say in justification.consequence what happens without it.',
  answer({ entry }) {
    const { consequence } = entry.justification;
    return consequence === undefined ? no({ note: 'no consequence is stated' }) : yes(at(['justification', 'consequence'], consequence));
  },
};
