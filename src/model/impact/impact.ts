import type { CatalogueSymbol } from '../catalogue/changes.js';
import type { FileRole } from '../facts/addon.js';
import type { BreakSeverity, BreakStatus } from '../known-break.js';
import type { KnownSeries } from '../known-series.js';
import type { Touchpoint } from '../touchpoint.js';
import type { CodeUse, InCode } from './code-place.js';

/** A step between two neighbouring series, or from the first to the last where only these two were compared. */
export type ImpactStep = { readonly from: KnownSeries; readonly to: KnownSeries };

/** Why something is believed to break: a difference of two catalogues, or a rule that somebody found in the source. */
export type ImpactSource =
  | {
      readonly kind: 'change';
      /** Id of the change (`CatalogueChange`). */
      readonly id: string;
      /** How sure the successor is, 0 to 1, and why. */
      readonly confidence?: number;
      readonly why?: readonly string[];
    }
  | { readonly kind: 'rule'; readonly id: string; readonly status: BreakStatus };

/** One thing in the code of an addon that a later series breaks. */
export type ImpactFinding = {
  /** Id of the rule, or what happened to the symbol: `field-removed`. */
  readonly rule: string;
  readonly addon: string;
  /** File as it lies in the folder of the addon. */
  readonly place: { readonly file: string; readonly line: number };
  /** Of the file: what breaks in a test or in demo data harms no installation. */
  readonly role?: FileRole;
  readonly severity: BreakSeverity;
  /** A rewriting program can repair it alone. */
  readonly mechanical: boolean;
  /** What breaks, in a sentence. */
  readonly message: string;
  readonly remedy: string;
  readonly source: ImpactSource;
  readonly step: ImpactStep;
  /** What the code names, and how it uses it; a rule about a construct has none. */
  readonly symbol?: CatalogueSymbol;
  readonly use?: CodeUse;
  /** What the symbol is called in the target series. */
  readonly successor?: CatalogueSymbol;
};

/** What an upgrade does to one addon. */
export type AddonImpact = {
  readonly addon: string;
  readonly folder: string;
  readonly touchpoints: readonly Touchpoint<InCode>[];
  /** By file and line. */
  readonly findings: readonly ImpactFinding[];
  /** Modules that it depends on and that no catalogue has: what they bring is not known. */
  readonly unknownModules: readonly string[];
};

/** One of several addons that change the same thing. */
export type StackedChange = {
  readonly addon: string;
  readonly place: { readonly file: string; readonly line: number };
  /** Of a method: whether the original is called. */
  readonly super?: boolean;
  /** Of a node: it is replaced. */
  readonly replaces?: true;
};

/** A method or a node that several addons change, or a method of which one alone omits the original; in the order in which they are loaded. */
export type Stack = { readonly symbol: CatalogueSymbol; readonly changes: readonly StackedChange[] };

export type CodeImpact = { readonly addons: readonly AddonImpact[]; readonly stacks: readonly Stack[] };
