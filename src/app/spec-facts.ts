import { buildSource } from '../core/planning/source.js';
import type { Entry } from '../model/entry.js';
import type { SpecFact } from '../model/gate-facts.js';
import type { Series } from '../model/known-series.js';
import type { Register } from '../model/register.js';

/** The entry that owns the addon, where this one extends it, and what else is merged into it. */
export type Siblings = { readonly owner?: Entry; readonly others: readonly Entry[] };

/** What is wrong with the part of an addon that an entry is responsible for, seen together with the rest of the addon. */
export function specFacts(
  entry: Entry,
  series: Series,
  { policy, parseAddon }: Register,
  { owner, others }: Siblings,
): readonly SpecFact[] {
  if (entry.addon === undefined || (entry.extends !== undefined && owner === undefined)) return [];
  const built = buildSource({
    owner: owner ?? entry,
    extendedBy: owner === undefined ? [] : [entry, ...others],
    series,
    organization: policy.organization,
    website: policy.website,
    parseAddon,
  });
  const problems = built.ok ? [] : built.problems;
  return problems.filter((problem) => problem.entry === entry.id);
}
