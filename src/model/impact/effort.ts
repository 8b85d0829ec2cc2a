import type { SymbolKind } from '../catalogue/changes.js';

/** Ways of writing that a step does away with, by what has to be done for one. */
export const constructKinds = ['attribute', 'tag', 'layout', 'argument', 'rewrite', 'call', 'old-script'] as const;
export type ConstructKind = (typeof constructKinds)[number];

/**
 * What an estimate counts in an addon; each has a weight in changed lines. A symbol: a finding about one. A construct: a place that is
 * written in a way that the step does away with. `exposure`: touchpoints, each weighed by how much changes in its model in other steps.
 * Lines: size by kind of file, for what nobody can foresee.
 */
export type EffortKind = SymbolKind | ConstructKind | 'exposure' | 'python-lines' | 'xml-lines' | 'script-lines' | 'template-lines';

/** Changed lines, added and removed, outside tests, manifests and translations; eight of ten migrations are expected between low and high. */
export type LineRange = { readonly low: number; readonly expected: number; readonly high: number };

/** `calibrated`: fitted on migrations over this very step. `extrapolated`: the weights of the calibrated step are taken for another one. */
export type EffortBasis = 'calibrated' | 'extrapolated';

export type EffortPart = { readonly kind: EffortKind; readonly count: number; readonly lines: number };

export type StepEffort = LineRange & {
  readonly from: string;
  readonly to: string;
  readonly basis: EffortBasis;
  /** What it is the sum of; kinds that were not found are left out. */
  readonly parts: readonly EffortPart[];
};

/** Effort of one addon over all steps; a line that two steps touch is changed once. */
export type Effort = LineRange & { readonly basis: EffortBasis; readonly steps: readonly StepEffort[] };
