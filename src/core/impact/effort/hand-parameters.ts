import type { HandParameters } from './parameters-type.js';

/** Written by `npm run calibrate:lines`; README says what they mean. */
export const parameters: HandParameters = {
  addons: 207,
  repositories: 10,
  weights: { override: 3.57, call: 8.54, field: 1.9, view: 5.46, extension: 4.8, reference: 1.79, other: 18.86, addon: 3.51 },
  range: { low: { intercept: -1.14, slope: 1.1 }, high: { intercept: 2.95, slope: 0.52 } },
};
