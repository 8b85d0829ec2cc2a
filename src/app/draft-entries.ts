import { type Feature, featuresOf } from '../core/adoption/features.js';
import type { ProposedEntry } from '../io/register/write-entry.js';
import type { AddonFacts } from '../model/facts/addon.js';
import type { Series } from '../model/known-series.js';
import type { Register } from '../model/register.js';

export type Json = { readonly [key: string]: unknown };

/** An entry of an adopted addon without what all have in common. */
export type DraftedValue = {
  readonly title: string;
  readonly addon: Json;
  readonly touchpoints: readonly Json[];
  readonly acceptance: readonly Json[];
};

/** The entries of one addon, its owner first: the owner has the largest feature, each other feature an entry that extends it. */
export function draftValues(
  facts: AddonFacts,
  addon: Json,
  touchpoints: readonly Json[],
  acceptance: readonly Json[],
): readonly DraftedValue[] {
  const title = (facts.manifest.name ?? facts.name).slice(0, 120) || facts.name;
  const features = featuresOf(facts, addon);
  const [first, ...others] = features;
  if (first === undefined || others.length === 0) return [{ title, addon, touchpoints, acceptance }];
  const head = Object.fromEntries(Object.entries(addon).filter(([key]) => !features.some(({ parts }) => Object.hasOwn(parts, key))));
  const about = ({ models }: Feature): readonly Json[] =>
    touchpoints.filter(({ model }) => typeof model === 'string' && models.includes(model));
  const elsewhere = new Set(others.flatMap(about));
  return [
    { title, addon: { ...head, ...first.parts }, touchpoints: touchpoints.filter((one) => !elsewhere.has(one)), acceptance },
    ...others.map((feature) => ({
      ...{ title: `${title}: ${feature.models.join(', ')}`.slice(0, 120), addon: feature.parts },
      ...{ touchpoints: about(feature), acceptance: [] },
    })),
  ];
}

export type People = { readonly process: string; readonly requester: string; readonly owner: string };

/** Files of entries that are not written yet, and the register as it would be with them. */
export type Proposal = {
  readonly entries: readonly (ProposedEntry & { readonly id: string })[];
  readonly register: Register;
  readonly nextId: string;
};

/**
 * Proposes the entries of one addon, each after the one that it extends.
 * @param comments lines above each entry
 * @throws UserError when one cannot be read back without a mistake
 */
export async function proposeEntries(
  register: Register,
  firstId: string,
  values: readonly DraftedValue[],
  common: People & { readonly series: Series },
  comments: readonly (readonly string[])[],
): Promise<Proposal> {
  const { nextId } = await import('../io/register/entry-files.js');
  const { proposeEntry } = await import('../io/register/write-entry.js');
  const entries: (ProposedEntry & { readonly id: string })[] = [];
  let [known, id] = [register, firstId];
  for (const [at, { title, addon, touchpoints, acceptance }] of values.entries()) {
    const value = {
      ...{ id, title, ...common, justification: {}, addon },
      ...(at === 0 ? {} : { extends: firstId }),
      ...(touchpoints.length === 0 ? {} : { touchpoints }),
      ...(acceptance.length === 0 ? {} : { acceptance }),
    };
    const proposed = await proposeEntry(known, JSON.parse(JSON.stringify(value)), comments[at]);
    entries.push({ ...proposed, id });
    known = { ...known, entries: [...known.entries, proposed.registered] };
    id = nextId([id]);
  }
  return { entries, register: known, nextId: id };
}
