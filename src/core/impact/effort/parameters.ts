import type { EffortParameters } from './parameters-type.js';

/** Written by `npm run calibrate:impact`; README says what they mean. */
export const parameters: EffortParameters = {
  from: '16.0',
  to: '17.0',
  records: 356,
  weights: {
    'python-mechanical': 4.4,
    'python-judgement': 6.98,
    'data-mechanical': 2.81,
    'data-judgement': 5.15,
    'script-rewritten': 1.03,
    exposure: 0.0159,
    'python-lines': 0.00734,
    'data-lines': 0.00549,
    'script-lines': 0.114,
  },
  range: { low: { intercept: -1.11, slope: 1.12 }, high: { intercept: 0.772, slope: 1 } },
};
