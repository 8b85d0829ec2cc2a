import type { AddonFacts } from '../../../model/facts/addon.js';
import type { Effort, EffortBasis, EffortKind, EffortPart, StepEffort } from '../../../model/impact/effort.js';
import { type Count, countFindings, countSurroundings, type EffortFinding, type EffortTouch } from './count.js';
import { parameters } from './parameters.js';
import type { EffortParameters } from './parameters-type.js';
import { rangeAround, widerWhenExtrapolated } from './range.js';

type SeriesStep = { readonly from: string; readonly to: string };

export type EffortInput = {
  readonly facts: AddonFacts;
  /** What the upgrade does to the addon; each finding says in which step. */
  readonly findings: readonly (EffortFinding & { readonly step: SeriesStep })[];
  readonly touchpoints: readonly EffortTouch[];
  /** Steps of the upgrade in their order. */
  readonly steps: readonly SeriesStep[];
  /** How much changes in a model in all other steps than this one. */
  readonly volatility: (step: SeriesStep, model: string) => number;
};

const linesOf = (counts: readonly Count[], { weights }: EffortParameters): number =>
  counts.reduce((sum, { kind, count }) => sum + count * weights[kind], 0);

const widthOf = (basis: EffortBasis): number => (basis === 'calibrated' ? 1 : widerWhenExtrapolated);

function partsOf(counts: readonly Count[], { weights }: EffortParameters): readonly EffortPart[] {
  const sums = new Map<EffortKind, number>();
  for (const { kind, count } of counts) sums.set(kind, (sums.get(kind) ?? 0) + count);
  return Array.from(sums, ([kind, count]) => ({ kind, count, lines: count * weights[kind] }));
}

/**
 * Changed lines that an upgrade is expected to cost an addon, for each step and for all together. A line that several steps touch counts
 * in the sum once, for the step that it costs most in.
 *
 * @param given parameters of another calibration; those of the package without
 */
export function estimateEffort(input: EffortInput, given: EffortParameters = parameters): Effort {
  const { facts, touchpoints, steps } = input;
  const dearest = new Map<string, number>();
  let surroundings = 0;
  const found = steps.map((step): StepEffort => {
    const own = input.findings.filter((finding) => finding.step.from === step.from && finding.step.to === step.to);
    const byLine = countFindings(facts, own);
    for (const [line, counts] of byLine) dearest.set(line, Math.max(dearest.get(line) ?? 0, linesOf(counts, given)));
    const around = countSurroundings(facts, touchpoints, (model) => input.volatility(step, model));
    surroundings += linesOf(around, given);
    const counts = [...[...byLine.values()].flat(), ...around];
    const basis: EffortBasis = step.from === given.from && step.to === given.to ? 'calibrated' : 'extrapolated';
    return {
      ...{ from: step.from, to: step.to, basis },
      ...rangeAround(linesOf(counts, given), given.range, widthOf(basis)),
      parts: partsOf(counts, given),
    };
  });
  const findings = [...dearest.values()].reduce((sum, lines) => sum + lines, 0);
  const basis: EffortBasis = found.every((step) => step.basis === 'calibrated') ? 'calibrated' : 'extrapolated';
  return { ...rangeAround(findings + surroundings, given.range, widthOf(basis)), basis, steps: found };
}
