import type { AddonSource } from '../../src/core/planning/artefact.js';
import { buildSource } from '../../src/core/planning/source.js';
import type { SpecProblem } from '../../src/core/planning/spec-problem.js';
import { parseAddon } from '../../src/model/addon/addon.js';
import { Entry, type EntryInput } from '../../src/model/entry.js';
import { type Series, seriesList } from '../../src/model/known-series.js';

/** An entry of which the test says only what matters. */
export type SourceInput = Partial<EntryInput> & Pick<EntryInput, 'addon'>;

const sameNames = Object.fromEntries(seriesList.map((series) => [series, {}]));

/** A valid entry around an addon; its names hold in all series. */
export function entryOf(input: SourceInput): Entry {
  return Entry.parse({
    id: 'CR-0001',
    title: 'Sample',
    series: '17.0',
    process: 'order-to-cash',
    requester: 'sales-operations',
    owner: 'head-of-sales',
    bySeries: sameNames,
    ...input,
  });
}

/** What is wrong with the addon of one entry. */
export function problemsOf(addon: EntryInput['addon'], series: Series = '17.0', extendedBy: readonly Entry[] = []): readonly SpecProblem[] {
  const built = buildSource({ owner: entryOf({ addon }), extendedBy, series, organization: 'Example Wholesale', parseAddon });
  return built.ok ? [] : built.problems;
}

/** The source of an addon that one entry asks for; wrong input fails the test. */
export function sourceOf(input: SourceInput, series: Series, extendedBy: readonly Entry[] = []): AddonSource {
  const built = buildSource({
    owner: entryOf(input),
    extendedBy,
    series,
    organization: 'Example Wholesale',
    website: 'https://example.com',
    parseAddon,
  });
  if (!built.ok) throw new Error(built.problems.map(({ message }) => message).join('\n'));
  return built.source;
}
