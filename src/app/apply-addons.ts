import { compareAddon } from '../io/workspace/compare.js';
import { withLock } from '../io/workspace/lock.js';
import { refuseLinks } from '../io/workspace/paths.js';
import { readAddons } from '../io/workspace/read-addons.js';
import { hasLeftovers } from '../io/workspace/recover.js';
import { needsWriting, writeAddon } from '../io/workspace/write.js';
import { UserError } from '../model/errors.js';
import type { AddonOutcome, GenerateMode } from '../model/generation.js';
import { grouped } from '../model/grouped.js';
import type { Series } from '../model/known-series.js';
import type { RenderedAddon } from '../model/plan.js';
import type { InstalledAddon } from '../model/state-file.js';
import type { AddonComparison } from '../model/workspace.js';
import { addonOutcome, type Compared, isBlocked } from './addon-outcome.js';
import { carriedOver } from './carried-over.js';
import { earlierAddons, type Origins } from './earlier-addons.js';
import { judgeLosses, type LossReport } from './judge-losses.js';
import { mergeEdits } from './merge-edits.js';
import { type Job, jobOf } from './render-job.js';
import type { SelectedAddon } from './select-addons.js';

type Written = { readonly compared: Compared; readonly written: boolean; readonly uncommitted: readonly string[] };

export type ApplyRequest = {
  readonly mode: GenerateMode;
  readonly series: Series;
  /** Absolute; holds the addons of this series directly. */
  readonly outRoot: string;
  readonly projectRoot: string;
  readonly toolVersion: string;
  /** Whether generated files that were deleted by hand come back. */
  readonly restore?: boolean | undefined;
  /** Where addons of an earlier series lie, to be carried over. */
  readonly origins: Origins;
  /** Ids of data that may be lost. */
  readonly acceptLoss?: readonly string[] | undefined;
  readonly cacheDir?: string | null | undefined;
  readonly onAddon: (addon: string) => void;
  /** Whether what an entry contributed before may be taken out of the addon: it was retired or rejected. */
  readonly mayWithdraw: (entry: string) => boolean;
};

/**
 * Plans, renders and compares the addons of one output folder and, in the mode `write`, writes those that may be written. An addon that is not
 * there for the series is compared with the one of an earlier series, so that what a person did to it is carried over.
 * @throws UserError when the folder holds addons of another series, is locked, or the disk refuses
 */
export async function applyAddons(selection: readonly SelectedAddon[], request: ApplyRequest): Promise<readonly AddonOutcome[]> {
  refuseLinks(request.projectRoot, request.outRoot);
  if (request.mode === 'write' && hasLeftovers(request.outRoot)) await withLock(request.outRoot, async () => undefined);
  const installed = new Installed(await addonsBefore(selection, request));
  const jobs = selection.map((selected) => jobOf(selected, installed.of(selected.source.name), request.toolVersion));
  const before: Compared[] = [];
  for (const job of jobs) before.push(await compare(job, installed, request));
  // Read before anything is written: an addon may be carried over where it lies.
  const carried = await carriedOver(before, request);
  const outcome = ({ compared, written, uncommitted }: Written): AddonOutcome => ({
    ...addonOutcome(compared, {
      ...{ ...request, written, uncommitted },
      withdrawn: withdrawnFrom(compared.job.rendered, installed),
      formerly: formerNames(compared.job.rendered, installed),
    }),
    ...carried.get(compared.job.rendered.addon),
  });
  if (request.mode !== 'write' || !before.some(isWritable)) {
    for (const { rendered } of jobs) request.onAddon(rendered.addon);
    return before.map((compared) => outcome({ compared, written: false, uncommitted: [] }));
  }
  return await withLock(request.outRoot, async () => {
    const outcomes: AddonOutcome[] = [];
    for (const job of jobs) outcomes.push(outcome(await write(job, installed, request)));
    return outcomes;
  });
}

/** Addons as they were generated last, found by name and by the entry that they were made from. */
class Installed {
  readonly #byAddon: ReadonlyMap<string, readonly InstalledAddon[]>;
  readonly #addonsOf: ReadonlyMap<string, readonly string[]>;

  constructor(addons: readonly InstalledAddon[]) {
    this.#byAddon = grouped(addons.map((one) => [one.state.addon, one] as const));
    this.#addonsOf = grouped(addons.map(({ state }) => [state.entry, state.addon] as const));
  }

  /** What lies there for the series stands before what would be carried over to it. */
  of(addon: string): InstalledAddon | undefined {
    return this.#byAddon.get(addon)?.[0];
  }

  addonsOf(entry: string): readonly string[] {
    return this.#addonsOf.get(entry) ?? [];
  }
}

