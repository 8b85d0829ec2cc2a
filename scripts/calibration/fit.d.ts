type Weights = Readonly<Record<string, number>>;
type Line = { readonly intercept: number; readonly slope: number };
export declare function expectedOf(counts: Weights, weights: Weights): number;
export declare function fitWeights(
  cases: readonly { readonly counts: Weights; readonly actual: number }[],
  prior: Weights,
  trust: number,
): Weights;
export declare function fitRange(
  pairs: readonly (readonly [number, number])[],
  below?: number,
  above?: number,
): { readonly low: Line; readonly high: Line };
