import type { Problem } from '../errors.js';
import type { KnownSeries } from '../known-series.js';
import type { ReferenceCode } from '../references.js';
import type { Effort, EffortBasis, LineRange } from './effort.js';
import type { ImpactFinding, Stack } from './impact.js';

/** A name that stands for nothing in the series of an entry; rule ids are those of `check`. */
export type UnknownName = {
  readonly rule: ReferenceCode;
  readonly place: { readonly file: string; readonly line: number };
  readonly message: string;
  readonly remedy: string;
};

/** What an upgrade does to one addon, or to what one entry asks for. */
export type ImpactSubject = {
  readonly kind: 'addon' | 'entry';
  /** Technical name, or id. */
  readonly name: string;
  /** Folder of the addon, file of the entry. */
  readonly place: string;
  readonly from: KnownSeries;
  readonly touchpoints: number;
  readonly findings: readonly ImpactFinding[];
  /** Modules that it depends on and that no catalogue has. */
  readonly unknownModules: readonly string[];
  /** Of entries only: what they name and its own series does not have, which no change can meet. */
  readonly unknownNames?: readonly UnknownName[];
  /** Of addons only: what an entry will be generated as is generated anew. */
  readonly effort?: Effort;
};

/** Contract `impact`, format 1. */
export type ImpactReport = {
  readonly to: KnownSeries;
  readonly subjects: readonly ImpactSubject[];
  readonly stacks: readonly Stack[];
  /** All addons together. */
  readonly total: LineRange & { readonly basis: EffortBasis };
  /** The policy's own rate, which turns lines into days. */
  readonly linesPerDay?: number;
  /** What limits the answer, in sentences. */
  readonly notes: readonly string[];
  readonly problems: readonly Problem[];
};
