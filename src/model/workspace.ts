import type { Series } from './known-series.js';

/**
 * How one file stands between what was generated last, what lies on disk and what is planned.
 * - `create`: planned, not there yet
 * - `update`: as it was generated; the plan changed
 * - `remove`: as it was generated; no longer planned
 * - `deleted`: generated once, deleted by hand; still planned, and left deleted
 * - `restore`: the same, and it was asked for to bring it back
 * - `edited`: edited by hand; the plan did not change, so the edit stays
 * - `released`: edited by hand and no longer planned; it stays and is hand-made from now on
 * - `merge`: edited by hand, and the plan changed, too; both fit into one file
 * - `conflict`: the same, and they do not: the file gets markers where a person has to choose
 * - `both`: the same, and nobody can tell who changed what: the text that was generated last is lost, or the file is no text
 * - `unresolved`: it holds markers of an earlier conflict
 * - `broken`: edited by hand, and it does not parse
 * - `occupied`: a file that the tool never wrote stands where one is planned
 * - `unchanged`
 */
export type FileChange =
  | 'create'
  | 'update'
  | 'remove'
  | 'deleted'
  | 'restore'
  | 'edited'
  | 'released'
  | 'merge'
  | 'conflict'
  | 'both'
  | 'unresolved'
  | 'broken'
  | 'occupied'
  | 'unchanged';

/** Changes that stop the whole addon: writing would lose somebody's work. */
export const blockingChanges: ReadonlySet<FileChange> = new Set(['both', 'unresolved', 'broken', 'occupied']);

/** What a person did to a file whose plan is as it was: there is nothing to write. */
export const keptChanges: ReadonlySet<FileChange> = new Set(['edited', 'deleted']);

export type FileComparison = {
  /** Relative to the addon. */
  readonly path: string;
  readonly change: FileChange;
  /** Text on disk; undefined where there is no file. */
  readonly disk?: string;
  /** Planned text; undefined where none is planned. */
  readonly planned?: string;
  /** What was generated last; only of files that are merged or released, and only if the record still has it whole. */
  readonly base?: string;
  /** What is written instead of the planned text. */
  readonly merged?: string;
  /** Lines, from 1, on which conflicts begin. */
  readonly conflicts?: readonly number[];
  /** Line, from 1, of the first mistake of a file that does not parse. */
  readonly brokenAt?: number;
};

/** One addon compared with the disk. Nothing was written to make it. */
export type AddonComparison = {
  readonly addon: string;
  readonly series: Series;
  /** Absolute path of the addon. */
  readonly folder: string;
  /** Absolute path of the addon that `disk` was read from, where that is another one: it is carried over to this series and left as it is. */
  readonly origin?: string;
  /** Whether the folder exists. */
  readonly exists: boolean;
  /** Planned and once generated files, in order of path. Hand-made files are not among them. */
  readonly files: readonly FileComparison[];
  /** The record of what was generated, `.warrant/`, is not what this generation would write; the tool's version apart. */
  readonly recordDiffers: boolean;
};
