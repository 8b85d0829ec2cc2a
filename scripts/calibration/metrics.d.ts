export declare function ranks(values: readonly number[]): number[];
export declare function spearman(xs: readonly number[], ys: readonly number[]): number | undefined;
export declare function auc(scores: readonly number[], positive: readonly boolean[]): number | undefined;
export declare function quantile(values: readonly number[], share: number): number | undefined;
export declare function median(values: readonly number[]): number | undefined;
export declare function share<T>(cases: readonly T[], holds: (one: T) => boolean): number | undefined;
export declare function groupedFolds(groups: readonly string[], count: number): number[];
