import type { AddonSource } from '../core/planning/artefact.js';
import { buildSource } from '../core/planning/source.js';
import { gateAnswer } from '../core/report/gate-answer.js';
import type { RefusedEntry } from '../model/generation.js';
import type { Register } from '../model/register.js';
import type { EntryReview, Review } from '../model/review.js';

/** An addon that may be generated, with the reviews that it is made from. */
export type SelectedAddon = { readonly source: AddonSource; readonly owner: EntryReview; readonly extending: readonly EntryReview[] };

export type Selection = { readonly addons: readonly SelectedAddon[]; readonly refused: readonly RefusedEntry[] };

/**
 * Sorts the entries of a review into addons to generate and entries that are refused, with the reasons. What an addon
 * contains never depends on which entries are asked for.
 * @param ids entries asked for, an extending one stands for its owner; none: all
 */
export function selectAddons(register: Register, { entries }: Review, ids: readonly string[]): Selection {
  const wanted = new Set(ids);
  const isWanted = ({ registered }: EntryReview): boolean => wanted.size === 0 || wanted.has(registered.entry.id);
  const refused: RefusedEntry[] = [];
  const addons = entries
    .filter(({ registered }) => registered.entry.extends === undefined)
    .flatMap((owner) => {
      const family = entries.filter(({ registered }) => registered.entry.extends === owner.registered.entry.id);
      if (![owner, ...family].some(isWanted)) return [];
      refused.push(...[...family, owner].filter((one) => !one.verdict.allowed && (one === owner || isWanted(one))).map(refusal));
      if (!owner.verdict.allowed) return [];
      return selectAddon(
        owner,
        family.filter(({ verdict }) => verdict.allowed),
        register,
        refused,
      );
    });
  const orphans = entries.filter((one) => isWanted(one) && hasNoOwner(one, entries));
  return { addons, refused: [...refused, ...orphans.map(refusal)].toSorted((a, b) => (a.entry < b.entry ? -1 : 1)) };
}

const hasNoOwner = ({ registered }: EntryReview, entries: readonly EntryReview[]): boolean =>
  registered.entry.extends !== undefined && !entries.some((other) => other.registered.entry.id === registered.entry.extends);

function selectAddon(
  owner: EntryReview,
  extending: readonly EntryReview[],
  { policy: { organization, website }, parseAddon }: Register,
  refused: RefusedEntry[],
): readonly SelectedAddon[] {
  const { entry } = owner.registered;
  if (entry.addon === undefined) {
    refused.push({ ...refusal(owner), reasons: ['it asks for no addon: there is nothing to generate'] });
    return [];
  }
  const extendedBy = extending.map(({ registered }) => registered.entry);
  const built = buildSource({ owner: entry, extendedBy, series: owner.verdict.series, organization, website, parseAddon });
  if (built.ok) return [{ source: built.source, owner, extending }];
  const reasons = built.problems.map(({ entry: id, pointer, message, remedy }) => `${id}${pointer}: ${message}. ${remedy}`);
  refused.push({ ...refusal(owner), reasons });
  return [];
}

function refusal(review: EntryReview): RefusedEntry {
  const { registered, verdict } = review;
  const { id, title } = registered.entry;
  const stopping = verdict.rules.filter(({ outcome }) => outcome === 'fail');
  const open = stopping.length === 0 ? verdict.rules.filter(({ outcome }) => outcome === 'not-known') : stopping;
  return {
    entry: id,
    title,
    reasons: open.flatMap(({ rule, reasons }) => reasons.map((reason) => `${rule}: ${reason}`)),
    answer: gateAnswer(review),
    verdict,
  };
}
