import type { LineSummary, TestFault } from './evidence.js';
import type { Series } from './known-series.js';

/** What is done to addons in Odoo, in this order; each is one start of the server. */
export const steps = ['install', 'update', 'restart', 'uninstall', 'restart-after-uninstall'] as const;
export type Step = (typeof steps)[number];

/** A line that Odoo logged at WARNING or above and that the control addon does not cause. */
export type OwnLine = {
  readonly step: Step;
  readonly level: 'WARNING' | 'ERROR' | 'CRITICAL';
  readonly logger: string;
  /** The first line of the message, without what differs from run to run. */
  readonly message: string;
  readonly times: number;
};

/** One start of Odoo. */
export type StepTiming = {
  readonly step: Step;
  /** Wall time of the whole start. */
  readonly seconds: number;
  /** As Odoo logs it: until the registry was loaded. */
  readonly registrySeconds?: number;
  /** As Odoo logs it: what loading the addons under test took, and how many queries; of an installation or an update. */
  readonly loading?: { readonly seconds: number; readonly queries: number };
  /** As Odoo logs it: what the tests of the addons took, and how many queries. */
  readonly tests?: { readonly seconds: number; readonly queries: number };
};

/** What was not there before an addon was installed and is still there after it was uninstalled. */
export type Leftover = {
  /** Table of the database. */
  readonly table: string;
  readonly what: string;
  /** All of them, where `what` names only some. */
  readonly names?: readonly string[];
  readonly count: number;
  /** Why it stays. */
  readonly why: string;
  /** Odoo keeps it whatever the addon does: no fault of the addon. */
  readonly isExpected: boolean;
};

/** The tests of one addon. */
export type VerifiedTests = {
  readonly addon: string;
  /** Test methods in the code. */
  readonly inCode: number;
  readonly passed: number;
  readonly failed: number;
  readonly errors: number;
  readonly skipped: number;
  readonly faults: readonly { readonly test: string; readonly fault: TestFault }[];
  /** The acceptance criteria that tests carry, by entry and criterion. */
  readonly criteria: readonly {
    readonly entry: string;
    readonly criterion: string;
    readonly passed: number;
    readonly faults: readonly string[];
  }[];
};

/** Records that were committed before the addons were uninstalled. */
export type CommittedData = {
  readonly records: number;
  readonly values: number;
  /** What no record could be made of, and why. */
  readonly missing: readonly string[];
};

/** The life of one addon alone, or of all together. */
export type VerifiedGroup = {
  readonly addons: readonly string[];
  readonly kind: 'alone' | 'together';
  /** What is wrong, each with the step where it showed; empty: all is well. */
  readonly faults: readonly string[];
  /** State of each addon after the installation, as the database has it. */
  readonly installed: Readonly<Record<string, string>>;
  readonly uninstalled: Readonly<Record<string, string>>;
  readonly ownLines: readonly OwnLine[];
  readonly timings: readonly StepTiming[];
  readonly tests: readonly VerifiedTests[];
  readonly data?: CommittedData;
  readonly leftovers: readonly Leftover[];
  readonly lines?: LineSummary;
};

/** Evidence that was written, or why none was. */
export type StoredEvidence = {
  readonly addon: string;
  /** Absent: the addon was not generated from one. */
  readonly entry?: string;
  readonly file?: string;
  readonly why?: string;
};

export type Verification = {
  readonly odoo: {
    readonly series: Series;
    readonly tree: string;
    readonly python: string;
    readonly postgres: string;
    /** Version of coverage.py; absent where the Python has none. */
    readonly coverage?: string;
    readonly wkhtmltopdf: boolean;
  };
  readonly groups: readonly VerifiedGroup[];
  readonly evidence: readonly StoredEvidence[];
  /** What a reader should know and that is no fault. */
  readonly notes: readonly string[];
  readonly exitCode: 0 | 1;
};
