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

/** What places that an entry declares for code by hand count as; `addon` once for each addon that has any. */
export type HandKind = 'override' | 'call' | 'field' | 'view' | 'extension' | 'reference' | 'other' | 'addon';

/** What `npm run calibrate:lines` fits. */
export type HandParameters = {
  readonly addons: number;
  readonly repositories: number;
  /** Lines for one of a kind. */
  readonly weights: Readonly<Record<HandKind, number>>;
  readonly range: RangeParameters;
};
