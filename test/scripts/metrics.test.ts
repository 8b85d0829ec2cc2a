import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auc, groupedFolds, median, quantile, ranks, share, spearman } from '../../scripts/calibration/metrics.js';

describe('ranks', () => {
  it('are shared by what is equal', () => {
    expect(ranks([10, 20, 20, 5])).toEqual([2, 3.5, 3.5, 1]);
  });

  it('sum up to the same whatever is tied', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1 }), (values) => {
        expect(ranks(values).reduce((sum, rank) => sum + rank, 0)).toBe((values.length * (values.length + 1)) / 2);
      }),
    );
  });
});

describe("Spearman's correlation", () => {
  it('is that of scipy with ties: spearmanr([1, 2, 2, 4, 5], [3, 1, 1, 8, 9])', () => {
    expect(spearman([1, 2, 2, 4, 5], [3, 1, 1, 8, 9])).toBeCloseTo(0.6842105263, 9);
  });

  it('is 1 for any increasing order and -1 for its mirror image', () => {
    expect(spearman([1, 2, 3, 40], [0, 5, 6, 7])).toBe(1);
    expect(spearman([1, 2, 3, 40], [7, 6, 5, 0])).toBe(-1);
  });

  it('has no answer for one case, and where all are alike', () => {
    expect([spearman([], []), spearman([1], [1]), spearman([1, 2], [3, 3])]).toEqual([undefined, undefined, undefined]);
  });
});

describe('the area under the curve', () => {
  it('is the share of pairs in the right order, ties counting half', () => {
    expect(auc([0.1, 0.4, 0.35, 0.8], [false, false, true, true])).toBe(0.75);
    expect(auc([1, 1, 1, 1], [false, true, false, true])).toBe(0.5);
  });

  it('equals counting all pairs', () => {
    const cases = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.boolean()), { minLength: 2 });
    fc.assert(
      fc.property(cases, (given) => {
        const [up, down] = [given.filter(([, is]) => is), given.filter(([, is]) => !is)];
        fc.pre(up.length > 0 && down.length > 0);
        const pairs = up.flatMap(([high]) => down.map(([low]) => (high > low ? 1 : high === low ? 0.5 : 0)));
        const found = auc(
          given.map(([score]) => score),
          given.map(([, is]) => is),
        );
        expect(found).toBeCloseTo(pairs.reduce<number>((sum, one) => sum + one, 0) / pairs.length, 10);
      }),
    );
  });

  it('has no answer where all are of one kind', () => {
    expect([auc([1, 2], [true, true]), auc([], [])]).toEqual([undefined, undefined]);
  });
});

it('takes quantiles between neighbours, and has none of nothing', () => {
  expect([quantile([4, 1, 3, 2], 0.5), median([3, 1, 2]), quantile([0, 10], 0.25), quantile([], 0.5)]).toEqual([2.5, 2, 2.5, undefined]);
  expect([share([1, 2, 3, 4], (one) => one > 1), share([], () => true)]).toEqual([0.75, undefined]);
});

it('never divides a group among folds, and fills them alike', () => {
  const groups = ['a', 'b', 'c', 'd', 'a', 'a', 'b', 'c', 'd'];
  const folds = groupedFolds(groups, 2);
  for (const group of groups) expect(new Set(folds.filter((_, at) => groups[at] === group)).size).toBe(1);
  for (const fold of [0, 1]) expect(folds.filter((one) => one === fold).length).toBeGreaterThanOrEqual(4);
  expect(groupedFolds(groups, 2)).toEqual(folds);
});
