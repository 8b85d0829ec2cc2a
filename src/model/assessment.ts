import type { KnownSeries } from './known-series.js';
import type { Measurement } from './measurement.js';
import type { TouchpointKind } from './touchpoint.js';

/** What was asked and what the facts say. `yes` is always the good answer. */
export type Outcome = 'yes' | 'no' | 'not-known' | 'not-applicable';

export type Evidence = {
  /** JSON pointer into the entry, where one exists. */
  readonly pointer?: string;
  readonly note: string;
};

export type Answer = {
  readonly outcome: Outcome;
  readonly evidence: readonly Evidence[];
  /** `no`, and measured: how much of it is fulfilled all the same, from 0 to below 1. */
  readonly part?: number;
};

export type CriterionAnswer = Answer & {
  readonly criterion: string;
  readonly asks: string;
  readonly weight: number;
  readonly remedy: string;
  /** Only measuring what was built answers it. */
  readonly measured?: true;
  /** Points of the score that this criterion costs now, at its unfavourable end: what answering it well would add. */
  readonly gain: number;
};

/** 0 to 100; the two ends differ where something is not known. */
export type Range = { readonly low: number; readonly high: number };

export const scoreIds = ['justification', 'upgrade-impact', 'test-coverage'] as const;
export type ScoreId = (typeof scoreIds)[number];

export type Score = {
  readonly id: ScoreId;
  readonly range: Range;
  /** Which end is good: a high justification, a low impact. */
  readonly better: 'high' | 'low';
  /** Said wherever the score is shown, for example that it is not calibrated on data. */
  readonly caveats: readonly string[];
  /** Weakest first. */
  readonly answers: readonly CriterionAnswer[];
};

export type Level = 'A' | 'B' | 'C' | 'D';

/** The plain cost of one touchpoint, something that an upgrade step is known to break, or what is expected to change after the newest catalogue. */
export type ImpactItem = {
  readonly pointer: string;
  /** Of the touchpoint; absent where a known break concerns a construct that touches nothing of standard Odoo, such as a widget. */
  readonly kind?: TouchpointKind;
  readonly what: string;
  /** At its unfavourable end, where a fact that decides it is not known. */
  readonly points: number;
  /** The criterion of the upgrade impact that explains it: a good answer there saves these points. Absent for the plain cost of a dependence. */
  readonly criterion?: string;
  /** Id of the known break, when one matches; id of the change of the catalogues, when they tell it. */
  readonly breakId?: string;
  readonly changeId?: string;
  /** Nobody knows it; the past makes it expected. */
  readonly expected?: true;
  readonly step?: string;
};

export type Assessment = {
  readonly entry: string;
  readonly scores: Readonly<Record<ScoreId, Score>>;
  readonly level: { readonly value: Level | 'not-known'; readonly atLeast: Level; readonly because: readonly Evidence[] };
  /** The part of the test coverage that can be known before anything is built; what a generation asks for. */
  readonly plannedCoverage: Range;
  /** The other part; absent without evidence in the series. */
  readonly measured?: Measurement | undefined;
  /** What going live asks for. */
  readonly measuredCoverage: Range;
  readonly impact: readonly ImpactItem[];
  /** Debt in points that the entry takes from the budget of its process. */
  readonly debt: number;
  /** Changed lines expected at the next upgrade step, and days where the policy gives a rate. */
  readonly effort: {
    readonly lines: Range;
    readonly days?: Range;
    readonly step: string;
    /** Changed lines up to each later series, all steps on the way added. */
    readonly upTo: readonly { readonly to: KnownSeries; readonly lines: Range }[];
  };
};
