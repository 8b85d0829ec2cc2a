import { at, no, notKnown, yes } from '../answers.js';
import type { Criterion } from '../criterion.js';

export const standardFallsShort: Criterion = {
  id: 'standard-falls-short',
  score: 'justification',
  asks: 'Was standard Odoo looked at, and does it fall short?',
  weight: 15,
  weightReason: 'the strongest reason against building is that it exists',
  remedy: 'Name the standard feature, its configuration or a changed process in justification.alternatives, and why it falls short.',
  answer({ entry }) {
    const named = (entry.justification.alternatives ?? []).flatMap((alternative, index) =>
      alternative.kind === 'community' ? [] : [{ ...alternative, place: ['justification', 'alternatives', index] }],
    );
    if (named.length === 0) return notKnown({ note: 'no standard alternative is named' });
    const enough = named.filter(({ covers }) => covers).map(({ name, why, place }) => at(place, `${name} does it: ${why}`));
    return enough.length > 0 ? no(...enough) : yes(...named.map(({ name, why, place }) => at(place, `${name}: ${why}`)));
  },
};
