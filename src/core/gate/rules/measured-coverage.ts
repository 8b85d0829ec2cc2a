import { fail, pass, type Rule } from '../rule.js';

export const measuredCoverage: Rule = {
  id: 'measured-coverage',
  asks: 'Was it tested, as it is?',
  waivable: true,
  stage: 'live',
  remedy: 'Run the tests of the addon and add what they say: warrant evidence add ID --odoo-log FILE --cobertura FILE.',
  judge({ assessment, policy }) {
    const asked = policy.thresholds.measuredCoverage;
    if (asked === undefined) return { outcome: 'not-applicable', reasons: ['the policy asks for none (thresholds.measuredCoverage)'] };
    const { low, high } = assessment.measuredCoverage;
    if (low >= asked) return pass(`${low} of at least ${asked}`);
    const why = assessment.measured === undefined ? 'nothing was measured' : assessment.measured.why;
    const because = why === undefined ? '' : `: ${why}`;
    return fail(high > low ? `between ${low} and ${high}, at least ${asked} is asked${because}` : `${low} of at least ${asked}${because}`);
  },
};
