/**
 * Lines of the code of an entry three ways, each as `odoo-bin cloc` counts them. What is not known is absent: there is no code yet, it is not
 * among the folders that were looked at, or what was generated last is lost.
 */
export type CodeLines = {
  /**
   * Of the plan as it is rendered now, whatever the gate says, with what approved entries add to the addon. Of an entry that extends an addon:
   * what it adds to it. Code that a person writes is not in it.
   */
  readonly forecast?: number;
  /** Why there is no forecast, in words. */
  readonly why?: string;
  /** Of what was generated last, by the record of the addon. */
  readonly generated?: number;
  /** On disk: edits and files by hand are in it. */
  readonly finished?: number;
  /** Places that the entry declares and that no plan renders: overrides, calls, controllers, scripts. */
  readonly byHand: number;
};

/** A forecast that did not come true to the line. */
export type ForecastMiss = Required<Pick<CodeLines, 'forecast' | 'finished'>> &
  Pick<CodeLines, 'generated'> & { readonly id: string; readonly title: string };

/** How forecasts held, over what has both a forecast and finished code. */
export type ForecastRecord = {
  readonly of: number;
  readonly forecast: number;
  readonly finished: number;
  /** Of these, how many have just the lines that were foreseen. */
  readonly exact: number;
  /** Median of |forecast − finished| / finished. */
  readonly medianError: number;
  /** The others, the largest difference first. */
  readonly off: readonly ForecastMiss[];
};
