import { failOn, type Rule } from '../rule.js';

export const requirements: Rule = {
  id: 'requirements',
  asks: 'Are the entries approved that have to come first?',
  waivable: true,
  remedy: 'Have the named entries approved first, or take them out of requires.',
  judge({ requirements }) {
    if (requirements.length === 0) return { outcome: 'not-applicable', reasons: ['it requires no other entry'] };
    const open = requirements.filter(({ state }) => state !== 'approved');
    return failOn(
      open.map(({ entry, state }) => (state === 'unknown' ? `${entry} is not in the register` : `${entry} is not approved`)),
      `approved: ${requirements.map(({ entry }) => entry).join(', ')}`,
    );
  },
};
