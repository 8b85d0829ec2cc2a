import { expect, it } from 'vitest';
import { verifiedTests } from '../../../src/core/verify/criteria.js';
import type { AddonTest, TestOutcome } from '../../../src/model/addon-tests.js';

const test = (id: string, more: Partial<AddonTest> = {}): AddonTest => ({
  id: `test_a.TestA.${id}`,
  criteria: [],
  skipped: false,
  empty: false,
  shared: false,
  ...more,
});
const now = {
  tests: [
    test('test_one', { criteria: ['CR-0001 AC-1'] }),
    test('test_two', { criteria: ['CR-0001 AC-1', 'CR-0002 AC-3'] }),
    test('test_later', { skipped: true, criteria: ['CR-0002 AC-4'] }),
  ],
  classes: new Map([['test_a.TestA', false]]),
};
const results = (outcomes: Readonly<Record<string, TestOutcome>>) => ({
  tests: new Map(Object.entries(outcomes).map(([id, outcome]) => [`test_a.TestA.${id}`, outcome])),
  brokenClasses: new Set<string>(),
  foreign: new Set<string>(),
});

it('counts outcomes once, and ties them to the criteria of every entry that tests name', () => {
  const found = verifiedTests({
    addon: 'a',
    entries: ['CR-0001'],
    now,
    deleted: [],
    results: results({ test_one: 'passed', test_two: 'failed', test_later: 'skipped' }),
  });
  expect(found).toMatchObject({ inCode: 3, passed: 1, failed: 1, errors: 0, skipped: 1 });
  expect(found.criteria).toEqual([
    { entry: 'CR-0001', criterion: 'AC-1', passed: 1, faults: ['test_a.TestA.test_two'] },
    { entry: 'CR-0002', criterion: 'AC-3', passed: 0, faults: ['test_a.TestA.test_two'] },
    { entry: 'CR-0002', criterion: 'AC-4', passed: 0, faults: ['test_a.TestA.test_later'] },
  ]);
});

it('knows of no outcome where nothing ran', () => {
  const found = verifiedTests({ addon: 'a', entries: [], now, deleted: [] });
  expect(found).toMatchObject({ inCode: 3, passed: 0, failed: 0, errors: 0 });
  expect(found.faults.map(({ fault }) => fault)).toEqual(['skipped', 'not-run', 'not-run']);
});

it('names tests that were generated and taken out', () => {
  const deleted = [test('test_gone', { criteria: ['CR-0001 AC-9'] })];
  const found = verifiedTests({ addon: 'a', entries: [], now: { tests: [], classes: new Map() }, deleted });
  expect(found.criteria).toEqual([{ entry: 'CR-0001', criterion: 'AC-9', passed: 0, faults: ['test_a.TestA.test_gone'] }]);
});
