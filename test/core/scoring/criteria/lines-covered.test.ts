import { describe, expect, it } from 'vitest';
import { linesCovered } from '../../../../src/core/scoring/criteria/lines-covered.js';
import { ask, makePolicy } from '../../../helpers/makers.js';

const lines = (covered: number, valid = 100, unmeasured: readonly string[] = [], asked?: number) => ({
  measured: { records: [], findings: [], signed: new Map(), lines: { valid, covered, unmeasured: [...unmeasured] } },
  ...(asked === undefined ? {} : { policy: makePolicy({ evidence: { lineCoverage: asked } }) }),
});

describe('criterion lines-covered', () => {
  it.each([
    ['an entry without coverage', 'not-known', ask(linesCovered, {})],
    ['eighty of a hundred lines', 'yes', ask(linesCovered, {}, lines(80))],
    ['less', 'no', ask(linesCovered, {}, lines(79))],
    ['less, where the policy asks for less', 'yes', ask(linesCovered, {}, lines(50, 100, [], 50))],
    ['less than the policy asks for', 'no', ask(linesCovered, {}, lines(94, 100, [], 95))],
    ['a file that is not in the report', 'no', ask(linesCovered, {}, lines(100, 100, ['models/left.py']))],
    ['an addon without code', 'yes', ask(linesCovered, {}, lines(0, 0))],
  ])('for %s answers %s', (_case, outcome, answer) => {
    expect(answer.outcome).toBe(outcome);
    expect(answer.evidence.every(({ note }) => note.length > 0)).toBe(true);
  });

  it('counts in proportion to what is asked, and never as fulfilled', () => {
    expect(ask(linesCovered, {}, lines(40)).part).toBe(0.5);
    expect(ask(linesCovered, {}, lines(0)).part).toBeUndefined();
    expect(ask(linesCovered, {}, lines(100, 100, ['a.py'])).part).toBeLessThan(1);
  });
});
