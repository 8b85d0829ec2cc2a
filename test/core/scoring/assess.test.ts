import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/scoring/assess.js';
import { criteria } from '../../../src/core/scoring/criteria/index.js';
import { scoreIds } from '../../../src/model/assessment.js';
import type { EntryInput } from '../../../src/model/entry.js';
import { makeEntry, makeEntryFacts, makePolicy, makeTouchpoint } from '../../helpers/makers.js';

type Justification = NonNullable<EntryInput['justification']>;
const full: Required<Justification> = {
  kind: 'differentiator',
  problem: 'Drivers call.',
  measure: { name: 'calls', unit: 'a week', baseline: 9, target: 3 },
  benefit: { perYear: 9000, currency: 'EUR', how: 'less work' },
  cost: { buildDays: 3, daysPerYear: 1 },
  volumes: { what: 'orders', perMonth: 300 },
  alternatives: [
    { kind: 'standard', name: 'Notes', why: 'short' },
    { kind: 'community', name: 'OCA notes', why: 'another purpose' },
  ],
  consequence: 'Calls stay.',
  sponsor: 'ben',
};
const upgrade = { strategy: 'keep', exit: 'When standard does it.', rollback: 'Uninstall.', dataAtRisk: 'The texts.' } as const;
const policy = makePolicy({ effort: { changedLinesPerDay: 100, dayRate: { amount: 500, currency: 'EUR' } } });
const judge = (input: Partial<EntryInput>) => assess(makeEntryFacts({ policy, entry: makeEntry({ upgrade, ...input }) }), '17.0');

describe('every score', () => {
  it.each(scoreIds)('%s has weights that add up to 100, each with its reason and remedy', (score) => {
    const asked = criteria.filter((criterion) => criterion.score === score);
    const parts = [asked.filter(({ measured }) => !measured), asked.filter(({ measured }) => measured)].filter(({ length }) => length > 0);
    expect(parts.map((part) => part.reduce((sum, { weight }) => sum + weight, 0))).toEqual(parts.map(() => 100));
    expect(asked.every(({ asks, weightReason, remedy }) => asks.endsWith('?') && weightReason.length > 20 && remedy.endsWith('.'))).toBe(
      true,
    );
  });

  it('asks enough', () => {
    const count = (id: string) => criteria.filter(({ score }) => score === id).length;
    expect(scoreIds.map(count)).toEqual([12, 10, 9]);
  });
});

describe('the justification', () => {
  const range = (justification: Justification) => judge({ justification }).scores.justification.range;

  it('is 100 when all is answered well', () => {
    expect(range(full)).toEqual({ low: 100, high: 100 });
  });

  it('drops what does not apply from the weights', () => {
    // Sites weigh 2 and do not apply to one site; a habit loses 15 of the other 98.
    expect(range({ ...full, kind: 'legacy-habit' })).toEqual({ low: 84, high: 84 });
  });

  it('is a range where something is not known', () => {
    const { volumes: _, ...rest } = full;
    expect(range(rest)).toEqual({ low: 94, high: 100 });
  });

  it('shows first what costs most, and then the missing evidence', () => {
    const { volumes: _, measure: __, ...rest } = full;
    const { answers } = judge({ justification: { ...rest, kind: 'legacy-habit' } }).scores.justification;
    expect(answers.slice(0, 3).map(({ criterion, gain }) => [criterion, gain])).toEqual([
      ['target-measurable', 15],
      ['worth-keeping', 15],
      ['volumes-stated', 5],
    ]);
    expect(answers.at(-1)?.criterion).toBe('sites-named');
  });

  it('never falls when something true is added', () => {
    const keys = Object.keys(full);
    fc.assert(
      fc.property(fc.subarray(keys), fc.subarray(keys), (some, more) => {
        const pick = (names: readonly string[]): Justification =>
          Object.fromEntries(Object.entries(full).filter(([key]) => names.includes(key)));
        expect(range(pick([...some, ...more])).low).toBeGreaterThanOrEqual(range(pick(some)).low);
      }),
    );
  });
});

describe('the test coverage', () => {
  it('is half planned, half measured, and measured is not known yet', () => {
    const assessment = judge({});
    expect(assessment.plannedCoverage).toEqual({ low: 100, high: 100 });
    expect(assessment.scores['test-coverage'].range).toEqual({ low: 50, high: 100 });
    expect(assessment.scores['test-coverage'].answers.slice(0, 2).map(({ criterion, gain }) => [criterion, gain])).toEqual([
      ['criteria-pass', 35],
      ['lines-covered', 15],
    ]);
  });

  it('plans nothing without criteria', () => {
    expect(judge({ acceptance: [] }).plannedCoverage).toEqual({ low: 0, high: 0 });
  });
});

describe('the upgrade impact', () => {
  it('may be anything while nothing is designed, and says so', () => {
    const assessment = assess(makeEntryFacts({ entry: makeEntry({ addon: undefined }), touchpoints: [] }), '17.0');
    expect(assessment.scores['upgrade-impact'].range).toEqual({ low: 0, high: 100 });
    expect(assessment.scores['upgrade-impact'].caveats.at(-1)).toContain('Nothing is designed yet');
  });

  it('says that it is not calibrated, and takes its sum as debt', () => {
    const touchpoints = [makeTouchpoint({ kind: 'method-override', super: false })];
    const assessment = assess(makeEntryFacts({ touchpoints }), '17.0');
    expect(assessment.scores['upgrade-impact']).toMatchObject({ better: 'low', range: { low: 20, high: 20 } });
    expect(assessment.scores['upgrade-impact'].caveats.join(' ')).toContain('not calibrated');
    expect(assessment.debt).toBe(15);
    expect(assessment.scores['upgrade-impact'].answers[0]).toMatchObject({ criterion: 'avoids-overrides', gain: 10 });
  });
});
