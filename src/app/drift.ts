import { join, relative } from 'node:path';
import { compareTraits } from '../core/drift/compare-traits.js';
import { type ContentsReading, openContents, type ReadContents, type TextFile } from '../io/addons/read-contents.js';
import { conflictMarkers } from '../io/workspace/conflict-markers.js';
import { handMadeFiles } from '../io/workspace/hand-made.js';
import { kindOf } from '../io/workspace/paths.js';
import { fileText } from '../io/workspace/read-text.js';
import type { AddonDrift, DriftItem, DriftResult, NotCompared } from '../model/drift.js';
import { formatPlace, formatProblem, UserError } from '../model/errors.js';
import { seriesList } from '../model/known-series.js';
import type { Register } from '../model/register.js';
import type { InstalledAddon } from '../model/state-file.js';
import { installedAddons, outputFolders } from './installed-addons.js';
import { jobOf } from './render-job.js';
import { requireEntries } from './require-entries.js';
import { reviewRegister } from './review-register.js';
import { type SelectedAddon, selectAddons } from './select-addons.js';
import { loadVouched } from './vouched-register.js';

export type DriftOptions = {
  readonly root: string;
  /** Entries whose addons are compared, an extending one stands for its owner; none: all. */
  readonly ids: readonly string[];
  readonly at: string;
  /** Folder of generated addons; absent: `generated/<series>` of every series. */
  readonly out?: string | undefined;
  readonly lookingBack?: boolean | undefined;
  readonly cacheDir?: string | null | undefined;
};

/** Code that the register can plan: tests and readmes follow from it. */
const isCompared = (path: string): boolean => /\.(py|xml|csv)$/.test(path) && !/^tests\/|^__manifest__\.py$/.test(path);

/**
 * Where the generated addons and the register disagree, read by syntax.
 * @throws UserError for wrong input that concerns the whole run: no register, an unknown id, a folder that cannot be used
 */
export async function drift(options: DriftOptions): Promise<DriftResult> {
  const { root, ids, at, out, lookingBack, cacheDir } = options;
  const { register } = await loadVouched({ root, cacheDir, at, lookingBack });
  requireEntries(register, ids);
  const notCompared: NotCompared[] = [];
  const broken = (folder: string, { message }: Error): void =>
    void notCompared.push({ kind: 'unreadable', what: shown(folder, root), why: message });
  const folders = outputFolders(register.root, out);
  const installed = await installedAddons(folders, broken);
  for (const folder of out === undefined ? [] : folders)
    if (kindOf(folder) === 'absent')
      throw new UserError('no-folder', `There is no folder ${folder}. Name the one that holds the addons with --out.`);
  notCompared.push(...missingAddons(ids, register, installed));
  const read = await openContents();
  const addons: AddonDrift[] = [];
  for (const series of seriesList) {
    const ofSeries = installed.filter(({ state }) => state.series === series);
    if (ofSeries.length === 0) continue;
    const { addons: selected, refused } = selectAddons(register, reviewRegister(register, { at, addons: [], series }), ids);
    for (const addon of ofSeries) {
      const from = selected.find(({ source }) => source.name === addon.state.addon);
      const why = refused.find(({ entry }) => entry === addon.state.entry)?.reasons.join('; ');
      if (from !== undefined) {
        const { items, unread } = compared(addon, from, read);
        const { addon: name, entry } = addon.state;
        addons.push({ addon: name, entry, series, folder: shown(addon.folder, root), items });
        notCompared.push(...unread.map(({ what, why }): NotCompared => ({ kind: 'unreadable', what: shown(what, root), why })));
      } else if (ids.length === 0 || ids.some((id) => id === addon.state.entry || Object.hasOwn(addon.state.extendedBy, id)))
        notCompared.push({ kind: 'refused', what: shown(addon.folder, root), why: whyUnplanned(addon, why) });
    }
  }
  register.references.save(false);
  const problems = register.problems.map(formatProblem);
  const drifts = addons.some(({ items }) => items.length > 0) || (ids.length > 0 && notCompared.length > 0);
  const isWrong = problems.length > 0 || notCompared.some(({ kind }) => kind === 'unreadable');
  return { addons, notCompared, problems, exitCode: isWrong ? 2 : drifts ? 1 : 0 };
}

const whyUnplanned = ({ state }: InstalledAddon, refused: string | undefined): string =>
  refused === undefined
    ? `${state.entry} plans no addon ${state.addon} for Odoo ${state.series} any more`
    : `the gate refuses ${state.entry}: ${refused}`;

/** Entries that were asked for and have no addon on disk, of whichever series. */
function missingAddons(ids: readonly string[], { entries }: Register, installed: readonly InstalledAddon[]): readonly NotCompared[] {
  return ids.flatMap((id): readonly NotCompared[] => {
    const owner = entries.find(({ entry }) => entry.id === id)?.entry.extends ?? id;
    if (installed.some(({ state }) => state.entry === owner)) return [];
    const why = owner === id ? 'no addon was generated from it here' : `no addon was generated from ${owner}, which it extends`;
    return [{ kind: 'missing', what: id, why }];
  });
}

type Compared = { readonly items: readonly DriftItem[]; readonly unread: readonly Omit<NotCompared, 'kind'>[] };

/** A file that cannot be read whole is left out on both sides: half of it would show what is there as missing. */
function compared(addon: InstalledAddon, selected: SelectedAddon, read: ReadContents): Compared {
  const { folder, state } = addon;
  const { rendered } = jobOf(selected, addon, state.tool);
  const paths = [...new Set([...rendered.files.map(({ path }) => path), ...Object.keys(state.files), ...handMadeFiles(addon)])];
  const code = paths.filter(isCompared).flatMap((path): readonly TextFile[] => {
    const text = fileText(folder, path);
    return text === undefined ? [] : [{ path, text: text.replaceAll('\r\n', '\n') }];
  });
  const planned = rendered.files.filter(({ path }) => isCompared(path));
  const found = read(state.addon, code, state.series).map((contents) => ({ contents, unread: whyUnread(contents) }));
  const sound = found.flatMap(({ contents, unread }) => (unread === undefined ? [contents] : []));
  const left = new Set(found.flatMap(({ contents, unread }) => (unread === undefined ? [] : [contents.path])));
  const items = compareTraits(read(state.addon, planned, state.series), sound);
  return {
    items: items.filter(({ path, side }) => side !== 'register' || !left.has(path)),
    unread: found.flatMap(({ unread }) => (unread === undefined ? [] : [{ ...unread, what: join(folder, unread.what) }])),
  };
}

/** The first thing that keeps a file from being compared, with its place in the addon. */
function whyUnread({ path: file, text, problems: [problem] }: ContentsReading): Omit<NotCompared, 'kind'> | undefined {
  const [line] = conflictMarkers(file, text);
  if (line !== undefined) {
    const why = 'it holds a conflict that nobody has resolved: keep one side, and take the markers out';
    return { what: formatPlace({ file, line }), why };
  }
  if (problem === undefined) return undefined;
  const { place, message, remedy } = problem;
  return { what: formatPlace(place), why: remedy === undefined ? message : `${message}; ${remedy}` };
}

function shown(folder: string, root: string): string {
  const path = relative(root, folder).replaceAll('\\', '/');
  return path.startsWith('..') ? folder : path;
}
