import { join, resolve } from 'node:path';
import { formatProblem, UserError } from '../model/errors.js';
import type { AddonOutcome, GenerateMode, GenerateResult, RefusedEntry } from '../model/generation.js';
import { type Series, seriesList } from '../model/known-series.js';
import type { Register } from '../model/register.js';
import { keptChanges } from '../model/workspace.js';
import { applyAddons } from './apply-addons.js';
import { originsOf } from './earlier-addons.js';
import { outputFolder } from './installed-addons.js';
import type { LoadedRegister } from './load-register.js';
import { requireEntries } from './require-entries.js';
import { reviewRegister } from './review-register.js';
import { type SelectedAddon, selectAddons } from './select-addons.js';
import { loadVouched } from './vouched-register.js';

export type GenerateOptions = {
  readonly root: string;
  /** Entries asked for; none: all that are allowed. */
  readonly ids: readonly string[];
  readonly mode: GenerateMode;
  readonly at: string;
  readonly toolVersion: string;
  /** Instead of each entry's own series. */
  readonly series?: Series | undefined;
  /** Folder for the addons of one series; absent: `generated/<series>` beside the register. */
  readonly out?: string | undefined;
  /**
   * Folder of addons of an earlier series: those that are not there for this one are carried over from it, with what was edited by hand.
   * Absent: `generated/<series>` of the nearest earlier series that has one, unless `out` is given.
   */
  readonly from?: string | undefined;
  readonly cacheDir?: string | null | undefined;
  /** The day was asked for: what was decided later is left out. Otherwise it is today, and a later date is a mistake. */
  readonly lookingBack?: boolean | undefined;
  /** Generated files that were deleted by hand come back. */
  readonly restore?: boolean | undefined;
  /** Ids of data that may be lost when what defines it is no longer planned: `table.column`. */
  readonly acceptLoss?: readonly string[] | undefined;
  readonly onProgress?: ((done: number, total: number, addon: string) => void) | undefined;
};

type Generation = Omit<GenerateOptions, 'lookingBack'>;

/**
 * Generates the addons of the entries that the gate allows, or says how the disk differs from what it would generate.
 * @throws UserError for wrong input that concerns the whole run: no register, an unknown id, a folder that cannot be used
 */
export async function generate(options: GenerateOptions): Promise<GenerateResult> {
  const { root, ids, at, lookingBack, cacheDir } = options;
  const { register } = await loadVouched({ root, cacheDir, at, lookingBack });
  requireEntries(register, ids);
  const result = await generateFrom(register, options);
  register.references.save(false);
  register.outlooks.save(false);
  return result;
}

/** The same for a register that is read already, and whose record of decisions was looked at. */
export async function generateFrom(register: LoadedRegister, options: Generation): Promise<GenerateResult> {
  const { ids, mode, at, series, acceptLoss = [] } = options;
  const review = reviewRegister(register, { at, addons: [], ...(series === undefined ? {} : { series }) });
  const { addons: selected, refused } = selectAddons(register, review, ids);
  const closed = review.entries
    .filter(({ state }) => state === 'retired' || state === 'rejected')
    .map(({ registered }) => registered.entry.id);
  const addons = await applyAll(selected, register, options, new Set(closed));
  const problems = register.problems.map(formatProblem);
  const unknownLosses = acceptLoss.filter((id) => !addons.some(({ losses = [] }) => losses.some((loss) => loss.id === id)));
  const repair = mode === 'check' ? repairCommand(addons, options) : undefined;
  const isWrong = problems.length > 0 || (unknownLosses.length > 0 && unknownLosses.length === acceptLoss.length) || addons.some(isDamaged);
  const exitCode = isWrong ? 2 : exitCodeOf(addons, ids.length > 0 ? refused : [], mode);
  return {
    ...{ mode, addons, refused, problems, exitCode },
    ...(repair === undefined ? {} : { repair }),
    ...(unknownLosses.length === 0 ? {} : { unknownLosses }),
  };
}

const isDamaged = ({ damaged }: AddonOutcome): boolean => damaged === true;

/** Each series has an output folder of its own. */
async function applyAll(
  selected: readonly SelectedAddon[],
  { root }: Register,
  options: Generation,
  closed: ReadonlySet<string>,
): Promise<readonly AddonOutcome[]> {
  const { out, from, mode, toolVersion, restore, acceptLoss, cacheDir, onProgress } = options;
  const used = seriesList.filter((series) => selected.some(({ source }) => source.series === series));
  if (out !== undefined && used.length > 1) {
    throw new UserError(
      'several-series',
      `--out takes the addons of one series, and these are for ${used.join(' and ')}. Add --series, or name entries of one series.`,
    );
  }
  const folder = out === undefined ? undefined : outputFolder(out, root);
  const outcomes: AddonOutcome[] = [];
  let done = 0;
  for (const series of used) {
    const outRoot = folder ?? join(root, 'generated', series);
    const onAddon = (addon: string): void => onProgress?.(++done, selected.length, addon);
    const addons = selected.filter(({ source }) => source.series === series);
    outcomes.push(
      ...(await applyAddons(addons, {
        mode,
        series,
        outRoot,
        projectRoot: root,
        toolVersion,
        restore,
        acceptLoss,
        cacheDir,
        origins: originsOf(root, series, from, folder),
        onAddon,
        mayWithdraw: (entry) => closed.has(entry),
      })),
    );
  }
  return outcomes;
}

function exitCodeOf(addons: readonly AddonOutcome[], refused: readonly RefusedEntry[], mode: GenerateMode): 0 | 1 | 2 {
  if (addons.some(({ unreadable }) => unreadable)) return 2;
  const blocked = addons.some(({ outcome, files }) => outcome === 'blocked' || files.some(({ change }) => change === 'conflict'));
  const differs = mode === 'check' && addons.some(({ outcome }) => outcome !== 'unchanged');
  return blocked || differs || refused.length > 0 ? 1 : 0;
}

/** Only what a command can repair: hand edits are somebody's work, and a blocked addon needs a person. */
function repairCommand(
  addons: readonly AddonOutcome[],
  { series, out, from, root, restore, acceptLoss = [] }: Generation,
): string | undefined {
  const entries = addons
    .filter(({ outcome, files }) => outcome === 'differs' && !(files.length > 0 && files.every(({ change }) => keptChanges.has(change))))
    .map(({ entry }) => entry);
  if (entries.length === 0) return undefined;
  const options = [
    series === undefined ? '' : ` --series ${series}`,
    out === undefined ? '' : ` --out ${JSON.stringify(out)}`,
    from === undefined ? '' : ` --from ${JSON.stringify(from)}`,
    restore === true ? ' --restore' : '',
    ...acceptLoss.map((id) => ` --accept-loss ${id}`),
  ];
  return `warrant generate ${entries.join(' ')}${options.join('')}${resolve(root) === resolve('.') ? '' : ` --root ${JSON.stringify(root)}`}`;
}
