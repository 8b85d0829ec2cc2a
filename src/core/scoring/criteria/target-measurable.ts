import { at, no, yes } from '../answers.js';
import type { Criterion } from '../criterion.js';

export const targetMeasurable: Criterion = {
  id: 'target-measurable',
  score: 'justification',
  asks: 'Is there a measure with a baseline and a different target?',
  weight: 15,
  weightReason: 'what is not measured cannot be reviewed after going live',
  remedy: 'Name in justification.measure what is measured, where it stands today and where it should stand.',
  answer({ entry }) {
    const { measure } = entry.justification;
    if (measure === undefined) return no({ note: 'nothing is measured' });
    const { name, unit, baseline, target } = measure;
    const evidence = at(['justification', 'measure'], `${name}: ${baseline} to ${target} ${unit}`);
    return baseline === target ? no(evidence) : yes(evidence);
  },
};
