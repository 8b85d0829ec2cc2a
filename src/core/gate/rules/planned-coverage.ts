import { fail, pass, type Rule } from '../rule.js';

export const plannedCoverage: Rule = {
  id: 'planned-coverage',
  asks: 'Is it planned how it is tested?',
  waivable: true,
  remedy: 'Add acceptance criteria and name in covers what they prove.',
  judge({ assessment, policy }) {
    const { low, high } = assessment.plannedCoverage;
    const asked = policy.thresholds.plannedCoverage;
    if (low >= asked) return pass(`${low} of at least ${asked}`);
    return fail(high > low ? `between ${low} and ${high}, at least ${asked} is asked` : `${low} of at least ${asked}`);
  },
};
