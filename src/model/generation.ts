import type { JudgedLoss } from './data-loss.js';
import type { ImpactFinding } from './impact/impact.js';
import type { Series } from './known-series.js';
import type { GateAnswer, Verdict } from './verdict.js';
import type { FileChange } from './workspace.js';

/** `write` brings the disk to the plan; the others only compare: `check` judges, `dry-run` lists, `diff` shows the lines. */
export const generateModes = ['write', 'check', 'dry-run', 'diff'] as const;
export type GenerateMode = (typeof generateModes)[number];

/** A file that is not as planned, or was not before it was written. */
export type FileOutcome = {
  readonly path: string;
  readonly change: Exclude<FileChange, 'unchanged'>;
  /** Lines, from 1, on which conflicts begin in the file as it is now, or would be. */
  readonly conflicts?: readonly number[];
  /** Unified diff; only in the mode `diff`. */
  readonly diff?: string;
};

/** An addon of an earlier series that was carried over, or would be. Places are those of the new files. */
export type CarriedOver = {
  /** Folder of the addon; relative to the folder that holds the register where it lies below it, else absolute. */
  readonly folder: string;
  readonly series: Series;
  /** What the steps to the new series break in lines that people wrote. */
  readonly breaks: readonly ImpactFinding[];
  /** Where they refer to what the entry does not have in the new series. */
  readonly gone: readonly { readonly path: string; readonly line: number; readonly what: string }[];
  /** Why not all of them could be judged. */
  readonly notJudged: readonly string[];
};

export type AddonOutcome = {
  readonly entry: string;
  /** Entries that contribute to it, by id. */
  readonly extendedBy: readonly string[];
  /** Entries that contributed before and no longer do: their part is taken out. */
  readonly withdrawn: readonly string[];
  /** Addons beside it that were generated from the same entry under another name. */
  readonly formerly: readonly string[];
  readonly addon: string;
  readonly series: Series;
  /** Relative to the folder that holds the register where it lies below it, else absolute. */
  readonly folder: string;
  /** `differs`: it would be written, or was edited by hand. `blocked`: nothing of it is ever written as it stands. */
  readonly outcome: 'written' | 'unchanged' | 'differs' | 'blocked';
  /** In order of path; files that do not change are only counted. */
  readonly files: readonly FileOutcome[];
  readonly unchanged: number;
  /** Data files under `noupdate` that change: databases where the addon is installed keep the records that they have. */
  readonly keptByOdoo: readonly string[];
  /** What the next update of an installed addon would drop with its data; what is not accepted blocks the addon. */
  readonly losses?: readonly JudgedLoss[];
  readonly carried?: CarriedOver;
  /** Files edited by hand that were merged, and whose text before stands in no commit; only in the mode `write`. */
  readonly uncommitted?: readonly string[];
  /** Its record cannot be read. */
  readonly damaged?: true;
  /** It is blocked because a file of it may not be read. */
  readonly unreadable?: true;
  /** Why it is blocked, and what to do. */
  readonly why?: string;
};

/** An entry that is not generated. */
export type RefusedEntry = {
  readonly entry: string;
  readonly title: string;
  readonly reasons: readonly string[];
  /** Whether the way to an approval is still open. */
  readonly answer: GateAnswer;
  readonly verdict: Verdict;
};

export type GenerateResult = {
  readonly mode: GenerateMode;
  readonly addons: readonly AddonOutcome[];
  readonly refused: readonly RefusedEntry[];
  /** Mistakes in the register, as a compiler would say them. */
  readonly problems: readonly string[];
  /** Mode `check`: the command that repairs what a command can repair. */
  readonly repair?: string;
  /** Losses that were accepted by name and that nothing in this run would lose. */
  readonly unknownLosses?: readonly string[];
  /**
   * 0: done, or all as planned. 1: an entry named was refused, an addon is blocked or holds conflicts, or `check` found a difference.
   * 2: wrong input, a damaged record of an addon, or no loss that was accepted is one of this run.
   */
  readonly exitCode: 0 | 1 | 2;
};
