import type { HandParameters } from './parameters-type.js';

/** Written by `npm run calibrate:lines`; README says what they mean. */
export const parameters: HandParameters = {
  addons: 202,
  repositories: 11,
  weights: {
    override: 3.58,
    call: 8.29,
    field: 2.09,
    view: 6.35,
    extension: 4.5,
    reference: 1.76,
    other: 19,
    addon: 3.6,
  },
  range: {
    low: {
      intercept: -0.847,
      slope: 1,
    },
    high: {
      intercept: 1.05,
      slope: 1,
    },
  },
};
