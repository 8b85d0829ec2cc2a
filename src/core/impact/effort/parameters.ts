import type { EffortParameters } from './parameters-type.js';

/** Written by `npm run calibrate:impact`; README says what they mean. */
export const parameters: EffortParameters = {
  from: '16.0',
  to: '17.0',
  records: 356,
  weights: {
    'python-mechanical': 4.35,
    'python-judgement': 6.97,
    'data-mechanical': 2.81,
    'data-judgement': 5.03,
    'script-rewritten': 1.03,
    exposure: 0.0244,
    'python-lines': 0.00742,
    'data-lines': 0.0059,
    'script-lines': 0.103,
  },
  range: { low: { intercept: -1.03, slope: 1.1 }, high: { intercept: 0.757, slope: 1 } },
};
