/** Where the lines are: data is XML and CSV, client templates among it. */
export type CodeLanguage = 'python' | 'data' | 'script';

/**
 * What an estimate counts in an addon; each has a weight in changed lines. Findings in Python and in data, and whether a program could repair
 * them or somebody has to judge; warnings are not counted. `script-rewritten`: lines of scripts with a finding, because they are written anew.
 * `exposure`: touchpoints, each weighed by how much changes in its model in other steps. Lines: size, for what nobody can foresee.
 */
export type EffortKind = `${'python' | 'data'}-${'mechanical' | 'judgement'}` | 'script-rewritten' | 'exposure' | `${CodeLanguage}-lines`;

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

/** Effort of one addon over all steps; a line that two steps touch counts once. `extrapolated` when one of the steps is. */
export type Effort = LineRange & { readonly basis: EffortBasis; readonly steps: readonly StepEffort[] };
