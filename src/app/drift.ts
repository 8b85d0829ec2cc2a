import { relative } from 'node:path';
import { compareTraits } from '../core/drift/compare-traits.js';
import { openContents, type ReadContents, type TextFile } from '../io/addons/read-contents.js';
import { handMadeFiles } from '../io/workspace/hand-made.js';
import { fileText } from '../io/workspace/state.js';
import type { AddonDrift, DriftResult } from '../model/drift.js';
import { formatProblem } from '../model/errors.js';
import { seriesList } from '../model/known-series.js';
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

type NotCompared = DriftResult['notCompared'][number];

/**
 * Where the generated addons and the register disagree, read by syntax.
 * @throws UserError for wrong input that concerns the whole run: no register, an unknown id, a folder that cannot be used
 */
export async function drift(options: DriftOptions): Promise<DriftResult> {
  const { root, ids, at, out, lookingBack, cacheDir } = options;
  const { register } = await loadVouched({ root, cacheDir, at, lookingBack });
  requireEntries(register, ids);
  const notCompared: NotCompared[] = [];
  const broken = (folder: string, { message }: Error): void => void notCompared.push({ what: shown(folder, root), why: message });
  const installed = await installedAddons(outputFolders(register.root, out), broken);
  const read = await openContents();
  const addons: AddonDrift[] = [];
  for (const series of seriesList) {
    const ofSeries = installed.filter(({ state }) => state.series === series);
    if (ofSeries.length === 0) continue;
    const { addons: selected, refused } = selectAddons(register, reviewRegister(register, { at, addons: [], series }), ids);
    for (const addon of ofSeries) {
      const from = selected.find(({ source }) => source.name === addon.state.addon);
      const why = refused.find(({ entry }) => entry === addon.state.entry)?.reasons.join('; ');
      if (from !== undefined) addons.push({ ...compared(addon, from, read), folder: shown(addon.folder, root) });
      else if (why !== undefined)
        notCompared.push({ what: shown(addon.folder, root), why: `the gate refuses ${addon.state.entry}: ${why}` });
    }
  }
  register.references.save(false);
  const problems = register.problems.map(formatProblem);
  const drifts = addons.some(({ items }) => items.length > 0) || (ids.length > 0 && notCompared.length > 0);
  return { addons, notCompared, problems, exitCode: problems.length > 0 ? 2 : drifts ? 1 : 0 };
}

function compared(addon: InstalledAddon, selected: SelectedAddon, read: ReadContents): AddonDrift {
  const { folder, state } = addon;
  const { rendered } = jobOf(selected, addon, state.tool);
  const paths = [...new Set([...rendered.files.map(({ path }) => path), ...Object.keys(state.files), ...handMadeFiles(addon)])];
  const code = paths.filter(isCompared).flatMap((path): readonly TextFile[] => {
    const text = fileText(folder, path);
    return text === undefined ? [] : [{ path, text: text.replaceAll('\r\n', '\n') }];
  });
  const planned = rendered.files.filter(({ path }) => isCompared(path));
  const items = compareTraits(read(state.addon, planned, state.series), read(state.addon, code, state.series));
  return { addon: state.addon, entry: state.entry, series: state.series, folder, items };
}

function shown(folder: string, root: string): string {
  const path = relative(root, folder).replaceAll('\\', '/');
  return path.startsWith('..') ? folder : path;
}
