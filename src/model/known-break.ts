import type { KnownSeries } from './known-series.js';
import type { TouchpointKind } from './touchpoint.js';

/** How bad it is when a break hits: the addon does not install, fails while used, does something else in silence, or logs. */
export const breakSeverities = ['blocks-install', 'runtime-error', 'behaviour', 'warning'] as const;
export type BreakSeverity = (typeof breakSeverities)[number];

/** How sure the fact is: read in Odoo's own source, in its documentation, told by people who ported addons, or not settled. */
export type BreakStatus = 'source-verified' | 'documented' | 'reported' | 'unverified';

/** What an entry must contain for a break to concern it. Names compare exactly. */
export type BreakMatcher =
  | { readonly on: 'module'; readonly names: readonly string[] }
  | { readonly on: 'model'; readonly names: readonly string[] }
  | { readonly on: 'field'; readonly models: readonly string[]; readonly names: readonly string[] }
  | { readonly on: 'method'; readonly names: readonly string[]; readonly how: 'override' | 'call' | 'either' }
  | { readonly on: 'xmlid'; readonly names: readonly string[] }
  | { readonly on: 'button'; readonly names: readonly string[] }
  /** A word inside the hand-written path of an anchor. */
  | { readonly on: 'path-word'; readonly names: readonly string[] }
  | { readonly on: 'widget'; readonly names: readonly string[] }
  /** A construct of the notation of entries, found anywhere in the addon. */
  | { readonly on: 'construct'; readonly names: readonly Construct[] };

/** Constructs of an addon that are no touchpoint but that a later series treats differently. */
export const constructs = ['chosen-icon', 'stored-related', 'always-hidden-field'] as const;
export type Construct = (typeof constructs)[number];

/** One thing that an upgrade step is known to break. */
export type KnownBreak = {
  readonly id: string;
  readonly from: KnownSeries;
  readonly to: KnownSeries;
  readonly severity: BreakSeverity;
  readonly title: string;
  readonly remedy: string;
  /** A rewriting program can repair it alone. */
  readonly mechanical: boolean;
  readonly status: BreakStatus;
  /** Any of them concerns the entry. */
  readonly match: readonly BreakMatcher[];
};

/** A known break that concerns an entry, at one place of it. */
export type BreakHit = {
  readonly known: KnownBreak;
  readonly pointer: string;
  readonly kind?: TouchpointKind;
  /** The symbol or construct that it concerns, for a person to read. */
  readonly what: string;
};
