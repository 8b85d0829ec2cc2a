import { join } from 'node:path';
import { compareSound } from '../core/drift/compare-traits.js';
import { isDeclared } from '../core/drift/declared.js';
import { type ContentsReading, openContents, type ReadContents, type TextFile } from '../io/addons/read-contents.js';
import { conflictMarkers } from '../io/workspace/conflict-markers.js';
import { handMadeFiles } from '../io/workspace/hand-made.js';
import { fileText } from '../io/workspace/read-text.js';
import type { AddonDrift, DriftItem, NotCompared } from '../model/drift.js';
import { formatPlace } from '../model/errors.js';
import { seriesList } from '../model/known-series.js';
import type { InstalledAddon } from '../model/state-file.js';
import { shown } from './addon-outcome.js';
import type { LoadedRegister } from './load-register.js';
import { jobOf } from './render-job.js';
import { reviewRegister } from './review-register.js';
import { type SelectedAddon, selectAddons } from './select-addons.js';

/** Code that the register can plan: tests and readmes follow from it. */
export const isCompared = (path: string): boolean => /\.(py|xml|csv)$/.test(path) && !/^tests\/|^__manifest__\.py$/.test(path);

export type CodeComparison = { readonly addons: readonly AddonDrift[]; readonly notCompared: readonly NotCompared[] };

/**
 * Compares the code of generated addons with what the register plans for them.
 * @param ids entries that were asked for; none: all
 */
export async function compareAddons(
  register: LoadedRegister,
  installed: readonly InstalledAddon[],
  { at, ids }: { readonly at: string; readonly ids: readonly string[] },
): Promise<CodeComparison> {
  const { root } = register;
  const addons: AddonDrift[] = [];
  const notCompared: NotCompared[] = [];
  const read = await openContents();
  for (const series of seriesList) {
    const ofSeries = installed.filter(({ state }) => state.series === series);
    if (ofSeries.length === 0) continue;
    const { addons: selected, refused } = selectAddons(register, reviewRegister(register, { at, addons: [], series }), ids);
    for (const addon of ofSeries) {
      const from = selected.find(({ source }) => source.name === addon.state.addon);
      const why = refused.find(({ entry }) => entry === addon.state.entry)?.reasons.join('; ');
      if (from !== undefined) {
        const { items, unread } = compareCode(addon, from, read);
        const { addon: name, entry } = addon.state;
        addons.push({ addon: name, entry, series, folder: shown(addon.folder, root), items });
        notCompared.push(...unread.map(({ what, why }): NotCompared => ({ kind: 'unreadable', what: shown(what, root), why })));
      } else if (ids.length === 0 || ids.some((id) => id === addon.state.entry || Object.hasOwn(addon.state.extendedBy, id)))
        notCompared.push({ kind: 'refused', what: shown(addon.folder, root), why: whyUnplanned(addon, why) });
    }
  }
  return { addons, notCompared };
}

const whyUnplanned = ({ state }: InstalledAddon, refused: string | undefined): string =>
  refused === undefined
    ? `${state.entry} plans no addon ${state.addon} for Odoo ${state.series} any more`
    : `the gate refuses ${state.entry}: ${refused}`;

export type Compared = { readonly items: readonly DriftItem[]; readonly unread: readonly Omit<NotCompared, 'kind'>[] };

/** What the code of an addon and its plan disagree in, less what its entries declare; and what of the code cannot be read. */
export function compareCode(addon: InstalledAddon, selected: SelectedAddon, read: ReadContents): Compared {
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
  const unsound = found.flatMap(({ contents, unread }) => (unread === undefined ? [] : [contents]));
  const items = compareSound(read(state.addon, planned, state.series), sound, unsound);
  const declared = [selected.owner, ...selected.extending].flatMap(({ registered }) =>
    registered.entry.touchpoints.filter(({ series }) => series === undefined || series.includes(state.series)),
  );
  return {
    items: items.filter((item) => !isDeclared(item, declared)),
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
