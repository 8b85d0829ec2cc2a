import type { Rule } from '../rule.js';

export const references: Rule = {
  id: 'references',
  asks: 'Does everything that it names exist in the series?',
  waivable: true,
  remedy: 'Wait for a catalogue of the series, or check the names by hand.',
  informs: true,
  judge() {
    return { outcome: 'not-known', reasons: ['no catalogue of the series is there'] };
  },
};
