import { fail, pass, type Rule } from '../rule.js';

export const measuredCoverage: Rule = {
  id: 'measured-coverage',
  asks: 'Was it tested, as it is?',
  waivable: true,
  stage: 'live',
  remedy: 'Run the tests of the addon and add what they say: warrant evidence add ID --odoo-log FILE --cobertura FILE.',
  // Who puts an addon live sees what was measured, also where the policy asks for nothing.
  informs: true,
  judge({ assessment, policy }) {
    const asked = policy.thresholds.measuredCoverage;
    const { low, high } = assessment.measuredCoverage;
    const why = assessment.measured === undefined ? 'nothing was measured' : assessment.measured.why;
    if (asked === undefined) {
      const found = why ?? (high > low ? `between ${low} and ${high} of 100` : `${low} of 100`);
      return { outcome: 'not-known', reasons: [`${found}; the policy asks for none (thresholds.measuredCoverage)`] };
    }
    if (low >= asked) return pass(`${low} of at least ${asked}`);
    const because = why === undefined ? '' : `: ${why}`;
    return fail(high > low ? `between ${low} and ${high}, at least ${asked} is asked${because}` : `${low} of at least ${asked}${because}`);
  },
};
