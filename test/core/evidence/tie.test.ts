import { expect, it } from 'vitest';
import { tieResults, unknownTests } from '../../../src/core/evidence/tie.js';
import type { AddonTest, TestOutcome } from '../../../src/model/addon-tests.js';

const test = (id: string, more: Partial<AddonTest> = {}): AddonTest => ({
  id,
  criteria: ['CR-0001 AC-1'],
  skipped: false,
  empty: false,
  shared: false,
  ...more,
});
const results = (tests: Readonly<Record<string, TestOutcome>>, broken: readonly string[] = []) => ({
  tests: new Map(Object.entries(tests)),
  brokenClasses: new Set(broken),
  foreign: new Set<string>(),
});
const classes = new Map([
  ['f.A', false],
  ['f.B', true],
]);

it('ties each test to the criteria of the entry, and says why one proves nothing', () => {
  const now = {
    classes,
    tests: [
      test('f.A.good'),
      test('f.A.other', { criteria: ['CR-0002 AC-1'] }),
      test('f.A.red'),
      test('f.A.void', { empty: true }),
      test('f.A.away'),
      test('f.A.left', { skipped: true }),
      test('f.A.lent', { shared: true }),
      test('f.B.never', { criteria: ['CR-0001 AC-2'] }),
    ],
  };
  const run = results(
    { 'f.A.good': 'passed', 'f.A.other': 'passed', 'f.A.red': 'failed', 'f.A.void': 'passed', 'f.B.inherited': 'error' },
    ['f.B'],
  );
  const tied = tieResults({ entry: 'CR-0001', now, deleted: [test('f.A.gone')], results: run });
  expect(tied.passed).toBe(2);
  expect(tied.faults.map(({ test: id, fault }) => `${id} ${fault}`)).toEqual([
    'f.A.away not-run',
    'f.A.gone deleted',
    'f.A.left skipped',
    'f.A.red failed',
    'f.A.void empty',
    'f.B.inherited error',
    'f.B.never error',
  ]);
  expect(tied.criteria).toEqual({
    'AC-1': { passed: ['f.A.good'], faults: ['f.A.red', 'f.A.void', 'f.A.away', 'f.A.left', 'f.A.gone'] },
    'AC-2': { passed: [], faults: ['f.B.never'] },
  });
});

it('tells results of other code from what a class may inherit from elsewhere', () => {
  const now = { classes, tests: [test('f.A.good')] };
  const run = results({ 'f.A.good': 'passed', 'f.A.gone': 'passed', 'f.B.any': 'passed', 'f.C.x': 'passed' });
  expect(unknownTests(now, run)).toEqual(['f.A.gone', 'f.C.x']);
});
