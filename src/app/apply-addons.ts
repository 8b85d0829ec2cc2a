import { relative } from 'node:path';
import { planAddon } from '../core/planning/plan.js';
import { isEncoded } from '../core/text/encoded.js';
import { renderAddon } from '../io/templates/render.js';
import { compareAddon } from '../io/workspace/compare.js';
import { unifiedDiff } from '../io/workspace/diff.js';
import { withLock } from '../io/workspace/lock.js';
import { refuseLinks } from '../io/workspace/paths.js';
import { readAddons } from '../io/workspace/read-addons.js';
import { hasLeftovers } from '../io/workspace/recover.js';
import type { Provenance } from '../io/workspace/state.js';
import { needsWriting, writeAddon } from '../io/workspace/write.js';
import { UserError } from '../model/errors.js';
import type { AddonOutcome, FileOutcome, GenerateMode } from '../model/generation.js';
import type { Series } from '../model/known-series.js';
import type { RenderedAddon } from '../model/plan.js';
import type { InstalledAddon } from '../model/state-file.js';
import { type AddonComparison, blockingChanges, type FileComparison } from '../model/workspace.js';
import type { SelectedAddon } from './select-addons.js';

export type ApplyRequest = {
  readonly mode: GenerateMode;
  readonly series: Series;
  /** Absolute; holds the addons of this series directly. */
  readonly outRoot: string;
  readonly projectRoot: string;
  readonly toolVersion: string;
  readonly onAddon: (addon: string) => void;
  /** Whether what an entry contributed before may be taken out of the addon: it was retired or rejected. */
  readonly mayWithdraw: (entry: string) => boolean;
};

type Job = { readonly selected: SelectedAddon; readonly rendered: RenderedAddon; readonly provenance: Provenance };
type Compared = { readonly job: Job; readonly comparison: AddonComparison } | { readonly job: Job; readonly blocked: UserError };

/**
 * Plans, renders and compares the addons of one output folder and, in the mode `write`, writes those that may be written.
 * @throws UserError when the folder holds addons of another series, is locked, or the disk refuses
 */
export async function applyAddons(selection: readonly SelectedAddon[], request: ApplyRequest): Promise<readonly AddonOutcome[]> {
  refuseLinks(request.projectRoot, request.outRoot);
  const installed = await addonsOfSeries(request);
  const jobs = selection.map((selected) => jobOf(selected, request));
  const outcome = (compared: Compared, written: boolean): AddonOutcome => outcomeOf(compared, written, installed, request);
  const before = jobs.map((job) => compare(job, installed, request));
  if (request.mode !== 'write' || !(before.some(isWritable) || hasLeftovers(request.outRoot))) {
    for (const { rendered } of jobs) request.onAddon(rendered.addon);
    return before.map((compared) => outcome(compared, false));
  }
  return await withLock(request.outRoot, async () =>
    jobs.map((job) => write(job, installed, request)).map(({ compared, written }) => outcome(compared, written)),
  );
}

async function addonsOfSeries({ outRoot, series, mode }: ApplyRequest): Promise<readonly InstalledAddon[]> {
  // Before anything is written a person looks at a broken record; a comparison goes on, and blocks that addon alone.
  const installed = await readAddons(outRoot, mode === 'write' ? undefined : () => {});
  const other = installed.find(({ state }) => state.series !== series);
  if (other === undefined) return installed;
  const message = `${outRoot} holds ${other.state.addon} for Odoo ${other.state.series}; a folder holds the addons of one series.`;
  throw new UserError('other-series', `${message}\n  Choose another folder with --out, or leave it out for generated/${series}.`);
}

function jobOf(selected: SelectedAddon, { toolVersion }: ApplyRequest): Job {
  const { owner, extending, source } = selected;
  const extendedBy = Object.fromEntries(extending.map(({ registered }) => [registered.entry.id, registered.digest]));
  const provenance = { tool: toolVersion, digest: owner.registered.digest, extendedBy };
  return { selected, rendered: renderAddon(planAddon(source), isEncoded), provenance };
}

/** What is wrong with one addon's folder stops that addon alone. */
function compare(job: Job, installed: readonly InstalledAddon[], { outRoot, mayWithdraw }: ApplyRequest): Compared {
  const lost = withdrawnFrom(job.rendered, installed).filter((id) => !mayWithdraw(id));
  if (lost.length > 0) return { job, blocked: partLost(job.rendered.addon, lost) };
  try {
    return { job, comparison: compareAddon(outRoot, job.rendered, job.provenance) };
  } catch (error) {
    if (error instanceof UserError) return { job, blocked: error };
    throw error;
  }
}

