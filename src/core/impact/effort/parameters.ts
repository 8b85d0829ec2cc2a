import type { EffortParameters } from './parameters-type.js';

/** Written by `npm run calibrate:impact`; README says what they mean. */
export const parameters: EffortParameters = {
  from: '16.0',
  to: '17.0',
  records: 0,
  weights: {
    'python-mechanical': 4.5,
    'python-judgement': 6.5,
    'data-mechanical': 2.7,
    'data-judgement': 4.6,
    'script-rewritten': 1,
    exposure: 0.016,
    'python-lines': 0.008,
    'data-lines': 0.006,
    'script-lines': 0.11,
  },
  range: { low: { intercept: -0.8, slope: 1 }, high: { intercept: 0.9, slope: 1 } },
};
