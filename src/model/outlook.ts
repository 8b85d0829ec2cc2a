import type { CatalogueSymbol } from './catalogue/changes.js';
import type { BreakSeverity } from './known-break.js';
import type { KnownSeries, Series } from './known-series.js';
import type { TouchpointKind } from './touchpoint.js';

/** A difference of two catalogues that breaks something that an entry touches. One symbol is told once, at its worst, however many places meet it. */
export type MetChange = {
  readonly pointer: string;
  readonly kind: TouchpointKind;
  readonly symbol: CatalogueSymbol;
  /** What breaks, in a sentence. */
  readonly what: string;
  readonly remedy: string;
  readonly severity: BreakSeverity;
  readonly mechanical: boolean;
  /** Id of the change (`CatalogueChange`). */
  readonly changeId: string;
  /** How sure the successor is, 0 to 1, where there is one. */
  readonly confidence?: number;
  readonly step: { readonly from: KnownSeries; readonly to: KnownSeries };
  /** It is not there any more under its name: what a later step does to it is the same repair. */
  readonly lost: boolean;
};

/** How many changes the past makes expect of what an entry touches, in steps that no catalogue tells. */
export type Expectation = {
  readonly pointer?: string;
  readonly kind?: TouchpointKind;
  /** What is expected to change, and what in the past says so. */
  readonly note: string;
  /** Expected number of changes. */
  readonly changes: number;
};

/** What the catalogues make of the way ahead of an entry. */
export type Outlook = {
  readonly series: Series;
  /** What the next steps break, as far as catalogues tell them; empty when there is none of its series. */
  readonly changes: readonly MetChange[];
  /** The most expected change first. */
  readonly expected: readonly Expectation[];
} & (
  | { readonly known: false; readonly why: string }
  | { readonly known: true /** Newest series that a catalogue tells. */; readonly upTo: Series }
);
