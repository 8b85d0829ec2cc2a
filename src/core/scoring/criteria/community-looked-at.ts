import { at, no, notKnown, yes } from '../answers.js';
import type { Criterion } from '../criterion.js';

export const communityLookedAt: Criterion = {
  id: 'community-looked-at',
  score: 'justification',
  asks: 'Were community addons looked at, and do they fall short?',
  weight: 5,
  weightReason: 'a shared addon is cheaper than one of your own, but has to be kept up as well',
  remedy: 'Name a community addon in justification.alternatives and why it falls short.',
  answer({ entry }) {
    const named = (entry.justification.alternatives ?? []).flatMap((alternative, index) =>
      alternative.kind === 'community' ? [{ ...alternative, place: ['justification', 'alternatives', index] }] : [],
    );
    if (named.length === 0) return notKnown({ note: 'no community addon is named' });
    const enough = named.filter(({ covers }) => covers).map(({ name, why, place }) => at(place, `${name} does it: ${why}`));
    return enough.length > 0 ? no(...enough) : yes(...named.map(({ name, why, place }) => at(place, `${name}: ${why}`)));
  },
};
