import { failOn, type Rule } from '../rule.js';

export const registerIntegrity: Rule = {
  id: 'register-integrity',
  asks: 'Is the record of its decisions whole and unaltered?',
  waivable: false,
  remedy: 'Restore the decisions and snapshots from git; decisions are written by the tool only.',
  judge({ integrity }) {
    return failOn(
      integrity.map(({ place, message }) => `${place.file}: ${message}`),
      'the record is whole',
    );
  },
};
