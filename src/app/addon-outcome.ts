import { relative } from 'node:path';
import { unifiedDiff } from '../io/workspace/diff.js';
import type { UserError } from '../model/errors.js';
import type { AddonOutcome, FileOutcome, GenerateMode } from '../model/generation.js';
import type { InstalledAddon } from '../model/state-file.js';
import { type AddonComparison, blockingChanges, type FileChange, type FileComparison } from '../model/workspace.js';
import { type LossReport, lossesWhy } from './judge-losses.js';
import { missingFiles } from './missing-files.js';
import type { Job } from './render-job.js';

/** An addon beside what lies on disk, or why that cannot be said. */
export type Compared =
  | {
      readonly job: Job;
      readonly comparison: AddonComparison;
      readonly report: LossReport;
      /** The addon of an earlier series that it is carried over from. */
      readonly earlier?: InstalledAddon;
    }
  | { readonly job: Job; readonly blocked: UserError };

export type Judged = Exclude<Compared, { readonly blocked: UserError }>;

/**
 * Whether writing would lose somebody's work, data that nobody gave up, or what hand-written code needs; or Odoo could not load the result.
 * What is carried over may need what the other series does not have: that is mended where it arrives, and listed.
 */
export const isBlocked = ({ comparison, report: { losses, remainders }, earlier }: Judged): boolean =>
  comparison.files.some(({ change }) => blockingChanges.has(change)) ||
  losses.some(({ accepted }) => !accepted) ||
  (remainders.length > 0 && earlier === undefined) ||
  missingFiles(comparison).length > 0;

export type OutcomeRequest = {
  readonly mode: GenerateMode;
  readonly outRoot: string;
  readonly projectRoot: string;
  readonly written: boolean;
  /** Merged files whose text before is in no commit. */
  readonly uncommitted: readonly string[];
  /** Entries that contributed before and no longer do. */
  readonly withdrawn: readonly string[];
  /** Addons in the same folder that were generated from the same entry under another name. */
  readonly formerly: readonly string[];
};

const unreadableRecord: ReadonlySet<string> = new Set(['broken-state', 'newer-format']);

/** What is said about an addon that was compared, or written. */
export function addonOutcome(compared: Compared, request: OutcomeRequest): AddonOutcome {
  const { mode, outRoot, projectRoot, written, uncommitted, withdrawn, formerly } = request;
  const { addon, entry, extendedBy, series } = compared.job.rendered;
  const folder = shown(`${outRoot}/${addon}`, projectRoot);
  const about = { entry, extendedBy, withdrawn, formerly, addon, series, folder };
  if ('blocked' in compared) {
    const { code, message: why } = compared.blocked;
    const damaged = unreadableRecord.has(code) ? { damaged: true as const } : {};
    const unreadable = code === 'unreadable-file' ? { unreadable: true as const } : {};
    return { ...about, outcome: 'blocked', ...damaged, ...unreadable, files: [], keptByOdoo: [], unchanged: 0, why };
  }
  const { comparison, report } = compared;
  const readFrom = shown(comparison.origin ?? comparison.folder, projectRoot);
  const files = filesOf(comparison, mode);
  const keptByOdoo = comparison.files.filter((file) => isReplaced(file) && compared.job.kept.includes(file.path)).map(({ path }) => path);
  const { losses } = report;
  const counted = {
    ...about,
    ...(losses.length === 0 ? {} : { losses }),
    files,
    keptByOdoo,
    unchanged: comparison.files.length - files.length,
  };
  if (isBlocked(compared)) {
    const open = compared.earlier === undefined ? report : { ...report, remainders: [] };
    const reasons = [blockedWhy(comparison, readFrom, entry), lossesWhy(open, readFrom, series, entry)];
    return { ...counted, outcome: 'blocked', why: reasons.filter((why) => why !== undefined && why !== '').join('\n') };
  }
  if (written) return { ...counted, outcome: 'written', ...(uncommitted.length === 0 ? {} : { uncommitted }) };
  return { ...counted, outcome: files.length > 0 || comparison.recordDiffers ? 'differs' : 'unchanged' };
}

const replacedChanges: ReadonlySet<FileChange> = new Set(['update', 'merge', 'conflict', 'remove']);

const isReplaced = ({ change }: FileComparison): boolean => replacedChanges.has(change);

function filesOf({ addon, files }: AddonComparison, mode: GenerateMode): readonly FileOutcome[] {
  return files.flatMap((file) => {
    const { path, change, conflicts } = file;
    if (change === 'unchanged') return [];
    return [
      { path, change, ...(conflicts === undefined ? {} : { conflicts }), ...(mode === 'diff' ? { diff: unifiedDiff(addon, file) } : {}) },
    ];
  });
}

/** Reasons in the order of the changes that block, each with the files that it is about and what to do. */
function blockedWhy(comparison: AddonComparison, folder: string, entry: string): string {
  const { files } = comparison;
  const of = (wanted: FileChange): readonly FileComparison[] => files.filter(({ change }) => change === wanted);
  const paths = (found: readonly FileComparison[]): string => found.map(({ path }) => `${folder}/${path}`).join(', ');
  const [both, unresolved, occupied] = [of('both'), of('unresolved'), of('occupied')];
  const missing = missingFiles(comparison);
  const broken = of('broken').map(({ path, brokenAt = 1 }) => `${folder}/${path}:${brokenAt}`);
  const places = unresolved.flatMap(({ path, conflicts = [] }) => conflicts.map((line) => `${folder}/${path}:${line}`));
  return [
    ...(unresolved.length === 0
      ? []
      : [`Conflicts are not resolved: ${places.join(', ')}. Choose at each marker, remove the markers and run the command again.`]),
    ...(broken.length === 0
      ? []
      : [`Edited by hand, and cannot be read from here on: ${broken.join(', ')}. Correct the file, then run the command again.`]),
    ...(both.length === 0
      ? []
      : [
          `Edited by hand, and the plan changed, too: ${paths(both)}. They cannot be merged, since what was generated last is not in .warrant/base any more, or the file is not UTF-8. Bring .warrant back from git; or keep your edit elsewhere, delete the file and run warrant generate ${entry} --restore.`,
        ]),
    ...(missing.length === 0
      ? []
      : [
          `Deleted by hand, and still named, so that Odoo cannot load the addon: ${missing.map(({ path, namedIn }) => `${folder}/${path} (${namedIn})`).join(', ')}. Take it out there by hand, too; or bring it back: warrant generate ${entry} --restore.`,
        ]),
    ...(occupied.length === 0 ? [] : [`A file that was not generated stands where one is planned: ${paths(occupied)}. Move it away.`]),
  ].join('\n');
}

/** A folder as it is told: from the project, where it lies in it. */
export function shown(folder: string, root: string): string {
  const path = relative(root, folder).replaceAll('\\', '/');
  return path.startsWith('..') ? folder : path;
}
