import type { Candidate } from '../../../model/alternatives.js';
import type { EntryReview } from '../../../model/review.js';
import { isWaiting } from '../../../model/verdict.js';
import { code, type Document, good, heading, type Item, type Line, list, name, paragraph, quiet, warn } from '../document.js';

/** What is said over alternatives wherever they are shown. */
export const alternativesTitle = 'Standard first';
export const alternativesAdvice = 'Advice by names, types and targets alone: look before you build. It changes no score and no verdict.';

const kinds: Readonly<Record<Candidate['kind'], string>> = {
  model: 'model',
  field: 'field',
  setting: 'setting',
  module: 'module',
  addon: 'community addon',
};

/** Where it is to be had: `setting of account, which it has already`. */
function placeOf({ kind, name: named, from, series, place }: Candidate): string {
  if (kind === 'addon') return `${kinds.addon} of ${from}, on its branch ${series}`;
  const what = kind === 'module' && from === named ? 'module' : `${kinds[kind]} of ${from}`;
  if (place === 'later') return `${what}, from ${series} on`;
  return place === 'at-hand' ? `${what}, which it has already` : `${what}, which is to be installed`;
}

/** One candidate with its place and the reason for which it is shown. */
export function candidateLine(candidate: Candidate): Line {
  const { name: named, what, why, nearness, named: isNamed } = candidate;
  return [
    code(named),
    ` ${placeOf(candidate)}. For ${what}: ${why}`,
    quiet(`, ${Math.round(100 * nearness)} % near`),
    isNamed ? good(', named among its alternatives') : warn(', not among its alternatives'),
  ];
}

/** What exists that is near to what an entry asks for, and what could not be looked at; nothing when there is neither. */
export function alternativesBlocks({ alternatives: { candidates, unknown } }: Pick<EntryReview, 'alternatives'>, depth: 2 | 3): Document {
  if (candidates.length === 0 && unknown.length === 0) return [];
  const items = candidates.map((candidate): Item => ({ mark: candidate.named ? good('✓') : warn('?'), line: candidateLine(candidate) }));
  return [
    heading(depth, alternativesTitle),
    ...(items.length === 0 ? [paragraph(quiet('Nothing near to it was found.'))] : [paragraph(quiet(alternativesAdvice)), list(items)]),
    ...(unknown.length === 0 ? [] : [list(unknown.map((line) => ({ mark: quiet('·'), line: quiet(line) })))]),
  ];
}

/** For entries that are still to be decided on: the nearest thing that each does not name among its alternatives. */
export function alternativesOfMany(entries: readonly EntryReview[]): Document {
  const items = entries
    .filter(({ state }) => isWaiting(state))
    .flatMap(({ registered: { entry }, alternatives }): readonly Item[] => {
      const [nearest] = alternatives.candidates.filter(({ named }) => !named);
      return nearest === undefined
        ? []
        : [{ mark: warn('?'), line: [name(entry.id), ` ${entry.title}: `, ...[candidateLine(nearest)].flat()] }];
    });
  return items.length === 0 ? [] : [heading(2, alternativesTitle), paragraph(quiet(alternativesAdvice)), list(items)];
}
