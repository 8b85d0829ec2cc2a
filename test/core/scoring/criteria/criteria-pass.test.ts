import { describe, expect, it } from 'vitest';
import { criteriaPass } from '../../../../src/core/scoring/criteria/criteria-pass.js';
import type { SignedResult, TestSummary } from '../../../../src/model/evidence.js';
import type { Measurement } from '../../../../src/model/measurement.js';
import { ask, criterionInput } from '../../../helpers/makers.js';

const measured = (parts: Partial<Measurement>): { measured: Measurement } => ({
  measured: { records: [], findings: [], signed: new Map(), ...parts },
});
const tests = (criteria: TestSummary['criteria'], faults: TestSummary['faults'] = []): { measured: Measurement } =>
  measured({ tests: { passed: 1, faults, criteria } });
const passing = { passed: ['f.A.a', 'f.A.b'], faults: [] };
const failing = { passed: ['f.A.a'], faults: ['f.A.b'] };
const fault = (name: TestSummary['faults'][number]['fault']) => [{ test: 'f.A.b', fault: name }];
const two = { acceptance: [criterionInput, { ...criterionInput, id: 'AC-2', level: 'unit' as const }] };
const signed = (result: SignedResult['result']) => new Map([['AC-1', { result, by: 'Ada', on: '2026-06-01' }]]);

describe('criterion criteria-pass', () => {
  it.each([
    ['an entry without results', 'not-known', ask(criteriaPass, {})],
    ['results of other code', 'not-known', ask(criteriaPass, {}, measured({ why: 'the code was changed' }))],
    ['evidence of other kinds only', 'not-known', ask(criteriaPass, {}, measured({ lines: { valid: 1, covered: 1, unmeasured: [] } }))],
    ['every criterion with tests that pass', 'yes', ask(criteriaPass, {}, tests({ 'AC-1': passing }))],
    ['an entry without criteria', 'no', ask(criteriaPass, { acceptance: [] }, tests({}))],
    ['a criterion that no test names', 'no', ask(criteriaPass, {}, tests({}))],
    ['a test that fails', 'no', ask(criteriaPass, {}, tests({ 'AC-1': failing }, fault('failed')))],
    ['a test that was skipped', 'no', ask(criteriaPass, {}, tests({ 'AC-1': failing }, fault('skipped')))],
    ['a test that asserts nothing', 'no', ask(criteriaPass, {}, tests({ 'AC-1': failing }, fault('empty')))],
    ['a test that was deleted', 'no', ask(criteriaPass, {}, tests({ 'AC-1': failing }, fault('deleted')))],
    ['a test that did not run', 'no', ask(criteriaPass, {}, tests({ 'AC-1': failing }, fault('not-run')))],
    ['a failure that no criterion asked about', 'no', ask(criteriaPass, {}, tests({ 'AC-1': passing }, fault('failed')))],
    ['a skip that no criterion asked about', 'yes', ask(criteriaPass, {}, tests({ 'AC-1': passing }, fault('skipped')))],
    ['a signature where people are to test', 'yes', ask(criteriaPass, {}, measured({ signed: signed('passed') }))],
    [
      'a signature in place of a generated test that waits for it',
      'yes',
      ask(
        criteriaPass,
        {},
        measured({ signed: signed('passed'), tests: { passed: 1, faults: fault('skipped'), criteria: { 'AC-1': failing } } }),
      ),
    ],
    [
      'a signature beside a test that fails',
      'no',
      ask(
        criteriaPass,
        {},
        measured({ signed: signed('passed'), tests: { passed: 1, faults: fault('failed'), criteria: { 'AC-1': failing } } }),
      ),
    ],
    [
      'people who say that it fails',
      'no',
      ask(criteriaPass, {}, measured({ signed: signed('failed'), tests: { passed: 2, faults: [], criteria: { 'AC-1': passing } } })),
    ],
    ['a signature for one of two, the other for machines', 'not-known', ask(criteriaPass, two, measured({ signed: signed('passed') }))],
  ])('for %s answers %s', (_case, outcome, answer) => {
    expect(answer.outcome).toBe(outcome);
    expect(answer.evidence.every(({ note }) => note.length > 0)).toBe(true);
  });

  it('counts in proportion', () => {
    expect(ask(criteriaPass, two, tests({ 'AC-1': passing })).part).toBe(0.5);
    expect(ask(criteriaPass, two, tests({ 'AC-1': passing, 'AC-2': passing }, fault('error'))).part).toBeCloseTo(2 / 3);
    expect(ask(criteriaPass, two, tests({})).part).toBeUndefined();
  });
});
