import type { Series } from './known-series.js';

/**
 * How one file stands between what was generated last, what lies on disk and what is planned.
 * - `create`: planned, not there yet
 * - `update`: as it was generated; the plan changed
 * - `remove`: as it was generated; no longer planned
 * - `restore`: generated once, deleted by hand; still planned
 * - `edited`: edited by hand; the plan did not change, so the edit stays
 * - `released`: edited by hand and no longer planned; it stays and is hand-made from now on
 * - `conflict`: edited by hand, and the plan changed, too
 * - `occupied`: a file that the tool never wrote stands where one is planned
 * - `unchanged`
 */
export type FileChange = 'create' | 'update' | 'remove' | 'restore' | 'edited' | 'released' | 'conflict' | 'occupied' | 'unchanged';

/** Changes that stop the whole addon: writing would lose somebody's work. */
export const blockingChanges: ReadonlySet<FileChange> = new Set(['conflict', 'occupied']);

export type FileComparison = {
  /** Relative to the addon. */
  readonly path: string;
  readonly change: FileChange;
  /** Text on disk; undefined where there is no file. */
  readonly disk?: string;
  /** Planned text; undefined where none is planned. */
  readonly planned?: string;
};

/** One addon compared with the disk. Nothing was written to make it. */
export type AddonComparison = {
  readonly addon: string;
  readonly series: Series;
  /** Absolute path of the addon. */
  readonly folder: string;
  /** Whether the folder exists. */
  readonly exists: boolean;
  /** Planned and once generated files, in order of path. Hand-made files are not among them. */
  readonly files: readonly FileComparison[];
  /** The record of what was generated, `.warrant/`, is not what this generation would write; the tool's version apart. */
  readonly recordDiffers: boolean;
};
