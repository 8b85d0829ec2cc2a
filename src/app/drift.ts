import { kindOf } from '../io/workspace/paths.js';
import type { DriftResult, NotCompared } from '../model/drift.js';
import { formatProblem, UserError } from '../model/errors.js';
import type { Register } from '../model/register.js';
import type { InstalledAddon } from '../model/state-file.js';
import { shown } from './addon-outcome.js';
import { compareAddons } from './compare-code.js';
import { installedAddons, outputFolders } from './installed-addons.js';
import { requireEntries } from './require-entries.js';
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
  const { addons, notCompared: others } = await compareAddons(register, installed, { at, ids });
  notCompared.push(...others);
  register.references.save(false);
  register.outlooks.save(false);
  const problems = register.problems.map(formatProblem);
  const drifts = addons.some(({ items }) => items.length > 0) || (ids.length > 0 && notCompared.length > 0);
  const isWrong = problems.length > 0 || notCompared.some(({ kind }) => kind === 'unreadable');
  return { addons, notCompared, problems, exitCode: isWrong ? 2 : drifts ? 1 : 0 };
}

/** Entries that were asked for and have no addon on disk, of whichever series. */
function missingAddons(ids: readonly string[], { entries }: Register, installed: readonly InstalledAddon[]): readonly NotCompared[] {
  return ids.flatMap((id): readonly NotCompared[] => {
    const owner = entries.find(({ entry }) => entry.id === id)?.entry.extends ?? id;
    if (installed.some(({ state }) => state.entry === owner)) return [];
    const why = owner === id ? 'no addon was generated from it here' : `no addon was generated from ${owner}, which it extends`;
    return [{ kind: 'missing', what: id, why }];
  });
}