/** Entries that contributed to the addon when it was generated last and do not any more. */
function withdrawnFrom({ addon, extendedBy }: RenderedAddon, installed: readonly InstalledAddon[]): readonly string[] {
  const before = installed.find(({ state }) => state.addon === addon)?.state;
  return Object.keys(before?.extendedBy ?? {}).filter((id) => !extendedBy.includes(id));
}

/** Odoo drops tables and columns whose code is gone at the next update: waiting for an approval is no reason to lose data. */
function partLost(addon: string, lost: readonly string[]): UserError {
  const [parts, verb] = [lost.join(' and '), lost.length === 1 ? 'contributes' : 'contribute'];
  const message = `${parts} ${verb} to ${addon} and may not be generated as it is now. Taking its part out would drop its data at the next update.`;
  return new UserError('part-withdrawn', `${message}\n  Have it approved again; or retire or reject it, and its part is taken out.`);
}

const isBlocked = ({ files }: AddonComparison): boolean => files.some(({ change }) => blockingChanges.has(change));

const isWritable = (compared: Compared): boolean =>
  'comparison' in compared && !isBlocked(compared.comparison) && needsWriting(compared.comparison);

/** Compares again, since the lock is held only now, and writes. */
function write(job: Job, installed: readonly InstalledAddon[], request: ApplyRequest): { compared: Compared; written: boolean } {
  request.onAddon(job.rendered.addon);
  const compared = compare(job, installed, request);
  const written = isWritable(compared);
  if (written && 'comparison' in compared) writeAddon(request.outRoot, compared.comparison, job.rendered, job.provenance);
  return { compared, written };
}

function outcomeOf(compared: Compared, written: boolean, installed: readonly InstalledAddon[], request: ApplyRequest): AddonOutcome {
  const { rendered } = compared.job;
  const { addon, entry, extendedBy, series } = rendered;
  const folder = shown(`${request.outRoot}/${addon}`, request.projectRoot);
  const about = { entry, extendedBy, withdrawn: withdrawnFrom(rendered, installed), addon, series, folder };
  if ('blocked' in compared)
    return { ...about, outcome: 'blocked', files: [], keptByOdoo: [], unchanged: 0, why: compared.blocked.message };
  const { comparison } = compared;
  const files = filesOf(comparison, request.mode);
  const keptByOdoo = comparison.files.filter(isKeptByOdoo).map(({ path }) => path);
  const counted = { ...about, files, keptByOdoo, unchanged: comparison.files.length - files.length };
  if (isBlocked(comparison)) return { ...counted, outcome: 'blocked', why: blockedWhy(comparison, folder) };
  if (written) return { ...counted, outcome: 'written' };
  return { ...counted, outcome: files.length > 0 || comparison.recordDiffers ? 'differs' : 'unchanged' };
}

/** A data file whose records Odoo leaves as they are where the addon is installed. */
const isKeptByOdoo = ({ change, disk }: FileComparison): boolean =>
  (change === 'update' || change === 'remove') && disk?.includes('<odoo noupdate="1">') === true;

function filesOf({ addon, files }: AddonComparison, mode: GenerateMode): readonly FileOutcome[] {
  return files.flatMap((file) => {
    const { path, change } = file;
    if (change === 'unchanged') return [];
    return [{ path, change, ...(mode === 'diff' ? { diff: unifiedDiff(addon, file) } : {}) }];
  });
}

function blockedWhy({ files }: AddonComparison, folder: string): string {
  const paths = (wanted: string): string =>
    files.flatMap(({ path, change }) => (change === wanted ? [`${folder}/${path}`] : [])).join(', ');
  const [edited, occupied] = [paths('conflict'), paths('occupied')];
  return [
    ...(edited === ''
      ? []
      : [
          `Edited by hand, and the plan changed, too: ${edited}. See both with --diff; move the edit into the entry or a file of its own, then delete the file and run the command again.`,
        ]),
    ...(occupied === '' ? [] : [`A file that was not generated stands where one is planned: ${occupied}. Move it away.`]),
  ].join('\n');
}

function shown(folder: string, root: string): string {
  const path = relative(root, folder).replaceAll('\\', '/');
  return path.startsWith('..') ? folder : path;
}
