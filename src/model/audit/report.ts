import type { Level } from '../assessment.js';
import type { Problem } from '../errors.js';
import type { AddonCode } from '../facts/addon-code.js';
import type { Finding } from '../finding.js';
import type { Effort, EffortBasis, LineRange } from '../impact/effort.js';
import type { KnownSeries, Series } from '../known-series.js';
import type { AuditEstate } from './estate.js';

/** Who maintains an addon. `not-known`: its manifest names somebody, and no policy says whether that is the organization itself. */
export type Origin = 'odoo' | 'community' | 'vendor' | 'own' | 'not-known';
export type Advice = 'keep' | 'replace' | 'refactor' | 'retire' | 'not-known';
/** A judgement with its reasons, the most telling first. */
export type Judged<Value> = { readonly value: Value; readonly because: readonly string[] };

/** How much of what there is in the code of an addon; tests and demo data are left out. */
export type Census = {
  /** Lines as an editor shows them. */
  readonly size: {
    readonly python: number;
    readonly data: number;
    readonly script: number;
    readonly template: number;
    readonly test: number;
  };
  /** Models that it defines, and models of others that it extends. */
  readonly models: number;
  readonly extended: number;
  readonly fields: number;
  readonly methods: number;
  /** Methods of others that it overrides: with the original called, and without. */
  readonly overrides: { readonly calling: number; readonly dropping: number };
  readonly views: { readonly own: number; readonly inherited: number; readonly replacing: number };
  readonly access: number;
  /** Models of its own, stored ones, that no access row names: nobody but the superuser may use them. */
  readonly withoutAccess: readonly { readonly model: string; readonly file: string; readonly line: number }[];
  readonly sql: { readonly reading: number; readonly writing: number };
  readonly scriptPatches: number;
};

/** Last change and number of people, as far as git knows. */
export type AddonHistory = { readonly last: string; readonly authors: number };

export type AddonAudit = Omit<AddonCode, 'names'> & {
  readonly name: string;
  readonly folder: string;
  readonly series: Series | undefined;
  readonly installable: boolean;
  readonly origin: Judged<Origin>;
  readonly census: Census;
  /**
   * What its manifest names; of that, modules that neither stand in the given folders nor in the catalogue of the series; a circle that it is
   * in; of what nothing is named in its code, as far as syntax tells: `unused`, or `redundant` where another dependency brings it anyway.
   */
  readonly dependencies: {
    readonly direct: readonly string[];
    readonly missing: readonly string[];
    readonly circle: readonly string[];
    readonly unused: readonly string[];
    readonly redundant: readonly string[];
    /** Nothing is named of these, either, and yet they may be needed. */
    readonly undecided: readonly { readonly name: string; readonly why: string }[];
  };
  readonly history: AddonHistory | undefined;
  readonly level: Judged<Level | 'not-known'>;
  /** Points of upkeep (`core/scoring/impact-weights.ts`); undefined where the level is not known. */
  readonly debt: number | undefined;
  readonly effort: Effort | undefined;
  readonly advice: Judged<Advice>;
  readonly findings: readonly Finding[];
  /** What could not be judged, in sentences. */
  readonly notKnown: readonly string[];
};

export type Money = { readonly amount: number; readonly currency: string };

/** Contract `audit`, format 1. Addons with the lowest level first. */
export type AuditReport = {
  readonly to: KnownSeries | undefined;
  readonly addons: readonly AddonAudit[];
  /** Lines of all addons, and the same rounded up once to hundreds: a lower bound of what is billed. */
  readonly lines: { readonly total: number; readonly billed: number };
  /** The billed lines at the policy's own rate; undefined without one. */
  readonly cost: Money | undefined;
  readonly effort: (LineRange & { readonly basis: EffortBasis }) | undefined;
  readonly linesPerDay: number | undefined;
  /** What is said beyond single addons; absent while only these were looked at. */
  readonly estate?: AuditEstate;
  readonly notes: readonly string[];
  readonly problems: readonly Problem[];
};
