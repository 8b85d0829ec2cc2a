import type { EffortKind } from '../../../model/impact/effort.js';

type Line = { readonly intercept: number; readonly slope: number };
export type RangeParameters = { readonly low: Line; readonly high: Line };

/** What `npm run calibrate:impact` fits. */
export type EffortParameters = {
  /** The step that the migrations were of. */
  readonly from: string;
  readonly to: string;
  readonly records: number;
  /** Changed lines for one of a kind; of lines, the share that changes. Never negative. */
  readonly weights: Readonly<Record<EffortKind, number>>;
  readonly range: RangeParameters;
};
