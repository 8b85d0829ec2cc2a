import type { Level } from './assessment.js';
import type { Money } from './audit/report.js';
import type { ForecastRecord } from './code-lines.js';
import type { Problem } from './errors.js';
import type { LineRange } from './impact/effort.js';
import type { Stack } from './impact/impact.js';
import type { KnownSeries } from './known-series.js';
import type { State } from './verdict.js';

/** An entry that is approved or has code, or an addon that no entry owns. */
export type Customization = {
  /** `CR-0007`, or the technical name of an addon. */
  readonly id: string;
  readonly title: string;
  readonly isRegistered: boolean;
  /** Of entries only. */
  readonly state?: State;
  readonly addon?: string;
  readonly process?: string;
  /** Sites where it holds; none: at every site. */
  readonly sites?: readonly string[];
  readonly owner?: string;
  /** The first module that it builds on beside the framework's own. */
  readonly app?: string;
  /** Day on which it went live, or was approved. */
  readonly since?: string;
  readonly level: Level | 'not-known';
  readonly debt?: number;
  /** As they are billed: of the code, and where there is none yet as foreseen. An extending entry has them in its owner's addon. */
  readonly lines?: number;
  /** Forecast from the plan, as `CodeLines.forecast`; of an extending entry what it adds to its owner's addon. */
  readonly plannedLines?: number;
  /** The same with what a person will write, as `CodeLines.foreseen`. */
  readonly foreseenLines?: LineRange;
  /** Of what was generated last, by the record of the addon. */
  readonly generatedLines?: number;
  /** Of the code as it lies there. */
  readonly finishedLines?: number;
  /** Changed lines of the upgrade that was asked for, without one of the next step. */
  readonly effort?: LineRange;
  /** The weakest score of an entry, in words. */
  readonly lowest?: string;
  /** What could not be judged, in words. */
  readonly notKnown: readonly string[];
  /** Customizations that cannot stay without it. */
  readonly neededBy: readonly string[];
};

/** Sums over customizations; what is not known of one is left out of its sum and counted in `notKnown`. */
export type PortfolioSum = {
  readonly count: number;
  readonly debt: number;
  readonly lines: number;
  /** Share of the cost of all lines; an addon by itself is never rounded. */
  readonly cost?: Money;
  /** Of those whose effort is known, and how many these are. */
  readonly effort: { readonly low: number; readonly high: number; readonly of: number };
  readonly levels: Readonly<Record<Level | 'not-known', number>>;
  readonly notKnown: number;
};

export const groupings = ['process', 'site', 'owner', 'app', 'age'] as const;
export type Grouping = (typeof groupings)[number];
export type PortfolioGroup = PortfolioSum & { readonly name: string };

export type BudgetLine = { readonly process: string; readonly title: string; readonly budget: number; readonly used: number };

export type WhatIf = {
  readonly retired: readonly string[];
  readonly before: PortfolioSum;
  readonly after: PortfolioSum;
  /** Billed lines, before and after; the bill is rounded once over all. */
  readonly billed: { readonly before: number; readonly after: number };
  readonly budgets: readonly (BudgetLine & { readonly after: number })[];
  /** What would be left without what it needs, in sentences. */
  readonly blocked: readonly string[];
};

/** Contract `portfolio`, format 1. */
export type Portfolio = {
  readonly to: KnownSeries | undefined;
  readonly customizations: readonly Customization[];
  readonly total: PortfolioSum;
  readonly billed: number;
  /** How the forecasts of entries held that have code; undefined where none has. */
  readonly forecasts: ForecastRecord | undefined;
  readonly cost: Money | undefined;
  readonly groups: Readonly<Record<Grouping, readonly PortfolioGroup[]>>;
  readonly budgets: readonly BudgetLine[];
  /** The ten whose removal saves most: by expected effort where an upgrade was asked for, else by debt. */
  readonly savings: readonly Customization[];
  readonly savingsBy: 'effort' | 'debt';
  /** The override stack of the estate: what several addons override or change, and methods whose original one omits. */
  readonly stacks: readonly Stack[];
  readonly whatIf: WhatIf | undefined;
  readonly linesPerDay: number | undefined;
  readonly notes: readonly string[];
  readonly problems: readonly Problem[];
};
