import type { TestFault } from './evidence.js';

/** A test method as its source says it. */
export type AddonTest = {
  /** `file.Class.method`, the file as Odoo names it after `tests.`. */
  readonly id: string;
  /** Criteria that it names: `CR-0006 AC-4`. */
  readonly criteria: readonly string[];
  readonly skipped: boolean;
  /** It asserts nothing. */
  readonly empty: boolean;
  /** It may run for another class or file only, inherited or imported: that it did not run is no fault. */
  readonly shared: boolean;
};

export type AddonTests = {
  /** In order of id; a method that a class inherits is a test of that class, too. */
  readonly tests: readonly AddonTest[];
  /** `file.Class` → whether a base outside of the addon may bring it test methods. */
  readonly classes: ReadonlyMap<string, boolean>;
};

export type TestOutcome = 'passed' | Extract<TestFault, 'failed' | 'error' | 'skipped'>;

/** What a run says about the tests of one addon. */
export type TestResults = {
  /** Worst outcome of each test, by id. */
  readonly tests: ReadonlyMap<string, TestOutcome>;
  /** Classes, as `file.Class`, that could not be set up: none of their tests ran. */
  readonly brokenClasses: ReadonlySet<string>;
  /** Other addons whose tests are among the results. */
  readonly foreign: ReadonlySet<string>;
};
