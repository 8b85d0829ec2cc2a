import { isAddition } from '../core/drift/declared.js';
import { driftItemText } from '../core/report/documents/drift.js';
import type { AddonDrift, NotCompared } from '../model/drift.js';
import type { Finding } from '../model/finding.js';
import type { AddonOutcome } from '../model/generation.js';
import { type Series, seriesList } from '../model/known-series.js';
import type { InstalledAddon } from '../model/state-file.js';
import type { CheckOptions } from './check-register.js';
import type { LoadedRegister } from './load-register.js';
import type { JudgedEntry } from './review-register.js';

/**
 * Compares the addons of allowed entries with what would be generated; the others are findings already. What a person wrote and `generate`
 * merges is a note; where it contradicts the register, or says what only a register may say, it is drift.
 */
export async function driftFindings(
  { root, at, out }: CheckOptions,
  register: LoadedRegister,
  judged: readonly JudgedEntry[],
  addons: readonly InstalledAddon[],
): Promise<readonly Finding[]> {
  const reviews = new Map(judged.map(({ review }) => [review.registered.entry.id, review]));
  const owned = addons.filter(({ state }) => reviews.get(state.entry)?.verdict.allowed);
  const findings: Finding[] = [];
  for (const series of seriesList) {
    const ofSeries = owned.filter(({ state }) => state.series === series);
    const ids = [...new Set(ofSeries.map(({ state }) => state.entry))];
    if (ids.length > 0) findings.push(...(await driftOf({ root, at, out, ids, series }, register, ofSeries)));
  }
  return findings;
}

type DriftRequest = Pick<CheckOptions, 'root' | 'at' | 'out'> & { readonly ids: readonly string[]; readonly series: Series };

async function driftOf(request: DriftRequest, register: LoadedRegister, installed: readonly InstalledAddon[]): Promise<readonly Finding[]> {
  const { generateFrom } = await import('./generate.js');
  // Nothing is written, so that it may be an older tool than the one that generated the addon: it names no version.
  const { addons, refused } = await generateFrom(register, { ...request, mode: 'check', toolVersion: 'none' });
  const isPlanned = (outcome: AddonOutcome): boolean => outcome.outcome === 'unchanged' || isEdited(outcome);
  const planned = new Set(addons.filter(isPlanned).map(({ addon }) => addon));
  return [
    ...addons.filter((outcome) => !isPlanned(outcome)).map(unplanned),
    ...(await codeFindings(
      register,
      installed.filter(({ state }) => planned.has(state.addon)),
      addons.filter(isEdited),
      request,
    )),
    ...refused.map(({ entry, reasons }): Finding => {
      const message = `the addon for ${request.series} exists, and the gate refuses ${entry} there: ${reasons.join('; ')}`;
      return { rule: 'addon-not-allowed', severity: 'error', message, place: register.locate(entry, ''), entry, exitCode: 1 };
    }),
  ];
}

/** The plan is as it was, and a person changed files that lie there. */
const isEdited = ({ outcome, files }: AddonOutcome): boolean =>
  outcome === 'differs' && files.length > 0 && files.every(({ change }) => change === 'edited');

function unplanned({ addon, entry, folder, why, files, unreadable }: AddonOutcome): Finding {
  const named = files.slice(0, 3).map(({ path, change }) => `${path} (${change})`);
  return {
    rule: 'drift',
    severity: 'error',
    message:
      why ?? `${addon} is not what ${entry} generates: ${named.join(', ')}${files.length > 3 ? ` and ${files.length - 3} more` : ''}`,
    ...(unreadable ? {} : { remedy: `see warrant diff ${entry}, and warrant drift ${entry} for what the lines mean` }),
    place: { file: folder },
    entry,
    exitCode: unreadable ? 2 : 1,
  };
}

