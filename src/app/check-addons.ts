import { relative } from 'node:path';
import { addonNamesOf } from '../core/estate/names.js';
import type { Entry } from '../model/entry.js';
import type { Place } from '../model/errors.js';
import type { Finding } from '../model/finding.js';
import type { Register } from '../model/register.js';
import type { EntryReview } from '../model/review.js';
import type { InstalledAddon, StateFile } from '../model/state-file.js';
import type { JudgedEntry } from './review-register.js';

/** It works both ways: what is generated must be allowed by the register as it is now. */
export function addonFindings(
  addons: readonly InstalledAddon[],
  judged: readonly JudgedEntry[],
  { root, problems }: Register,
): readonly Finding[] {
  const reviews = new Map(judged.map(({ review }) => [review.registered.entry.id, review]));
  const unreadable = new Set(problems.flatMap(({ entry }) => (entry === undefined || reviews.has(entry) ? [] : [entry])));
  return addons.flatMap((addon) => findingsOf(addon, reviews, unreadable, root));
}

function findingsOf(
  { folder, state }: InstalledAddon,
  reviews: ReadonlyMap<string, EntryReview>,
  unreadable: ReadonlySet<string>,
  root: string,
): readonly Finding[] {
  const place = { file: relative(root, folder) };
  const planned = reviews.get(state.entry)?.registered.entry;
  if (planned !== undefined && isStray(state, planned)) return [strayFinding(state, planned, place)];
  return [state.entry, ...Object.keys(state.extendedBy)].flatMap((id): readonly Finding[] => {
    const owner = reviews.get(id);
    const find = (rule: string, message: string, remedy: string): Finding => ({
      rule,
      severity: 'error',
      message,
      remedy,
      place,
      entry: id,
      exitCode: 1,
    });
    // What is wrong with the file of its entry is a finding of its own, and the only one to act on.
    if (unreadable.has(id)) return [];
    if (owner === undefined) {
      return [
        find(
          'addon-without-entry',
          `${state.addon} was generated from ${id}, which is not in the register`,
          'restore the entry, or remove the addon',
        ),
      ];
    }
    if (!owner.approval.satisfied || owner.state === 'retired' || owner.state === 'rejected') {
      return [
        find(
          'addon-without-approval',
          `${state.addon} exists, and ${id} is ${owner.state} without a valid approval`,
          'have it approved, or remove the addon',
        ),
      ];
    }
    const failed = owner.verdict.rules.filter(({ outcome }) => outcome === 'fail').map(({ rule }) => rule);
    if (owner.verdict.allowed || failed.length === 0) return [];
    return [find('addon-not-allowed', `${state.addon} exists, and the gate refuses ${id}: ${failed.join(', ')}`, `see warrant gate ${id}`)];
  });
}

/**
 * The record of an addon is a file that anybody can write: that it names an entry is believed only if the entry names the addon.
 * An entry that names none and extends none is refused by the gate, which is a finding of its own.
 */
function isStray(state: StateFile, entry: Entry): boolean {
  const names = addonNamesOf(entry);
  return (names.length > 0 || entry.extends !== undefined) && !names.includes(state.addon);
}

function strayFinding({ addon, entry }: StateFile, planned: Entry, place: Place): Finding {
  const owns = planned.addon?.name === undefined ? 'owns no addon' : `generates ${planned.addon.name}`;
  return {
    rule: 'addon-without-entry',
    severity: 'error',
    message: `${addon} says that it was generated from ${entry}, which ${owns}`,
    remedy: 'remove it, after moving its data if it was installed; or give the entry its old name back',
    place,
    entry,
    exitCode: 1,
  };
}

/** What a person added to a generated addon: legitimate, and seen by whoever approves, because Odoo loads it with the rest. */
export async function handMadeFindings(addons: readonly InstalledAddon[], { root }: Register): Promise<readonly Finding[]> {
  const { handMadeFiles } = await import('../io/workspace/hand-made.js');
  return addons.flatMap((addon): readonly Finding[] => {
    const files = handMadeFiles(addon);
    if (files.length === 0) return [];
    const more = files.length > namedFiles ? ` and ${files.length - namedFiles} more` : '';
    return [
      {
        rule: 'hand-made-files',
        severity: 'warning',
        message: `${addon.state.addon} holds what was not generated: ${files.slice(0, namedFiles).join(', ')}${more}`,
        remedy: 'no approval of the entry covers it: review it as code, and declare in the entry what it touches',
        place: { file: relative(root, addon.folder) },
        entry: addon.state.entry,
        exitCode: 0,
      },
    ];
  });
}

/** Files that a finding names; the others are counted. */
const namedFiles = 5;

/** An addon beside the generated ones that no entry owns. */
export function foreignFinding(folder: string, { root }: Register): Finding {
  return {
    rule: 'addon-unregistered',
    severity: 'error',
    message: `${relative(root, folder)} is an addon that no entry of the register owns`,
    remedy: 'register it and generate it, or move it out of the output folder',
    place: { file: relative(root, folder) },
    exitCode: 1,
  };
}
