import type { LineSummary, RecordedEvidence, SignedResult, StaticFindings, TestSummary } from './evidence.js';

/**
 * How a record of evidence stands for the code as it is: it counts, a newer one of the same kind took its place, the code was changed
 * since, the policy does not count its origin, or the code is not here to be compared.
 */
export type Standing = 'counts' | 'replaced' | 'stale' | 'not-counted' | 'code-missing';

export type JudgedEvidence = { readonly record: RecordedEvidence; readonly standing: Standing };

/** What is measured of an entry in one series. A part is absent where nothing that counts says it. */
export type Measurement = {
  /** Every record on the entry in this series, newest first. */
  readonly records: readonly JudgedEvidence[];
  readonly tests?: TestSummary;
  readonly lines?: LineSummary;
  readonly findings: readonly StaticFindings[];
  /** What people who tested by hand signed, by criterion. */
  readonly signed: ReadonlyMap<string, SignedResult>;
  /** Why nothing counts although there are records. */
  readonly why?: string;
};
