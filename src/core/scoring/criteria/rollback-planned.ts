import { at, no, notKnown, yes } from '../answers.js';
import type { Criterion } from '../criterion.js';

export const rollbackPlanned: Criterion = {
  id: 'rollback-planned',
  score: 'justification',
  asks: 'Is it known how to go back, and what data is lost then?',
  weight: 3,
  weightReason: 'it matters on one day, but much',
  remedy: 'Fill upgrade.rollback and upgrade.dataAtRisk.',
  answer({ entry }) {
    const { rollback, dataAtRisk } = entry.upgrade ?? {};
    if (rollback === undefined) return no({ note: 'no rollback is planned' });
    if (dataAtRisk === undefined) return notKnown(at(['upgrade', 'rollback'], 'which data is lost is not stated'));
    return yes(at(['upgrade', 'rollback'], rollback), at(['upgrade', 'dataAtRisk'], dataAtRisk));
  },
};
