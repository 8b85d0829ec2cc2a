import type { Series } from './known-series.js';

/** What can be wrong with a name that an entry says. Ids of findings; never reused. */
export const referenceCodes = [
  ...['unknown-module', 'unknown-model', 'unknown-field', 'unknown-value', 'unknown-record', 'unknown-view', 'unknown-method'],
  ...['missing-depends', 'wrong-kind', 'model-exists', 'field-exists', 'value-exists', 'method-parameters'],
  ...['anchor-not-found', 'anchor-not-unique', 'anchor-contested'],
] as const;
export type ReferenceCode = (typeof referenceCodes)[number];

/** A name in an entry that does not stand for what it should in a series. */
export type ReferenceProblem = {
  readonly code: ReferenceCode;
  /** A warning says what may go wrong beside other modules; nothing stops for it. */
  readonly severity: 'error' | 'warning';
  /** JSON pointer into the entry: below `bySeries` where the series has its own words. */
  readonly pointer: string;
  readonly message: string;
  readonly remedy: string;
};

/** A node of a view that an entry stands on, and the module that brings it. */
export type AnchoredNode = { readonly pointer: string; readonly view: string; readonly anchor: string; readonly module: string };

/** What an entry names in one series, held against the catalogues. */
export type ReferenceReport = { readonly series: Series } & (
  | { readonly known: false; readonly why: string }
  | {
      readonly known: true;
      readonly problems: readonly ReferenceProblem[];
      /** What the catalogues cannot answer: never a guess. */
      readonly open: readonly { readonly pointer: string; readonly message: string }[];
      readonly nodes: readonly AnchoredNode[];
    }
);
