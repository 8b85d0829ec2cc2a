import { noneOf, touched } from '../answers.js';
import type { Criterion } from '../criterion.js';

export const leavesCoreUntouched: Criterion = {
  id: 'leaves-core-untouched',
  score: 'upgrade-impact',
  asks: 'Does it leave the code of Odoo as it is?',
  weight: 20,
  weightReason: 'a changed core is changed again in every series',
  remedy: 'Move the change into an addon that inherits.',
  answer({ touchpoints }) {
    return noneOf(touchpoints.filter(({ kind }) => kind === 'core-patch').map(touched), 'no file of Odoo is changed');
  },
};
