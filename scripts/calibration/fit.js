// Fits the weights of the effort model and the range around it. Deterministic, and small enough to be read.
import { quantile } from './metrics.js';

/** Solves a symmetric positive definite system by Gaussian elimination. */
function solve(matrix, right) {
  const rows = matrix.map((row, index) => [...row, right[index]]);
  const size = rows.length;
  for (let at = 0; at < size; at++) {
    for (let below = at + 1; below < size; below++) {
      const factor = rows[below][at] / rows[at][at];
      for (let column = at; column <= size; column++) rows[below][column] -= factor * rows[at][column];
    }
  }
  const found = new Array(size).fill(0);
  for (let at = size - 1; at >= 0; at--) {
    const known = found.reduce((sum, value, column) => (column > at ? sum + rows[at][column] * value : sum), 0);
    found[at] = (rows[at][size] - known) / rows[at][at];
  }
  return found;
}

/** Expected lines of a case: the sum of its counts, each times its weight. */
export const expectedOf = (counts, weights) => Object.entries(counts).reduce((sum, [kind, count]) => sum + count * (weights[kind] ?? 0), 0);

/**
 * Weights such that log(1 + expected) is near log(1 + actual) in least squares. A weight is the exponential of what is fitted, so that it
 * is never negative, and is drawn towards its prior: `trust` cases that disagree by a factor of e outweigh the prior's factor of e. A kind
 * that hardly occurs in the data therefore keeps the prior's weight, and can be used in other steps.
 */
export function fitWeights(cases, prior, trust) {
  const kinds = Object.keys(prior);
  const logPrior = kinds.map((kind) => Math.log(prior[kind]));
  const counts = cases.map((one) => kinds.map((kind) => one.counts[kind] ?? 0));
  const actual = cases.map((one) => Math.log1p(one.actual));
  const residuals = (logs) => {
    const weights = logs.map(Math.exp);
    return counts.map((row, index) => {
      const expected = row.reduce((sum, count, kind) => sum + count * weights[kind], 0);
      return {
        difference: Math.log1p(expected) - actual[index],
        slopes: row.map((count, kind) => (count * weights[kind]) / (1 + expected)),
      };
    });
  };
  const costOf = (rows, logs) =>
    rows.reduce((sum, { difference }) => sum + difference ** 2, 0) +
    trust * logs.reduce((sum, log, kind) => sum + (log - logPrior[kind]) ** 2, 0);
  let logs = [...logPrior];
  let rows = residuals(logs);
  let damping = 1;
  // Levenberg and Marquardt: a step of Gauss and Newton, damped until it makes things better.
  for (let round = 0; round < 200; round++) {
    const gradient = kinds.map((_, a) => rows.reduce((sum, row) => sum + row.slopes[a] * row.difference, trust * (logs[a] - logPrior[a])));
    const curvature = kinds.map((_, a) =>
      kinds.map((__, b) => rows.reduce((sum, row) => sum + row.slopes[a] * row.slopes[b], a === b ? trust + damping : 0)),
    );
    const step = solve(curvature, gradient);
    const next = logs.map((log, kind) => log - step[kind]);
    const tried = residuals(next);
    if (costOf(tried, next) < costOf(rows, logs)) {
      [logs, rows, damping] = [next, tried, damping / 3];
      if (Math.max(...step.map(Math.abs)) < 1e-6) break;
    } else {
      damping *= 4;
      if (damping > 1e12) break;
    }
  }
  return Object.fromEntries(kinds.map((kind, index) => [kind, Math.exp(logs[index])]));
}

/** The straight line below which a share of the points lies: quantile regression, its slope by trying all in steps of a fiftieth. */
function quantileLine(points, share) {
  const lossOf = (slope, intercept) =>
    points.reduce((sum, [x, y]) => {
      const off = y - intercept - slope * x;
      return sum + (off > 0 ? share * off : (share - 1) * off);
    }, 0);
  const lines = Array.from({ length: 76 }, (_, index) => {
    const slope = index / 50;
    const intercept = quantile(
      points.map(([x, y]) => y - slope * x),
      share,
    );
    return { intercept, slope, loss: lossOf(slope, intercept) };
  });
  const { intercept, slope } = lines.toSorted((a, b) => a.loss - b.loss)[0];
  return { intercept, slope };
}

/**
 * The ends of the range on a logarithmic scale. `pairs`: expected and actual lines. Who changes nothing stands at the lower end and counts as
 * inside, so that with 13 % below and above about eight of ten are between.
 */
export function fitRange(pairs, below = 0.13, above = 0.87) {
  const points = pairs.map(([expected, actual]) => [Math.log1p(expected), Math.log1p(actual)]);
  return { low: quantileLine(points, below), high: quantileLine(points, above) };
}
