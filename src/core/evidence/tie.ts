import type { AddonTest, AddonTests, TestOutcome, TestResults } from '../../model/addon-tests.js';
import type { TestFault, TestSummary } from '../../model/evidence.js';

export type TieInput = {
  readonly entry: string;
  readonly now: AddonTests;
  /** Generated tests that are no longer in the code. */
  readonly deleted: readonly AddonTest[];
  readonly results: TestResults;
};

/**
 * Ties the results of a run to the acceptance criteria of an entry, by the tests that name them in the code.
 * A test that is there and did not run, one that was skipped or asserts nothing, and a generated one that was deleted prove nothing.
 */
export function tieResults({ entry, now, deleted, results }: TieInput): TestSummary {
  const faults: { test: string; fault: TestFault }[] = [];
  const criteria = new Map<string, { passed: string[]; faults: string[] }>();
  let passed = 0;
  const note = ({ id, criteria: named }: Pick<AddonTest, 'id' | 'criteria'>, fault: TestFault | undefined): void => {
    if (fault === undefined) passed++;
    else faults.push({ test: id, fault });
    for (const criterion of named.flatMap((name) => criterionOf(entry, name) ?? [])) {
      const tests = criteria.get(criterion) ?? { passed: [], faults: [] };
      tests[fault === undefined ? 'passed' : 'faults'].push(id);
      criteria.set(criterion, tests);
    }
  };
  for (const test of now.tests) {
    const fault = faultOf(test, results);
    if (fault !== 'not-run' || !test.shared) note(test, fault);
  }
  for (const test of deleted) note(test, 'deleted');
  // What a class inherits from another addon has no source here; it ran, and proves no criterion.
  const known = new Set(now.tests.map(({ id }) => id));
  for (const [id, outcome] of results.tests) if (!known.has(id)) note({ id, criteria: [] }, outcome === 'passed' ? undefined : outcome);
  return {
    passed,
    faults: faults.sort((a, b) => (a.test < b.test ? -1 : 1)),
    criteria: Object.fromEntries([...criteria].toSorted(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** `CR-0006 AC-4` → `AC-4` for the entry CR-0006; an addon may hold tests of several entries. */
function criterionOf(entry: string, name: string): string | undefined {
  const [id, criterion] = name.split(' ');
  return id === entry ? criterion : undefined;
}

function faultOf({ id, skipped, empty }: AddonTest, { tests, brokenClasses }: TestResults): TestFault | undefined {
  const outcome: TestOutcome | undefined = tests.get(id);
  if (brokenClasses.has(id.replace(/\.\w+$/, ''))) return 'error';
  if (outcome === undefined) return skipped ? 'skipped' : 'not-run';
  if (outcome !== 'passed') return outcome;
  return empty ? 'empty' : undefined;
}

/**
 * Results of tests that the code does not have: then they are of other code.
 * @returns their ids, in order
 */
export function unknownTests({ tests, classes }: AddonTests, results: TestResults): readonly string[] {
  const known = new Set(tests.map(({ id }) => id));
  // A class that is not there, or one all of whose bases are known and that lacks the method.
  return [...results.tests.keys()].filter((id) => !known.has(id) && classes.get(id.replace(/\.\w+$/, '')) !== true).sort();
}
