import { fail, pass, type Rule } from '../rule.js';

export const justification: Rule = {
  id: 'justification',
  asks: 'Is it justified?',
  waivable: true,
  remedy: 'Answer the criteria that cost most; "warrant score" lists them, weakest first.',
  judge({ assessment, policy }) {
    const { low, high } = assessment.scores.justification.range;
    const asked = policy.thresholds.justification;
    if (low >= asked) return pass(`${low} of at least ${asked}`);
    return fail(
      high >= asked
        ? `between ${low} and ${high}, at least ${asked} is asked: answer what is not known`
        : `at most ${high} of at least ${asked}`,
    );
  },
};
