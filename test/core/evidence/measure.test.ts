import { describe, expect, it } from 'vitest';
import { type MeasureInput, measure } from '../../../src/core/evidence/measure.js';
import type { EvidenceRecord } from '../../../src/model/evidence.js';
import { codeDigest, makeEvidence } from '../../helpers/evidence.js';
import { digestFrom, makePolicy } from '../../helpers/makers.js';

const acceptance = digestFrom('criteria');
const of = (evidence: MeasureInput['evidence'], more: Partial<MeasureInput> = {}) =>
  measure({
    evidence,
    series: '17.0',
    at: '2026-07-01',
    policy: makePolicy(),
    codeNow: () => codeDigest,
    acceptance: () => acceptance,
    ...more,
  });

const tests = (passed: number) => ({ tests: { passed, faults: [], criteria: {} } });
const lines = (covered: number): Partial<EvidenceRecord> => ({
  sources: [{ kind: 'cobertura', sha256: digestFrom('xml') }],
  lines: { valid: 10, covered, unmeasured: [] },
});
const standings = (found: ReturnType<typeof of>) => found?.records.map(({ standing }) => standing);

describe('what counts', () => {
  it('is nothing without evidence in the series, or before its day', () => {
    const one = makeEvidence('a', tests(3));
    expect([of([]), of([one], { series: '18.0' }), of([one], { at: '2026-05-31' })]).toEqual([undefined, undefined, undefined]);
    expect(of([one], { at: '2026-06-01' })?.tests?.passed).toBe(3);
  });

  it('is bound to the code as it is', () => {
    const found = of([makeEvidence('a', tests(3))], { codeNow: () => digestFrom('other') });
    expect([found?.tests, standings(found), found?.why]).toEqual([
      undefined,
      ['stale'],
      'the code of delivery_note_text was changed since it was measured on 2026-06-01',
    ]);
    expect(standings(of([makeEvidence('a', tests(3))], { codeNow: () => undefined }))).toEqual(['code-missing']);
  });

  it('is what the policy says', () => {
    const policy = makePolicy({ evidence: { counts: ['verified'] } });
    const found = of([makeEvidence('a', tests(3)), makeEvidence('b', { ...tests(2), origin: 'verified' })], { policy });
    expect([found?.tests?.passed, standings(found)?.toSorted()]).toEqual([2, ['counts', 'not-counted']]);
    expect(of([makeEvidence('a', tests(3))], { policy })?.why).toContain('the policy does not count evidence that was imported');
  });

  it('is of each part the newest that was added in knowledge of the older one', () => {
    const old = makeEvidence('z', { ...tests(9), date: '2026-06-20' });
    const newer = makeEvidence('a', { ...tests(4), parents: [old.self] });
    const coverage = makeEvidence('m', { ...lines(8), parents: [newer.self] });
    const found = of([coverage, newer, old]);
    expect([found?.tests?.passed, found?.lines?.covered]).toEqual([4, 8]);
    expect(found?.records.map(({ record, standing }) => [record.self, standing])).toEqual([
      [coverage.self, 'counts'],
      [newer.self, 'counts'],
      [old.self, 'replaced'],
    ]);
  });

  it('is the worse of two that do not know each other, in any order', () => {
    const two = [makeEvidence('a', tests(9)), makeEvidence('b', tests(4))];
    expect([of(two)?.tests?.passed, of(two.toReversed())?.tests?.passed]).toEqual([4, 4]);
    const covered = [makeEvidence('a', lines(9)), makeEvidence('b', lines(4))];
    expect(of(covered)?.lines?.covered).toBe(4);
  });

  it('falls back to older evidence of the same code when the newer one is stale', () => {
    const old = makeEvidence('a', tests(9));
    const newer = makeEvidence('b', { ...tests(4), parents: [old.self], addon: { name: 'x', digest: digestFrom('branch') } });
    expect([of([old, newer])?.tests?.passed, of([old, newer])?.why]).toEqual([9, undefined]);
  });
});

describe('what people signed', () => {
  const signed = (name: string, result: 'passed' | 'failed', criteria = acceptance) =>
    makeEvidence(name, {
      sources: [{ kind: 'uat', sha256: digestFrom('uat') }],
      signedOff: { acceptance: criteria, results: { 'AC-1': { result, by: 'Ada', on: '2026-06-01' } } },
    });

  it('counts for the criteria that they were given, and a failure stands', () => {
    expect(of([signed('a', 'passed')])?.signed.get('AC-1')?.result).toBe('passed');
    expect(of([signed('a', 'passed', digestFrom('older'))])?.signed.size).toBe(0);
    expect(of([signed('b', 'failed'), signed('a', 'passed')])?.signed.get('AC-1')?.result).toBe('failed');
  });
});

it('ends where evidence names itself in a circle', () => {
  const [a, b] = [digestFrom('a'), digestFrom('b')];
  expect(of([makeEvidence('a', { ...tests(1), parents: [b] }), makeEvidence('b', { ...tests(2), parents: [a] })])?.records).toHaveLength(2);
});
