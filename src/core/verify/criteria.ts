import type { AddonTest, AddonTests, TestResults } from '../../model/addon-tests.js';
import type { VerifiedTests } from '../../model/verification.js';
import { tieResults } from '../evidence/tie.js';

export type TestRun = {
  readonly addon: string;
  /** Entries that the addon was generated from; those that its tests name count, too. */
  readonly entries: readonly string[];
  readonly now: AddonTests;
  readonly deleted: readonly AddonTest[];
  /** Absent: none ran. */
  readonly results?: TestResults;
};

const none: TestResults = { tests: new Map(), brokenClasses: new Set(), foreign: new Set() };

/** What a run says about the tests of an addon and the acceptance criteria that they carry. */
export function verifiedTests({ addon, entries, now, deleted, results = none }: TestRun): VerifiedTests {
  const named = [...now.tests, ...deleted].flatMap(({ criteria }) => criteria.map((name) => name.split(' ')[0] ?? name));
  const ids = [...new Set([...entries, ...named])].sort();
  const ties = new Map(ids.map((entry) => [entry, tieResults({ entry, now, deleted, results })]));
  const { passed, faults } = [...ties.values()][0] ?? tieResults({ entry: '', now, deleted, results });
  const count = (fault: string): number => faults.filter((one) => one.fault === fault).length;
  return {
    addon,
    inCode: now.tests.length,
    passed,
    failed: count('failed'),
    errors: count('error'),
    skipped: count('skipped'),
    faults,
    criteria: [...ties].flatMap(([entry, { criteria }]) =>
      Object.entries(criteria).map(([criterion, tests]) => ({ entry, criterion, passed: tests.passed.length, faults: tests.faults })),
    ),
  };
}
