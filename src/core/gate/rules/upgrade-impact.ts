import { fail, pass, type Rule } from '../rule.js';

export const upgradeImpact: Rule = {
  id: 'upgrade-impact',
  asks: 'Is its upgrade impact bearable?',
  waivable: true,
  remedy: 'Take away what costs most; "warrant score" lists it, worst first.',
  judge({ assessment, policy }) {
    const { low, high } = assessment.scores['upgrade-impact'].range;
    const asked = policy.thresholds.upgradeImpact;
    if (high <= asked) return pass(`${high} of at most ${asked}`);
    return fail(
      low <= asked
        ? `between ${low} and ${high}, at most ${asked} is asked: answer what is not known`
        : `at least ${low} of at most ${asked}`,
    );
  },
};
