import type { AcceptedFinding } from '../baseline.js';
import type { Place } from '../errors.js';
import type { Finding, Severity } from '../finding.js';

/** Something that another tool found; it counts for nothing here. */
export type ImportedFinding = {
  /** As the other tool calls it. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** Below the folder of the addon, as it was given. */
  readonly place: Place;
  readonly addon: string;
};

/** What a tool said, as one of its files has it. */
export type ImportedReport = {
  readonly file: string;
  /** Name and version, as far as the file says. */
  readonly tool: string;
  readonly findings: readonly ImportedFinding[];
  /** How many are of files that lie in none of the addons, and how many more than are kept. */
  readonly elsewhere: number;
  readonly left: number;
};

/** How findings stand to those that were accepted. */
export type BaselineOutcome = {
  readonly accepted: readonly (Pick<AcceptedFinding, 'reason' | 'expires'> & { readonly finding: Finding })[];
  /** Accepted once, and found no more. */
  readonly stale: readonly AcceptedFinding[];
  /** Found, and no longer accepted: they stand among the findings. */
  readonly expired: readonly AcceptedFinding[];
  /** Accepted, and of addons or upgrades that this audit did not look at. */
  readonly unseen: number;
};

/** What an audit says beyond single addons: of the register, and of what was accepted, left out and brought in. */
export type AuditEstate = {
  /** What concerns the register and lies in none of the given addons; empty without a register. */
  readonly register: readonly Finding[];
  /** Absent without a baseline. */
  readonly baseline?: BaselineOutcome;
  /** Absent when all lines count; `left`: findings on lines that did not change, which stand nowhere in the report. */
  readonly since?: { readonly ref: string; readonly left: number };
  readonly imported: readonly ImportedReport[];
};
