import type { LineRange } from './impact/effort.js';
import type { TouchpointKind } from './touchpoint.js';

/** Places that an entry declares because a person writes the code there, counted by kind. */
export type HandPlaces = Readonly<Partial<Record<TouchpointKind, number>>>;

/**
 * Lines of the code of an entry three ways, each as `odoo-bin cloc` counts them. What is not known is absent: there is no code yet, it is not
 * among the folders that were looked at, or what was generated last is lost.
 */
export type CodeLines = {
  /**
   * Of the plan as it is rendered now, whatever the gate says, with what approved entries add to the addon. Of an entry that extends an addon:
   * what it adds to it. Code that a person writes is not in it; where a person writes all, it is 0.
   */
  readonly forecast?: number;
  /** Why there is no forecast, in words. */
  readonly why?: string;
  /** Of what was generated last, by the record of the addon. */
  readonly generated?: number;
  /** On disk: edits and files by hand are in it. */
  readonly finished?: number;
  /** What the entry declares and no plan renders: overrides, calls, controllers, scripts. */
  readonly places: HandPlaces;
  /** The forecast with the code by hand (`core/impact/effort/hand-lines.ts`): estimated, so that it is a range. Absent where there is no forecast. */
  readonly foreseen?: LineRange;
};

/** A forecast that did not come true to the line. */
export type ForecastMiss = Required<Pick<CodeLines, 'forecast' | 'finished' | 'foreseen'>> &
  Pick<CodeLines, 'generated'> & { readonly id: string; readonly title: string };

/** How forecasts held, over what has both a forecast and finished code. */
export type ForecastRecord = {
  readonly of: number;
  /** Sums of the plans, of what was foreseen with code by hand, and of what is on disk. */
  readonly forecast: number;
  readonly expected: number;
  readonly finished: number;
  /** How many have just the lines that were foreseen, and how many lie in their range. */
  readonly exact: number;
  readonly inside: number;
  /** Median of |expected − finished| / finished. */
  readonly medianError: number;
  /** The others, the largest difference first. */
  readonly off: readonly ForecastMiss[];
};
