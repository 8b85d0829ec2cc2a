import { failOn, type Rule } from '../rule.js';

export const claims: Rule = {
  id: 'claims',
  asks: 'Does nobody else claim what it claims?',
  waivable: false,
  remedy: 'Let one entry own it; the other one extends that entry, or is merged with it.',
  judge({ conflicts }) {
    const places = conflicts.map(({ what, heldBy, pointer }) => {
      const reason = `${what} is claimed by ${heldBy} too`;
      return { reason, pointer, message: reason };
    });
    const reasons = places.map(({ reason }) => reason);
    return { ...failOn(reasons, 'nobody else claims what it claims'), places };
  },
};
