import { at, no, yes } from '../answers.js';
import type { Criterion } from '../criterion.js';

export const exitPlanned: Criterion = {
  id: 'exit-planned',
  score: 'justification',
  asks: 'Is it planned when and by what it is replaced?',
  weight: 5,
  weightReason: 'what has no end is kept forever',
  remedy: 'Say in upgrade.exit when and by what it is replaced.',
  answer({ entry }) {
    const exit = entry.upgrade?.exit;
    return exit === undefined ? no({ note: 'no exit is planned' }) : yes(at(['upgrade', 'exit'], exit));
  },
};