/** What hand-written code says against the register. Where nobody wrote any, nothing is read. */
async function codeFindings(
  register: LoadedRegister,
  installed: readonly InstalledAddon[],
  edited: readonly AddonOutcome[],
  { at, ids }: DriftRequest,
): Promise<readonly Finding[]> {
  const { handMadeFiles } = await import('../io/workspace/hand-made.js');
  const byHand = installed.filter((addon) => edited.some((one) => one.addon === addon.state.addon) || handMadeFiles(addon).some(isCode));
  if (byHand.length === 0) return [];
  const { compareAddons } = await import('./compare-code.js');
  const { addons, notCompared } = await compareAddons(register, byHand, { at, ids });
  const said = [...addons.flatMap(contradictions), ...notCompared.map(unread)];
  const isSaid = (file: string): boolean => said.some(({ place }) => place?.file === file);
  const changed: Finding[] = [];
  for (const one of edited) changed.push(...(await lostLines(one, installed)).filter(({ place }) => !isSaid(place?.file ?? '')));
  const all = [...said, ...changed];
  return [...all, ...edited.filter(({ folder }) => !all.some(({ place }) => place?.file.startsWith(`${folder}/`))).map(editedNote)];
}

/** Where a person changed or took out generated lines, what no trait may tell: an order, a constraint, a test, what a manifest lists. */
async function lostLines({ addon, entry, folder, files }: AddonOutcome, installed: readonly InstalledAddon[]): Promise<readonly Finding[]> {
  const { firstLostLine } = await import('../io/workspace/line-places.js');
  const { fileText } = await import('../io/workspace/read-text.js');
  const { recordedText } = await import('../io/workspace/state.js');
  const { folder: place, state } = installed.find((one) => one.state.addon === addon) ?? {};
  if (place === undefined || state === undefined) return [];
  return files.flatMap(({ path }): readonly Finding[] => {
    const [before, disk] = [recordedText(place, path, state.files[path]), fileText(place, path)];
    // A readme says nothing that Odoo reads.
    const lost = before === undefined || disk === undefined || path === 'README.rst' ? undefined : firstLostLine(path, before, disk);
    if (lost === undefined) return [];
    return [
      {
        rule: 'drift',
        severity: 'error',
        message: `${addon} and ${entry} disagree: generated lines were changed or taken out by hand, the first one ${JSON.stringify(lost)}`,
        remedy: `change the entry instead, or take the edit back; see warrant diff ${entry}`,
        place: { file: `${folder}/${path}` },
        entry,
        exitCode: 1,
      },
    ];
  });
}

const isCode = (path: string): boolean => /\.(py|xml|csv)$/.test(path);

const contradictions = ({ addon, entry, folder, items }: AddonDrift): readonly Finding[] =>
  items
    .filter((item) => !isAddition(item))
    .map((item): Finding => {
      const { path, line } = item;
      return {
        rule: 'drift',
        severity: 'error',
        message: `${addon} and ${entry} disagree: ${driftItemText(item)}`,
        remedy: `put it into the entry (warrant drift --adopt ${entry}), declare it as a touchpoint, or take it back`,
        place: { file: `${folder}/${path}`, ...(line === undefined ? {} : { line }) },
        entry,
        exitCode: 1,
      };
    });

const unread = ({ what, why }: NotCompared): Finding => ({
  ...{ rule: 'drift', severity: 'error', message: `it cannot be compared with the register: ${why}` },
  ...{ place: { file: what }, exitCode: 1 },
});

function editedNote({ addon, entry, folder, files }: AddonOutcome): Finding {
  const named = files.slice(0, 3).map(({ path }) => path);
  const more = files.length > 3 ? ` and ${files.length - 3} more` : '';
  return {
    rule: 'edited-by-hand',
    severity: 'note',
    message: `${addon} was edited by hand in ${named.join(', ')}${more}; nothing there contradicts ${entry}`,
    remedy: 'no approval of the entry covers it: review it as code',
    place: { file: folder },
    entry,
    exitCode: 0,
  };
}
