// Measures of agreement between what was foreseen and what came. Sets that are too small, or all alike, have no answer: undefined.

/** Ranks from 1; those that are equal share the mean of their ranks. */
export function ranks(values) {
  const order = values.map((_, index) => index).toSorted((a, b) => values[a] - values[b]);
  const found = new Array(values.length).fill(0);
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (end + 1 < order.length && values[order[end + 1]] === values[order[start]]) end++;
    for (let at = start; at <= end; at++) found[order[at]] = (start + end) / 2 + 1;
    start = end + 1;
  }
  return found;
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Spearman's rank correlation, with ties: Pearson's of the ranks. */
export function spearman(xs, ys) {
  const [a, b] = [ranks(xs), ranks(ys)];
  const middle = (xs.length + 1) / 2;
  const product = (one, other) => one.reduce((sum, value, index) => sum + (value - middle) * (other[index] - middle), 0);
  const spread = Math.sqrt(product(a, a) * product(b, b));
  return spread === 0 ? undefined : product(a, b) / spread;
}

/** Area under the ROC curve: how often a positive case scores higher than a negative one, a tie being half. */
export function auc(scores, positive) {
  const found = ranks(scores);
  const count = positive.filter(Boolean).length;
  const others = positive.length - count;
  if (count === 0 || others === 0) return undefined;
  const sum = found.reduce((total, rank, index) => total + (positive[index] ? rank : 0), 0);
  return (sum - (count * (count + 1)) / 2) / (count * others);
}

/** The value below which a share of the values lies, linearly between neighbours. */
export function quantile(values, share) {
  if (values.length === 0) return undefined;
  const sorted = values.toSorted((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)];
  return below + (at - Math.floor(at)) * (sorted[Math.ceil(at)] - below);
}

export const median = (values) => quantile(values, 0.5);

/** Share of cases in which something holds. */
export const share = (cases, holds) => (cases.length === 0 ? undefined : mean(cases.map((one) => (holds(one) ? 1 : 0))));

/**
 * Folds of about the same size that never divide a group, because what one group does alike must not help to foresee the rest of it.
 * Returns the number of the fold of each case. The same groups give the same folds.
 */
export function groupedFolds(groups, count) {
  const sizes = new Map();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const filled = new Array(count).fill(0);
  const folds = new Map();
  for (const [group, size] of [...sizes].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
    const fold = filled.indexOf(Math.min(...filled));
    filled[fold] += size;
    folds.set(group, fold);
  }
  return groups.map((group) => folds.get(group));
}
