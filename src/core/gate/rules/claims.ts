import { failOn, type Rule } from '../rule.js';

export const claims: Rule = {
  id: 'claims',
  asks: 'Does nobody else claim what it claims?',
  waivable: false,
  remedy: 'Let one entry own it; the other one extends that entry, or is merged with it.',
  judge({ conflicts }) {
    return failOn(
      conflicts.map(({ what, heldBy }) => `${what} is claimed by ${heldBy} too`),
      'nobody else claims what it claims',
    );
  },
};
