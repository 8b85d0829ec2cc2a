import type { TestOutcome, TestResults } from '../../model/addon-tests.js';

/** Worse ones last. */
const severity: readonly TestOutcome[] = ['passed', 'skipped', 'failed', 'error'];

/** The worse of two outcomes. */
export const worse = (a: TestOutcome, b: TestOutcome): TestOutcome => (severity.indexOf(b) > severity.indexOf(a) ? b : a);

/** Gathers what runs say about the tests of one addon; of several outcomes of a test the worst one counts. */
export class ResultCollector implements TestResults {
  readonly tests = new Map<string, TestOutcome>();
  readonly brokenClasses = new Set<string>();
  readonly foreign = new Set<string>();

  add(id: string, outcome: TestOutcome): void {
    const before = this.tests.get(id);
    this.tests.set(id, before === undefined ? outcome : worse(before, outcome));
  }
}
