// How well forecasts agree with migrations, as one line of text for each pair of series.
import { auc, median, share, spearman } from './metrics.js';

const figure = (value, digits = 3) => (value === undefined ? 'not enough data' : value.toFixed(digits));
const percent = (value) => (value === undefined ? 'not enough data' : `${(100 * value).toFixed(1)} %`);

/** A case: what was expected (`low`, `expected`, `high`, in lines), and the record of what came. */
export function measuresOf(cases) {
  const actual = cases.map(({ record }) => record.churn_core);
  const expected = cases.map((one) => one.expected);
  return {
    churn: spearman(expected, actual),
    ratio: spearman(
      cases.map((one) => one.expected / Math.max(1, one.record.size)),
      cases.map(({ record }) => record.churn_ratio),
    ),
    auc: auc(
      expected,
      actual.map((lines) => lines > 0),
    ),
    error: median(cases.map((one) => Math.abs(one.expected - one.record.churn_core))),
    inside: share(cases, ({ low, high, record }) => Math.floor(low) <= record.churn_core && record.churn_core <= Math.ceil(high)),
  };
}

/** `16.0 -> 17.0` and the measures, in the order of the first pair. */
export function measuresText({ churn, ratio, auc: area, error, inside }) {
  return [
    `Spearman with churn_core ${figure(churn)}`,
    `with churn_ratio ${figure(ratio)}`,
    `AUC for churn_core > 0 ${figure(area)}`,
    `median error ${figure(error, 1)} lines`,
    `inside the 80 % range ${percent(inside)}`,
  ].join(', ');
}

/** Sums of right and of all, as a share. */
export function hitsText(hits) {
  const sum = (value) => hits.reduce((total, one) => total + value(one), 0);
  const [right, of] = [sum((one) => one.right), sum((one) => one.of)];
  return of === 0 ? 'no case' : `${figure(right / of)} (${right} of ${of})`;
}