/** Each addon as it was generated last: for the series, or for an earlier one from which it is carried over. */
async function addonsBefore(selection: readonly SelectedAddon[], request: ApplyRequest): Promise<readonly InstalledAddon[]> {
  const { outRoot, series, origins } = request;
  // A broken record stops its addon alone, which is said when it is compared.
  const installed = await readAddons(outRoot, () => {});
  const earlier = await earlierAddons(selection, { series, origins, installed, outRoot });
  const other = installed.find(({ state, folder }) => state.series !== series && !earlier.some((one) => one.folder === folder));
  if (other === undefined) return [...installed.filter(({ state }) => state.series === series), ...earlier];
  const message = `${outRoot} holds ${other.state.addon} for Odoo ${other.state.series}; a folder holds the addons of one series.`;
  throw new UserError(
    'other-series',
    `${message}\n  Choose another folder with --out, or leave it out for generated/${series}. To carry all of them over where they lie, name the folder in --from, too.`,
  );
}

/** What is wrong with one addon's folder stops that addon alone. */
async function compare(job: Job, installed: Installed, request: ApplyRequest): Promise<Compared> {
  const { outRoot, mayWithdraw, restore, acceptLoss = [] } = request;
  const lost = withdrawnFrom(job.rendered, installed).filter((id) => !mayWithdraw(id));
  if (lost.length > 0) return { job, blocked: partLost(job.rendered.addon, lost) };
  try {
    const before = installed.of(job.rendered.addon);
    const earlier = before?.state.series === job.rendered.series ? undefined : before;
    const compared = compareAddon(outRoot, job.rendered, job.provenance, { restore, earlier });
    const comparison = await mergeEdits(compared, job.rendered.entry);
    const { folder, origin = folder } = comparison;
    const report =
      before === undefined
        ? { losses: [], remainders: [] }
        : await judgeLosses({ ...comparison, folder: origin }, before.state, job.renames, acceptLoss);
    return { job: accepting(job, report), comparison, report, ...(earlier === undefined ? {} : { earlier }) };
  } catch (error) {
    if (error instanceof UserError) return { job, blocked: error };
    throw error;
  }
}

/** What is given up is written down with the addon that lost it. */
function accepting(job: Job, { losses }: LossReport): Job {
  const { acceptedLosses = [] } = job.provenance;
  const ids = losses.flatMap(({ id, accepted }) => (accepted ? [id] : []));
  return { ...job, provenance: { ...job.provenance, acceptedLosses: [...acceptedLosses, ...ids] } };
}

/** Entries that contributed to the addon when it was generated last and do not any more. */
function withdrawnFrom({ addon, extendedBy }: RenderedAddon, installed: Installed): readonly string[] {
  const before = installed.of(addon)?.state;
  return Object.keys(before?.extendedBy ?? {}).filter((id) => !extendedBy.includes(id));
}

/** What was generated from the same entry under another name, and lies there still. */
const formerNames = ({ addon, entry }: RenderedAddon, installed: Installed): readonly string[] =>
  installed.addonsOf(entry).filter((name) => name !== addon);

/** Odoo drops tables and columns whose code is gone at the next update: waiting for an approval is no reason to lose data. */
function partLost(addon: string, lost: readonly string[]): UserError {
  const [parts, verb] = [lost.join(' and '), lost.length === 1 ? 'contributes' : 'contribute'];
  const message = `${parts} ${verb} to ${addon} and may not be generated as it is now. Taking its part out would drop its data at the next update.`;
  return new UserError(
    'part-withdrawn',
    `${message}\n  Have it approved again; or retire or reject it, and its part is taken out once the loss is accepted by name.`,
  );
}

const isWritable = (compared: Compared): boolean => 'comparison' in compared && !isBlocked(compared) && needsWriting(compared.comparison);

/** Compares again, since the lock is held only now, and writes. */
async function write(job: Job, installed: Installed, request: ApplyRequest): Promise<Written> {
  request.onAddon(job.rendered.addon);
  const compared = await compare(job, installed, request);
  const written = isWritable(compared);
  const uncommitted = written && 'comparison' in compared ? await uncommittedMerges(compared.comparison) : [];
  if (written && 'comparison' in compared) writeAddon(request.outRoot, compared.comparison, job.rendered, compared.job.provenance);
  return { compared, written, uncommitted };
}

/** Merging replaces what a person wrote: git can bring it back only if it was committed. */
async function uncommittedMerges({ folder, origin, files }: AddonComparison): Promise<readonly string[]> {
  if (origin !== undefined) return [];
  const merged = files.flatMap(({ path, disk, merged: text }) => (disk === undefined || text === undefined ? [] : [{ path, text: disk }]));
  if (merged.length === 0) return [];
  const { uncommittedFiles } = await import('../io/git/committed.js');
  return await uncommittedFiles(folder, merged);
}
