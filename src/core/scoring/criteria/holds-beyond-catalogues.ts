import { notApplicable, notKnown } from '../answers.js';
import type { Criterion } from '../criterion.js';

export const holdsBeyondCatalogues: Criterion = {
  id: 'holds-beyond-catalogues',
  score: 'upgrade-impact',
  asks: 'Will what it touches hold in the step after the newest catalogue?',
  weight: 5,
  weightReason: 'the past is all that is known about that step',
  remedy: 'Depend less on what changes often; a catalogue of the next series will tell.',
  answer({ outlook: { expected, ...outlook } }) {
    if (expected.length === 0) return notApplicable('it touches nothing by name');
    const why = outlook.known ? `no catalogue tells what comes after ${outlook.upTo}` : outlook.why;
    return notKnown({ note: why }, ...expected.map(({ pointer, note }) => (pointer === undefined ? { note } : { pointer, note })));
  },
};
