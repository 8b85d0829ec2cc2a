import type { AddonFacts } from '../../../model/facts/addon.js';
import type { Effort, EffortBasis, EffortKind, EffortPart, LineRange, StepEffort } from '../../../model/impact/effort.js';
import { type Counted, countEffort, type EffortStep } from './count.js';
import { parameters } from './parameters.js';
import type { EffortParameters } from './parameters-type.js';
import { rangeAround } from './range.js';

/** What was counted, by kind, with the lines that it is expected to cost. */
function partsOf(counted: readonly Counted[], { weights }: EffortParameters): readonly EffortPart[] {
  const counts = new Map<EffortKind, number>();
  for (const { kind, count } of counted) counts.set(kind, (counts.get(kind) ?? 0) + count);
  return Array.from(counts, ([kind, count]) => ({ kind, count, lines: count * weights[kind] }));
}

function rangeOf(parts: readonly EffortPart[], { range }: EffortParameters): LineRange {
  return rangeAround(
    parts.reduce((sum, { lines }) => sum + lines, 0),
    range,
  );
}

/**
 * Changed lines that an upgrade is expected to cost an addon: for each step, and for all of them together, where a place that two steps
 * touch counts once.
 *
 * @param steps in their order
 * @param given parameters of another calibration; those of the package without
 */
export function estimateEffort(facts: AddonFacts, steps: readonly EffortStep[], given: EffortParameters = parameters): Effort {
  const all = new Map<string, Counted>();
  const found = steps.map((step): StepEffort => {
    const counted = countEffort(facts, step);
    for (const one of counted) if (!all.has(one.key)) all.set(one.key, one);
    const parts = partsOf(counted, given);
    const basis: EffortBasis = step.from === given.from && step.to === given.to ? 'calibrated' : 'extrapolated';
    return { from: step.from, to: step.to, basis, ...rangeOf(parts, given), parts };
  });
  const basis = found.every((step) => step.basis === 'calibrated') ? 'calibrated' : 'extrapolated';
  return { ...rangeOf(partsOf([...all.values()], given), given), basis, steps: found };
}
