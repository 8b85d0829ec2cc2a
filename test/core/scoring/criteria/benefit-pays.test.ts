import { describe, expect, it } from 'vitest';
import { benefitPays } from '../../../../src/core/scoring/criteria/benefit-pays.js';
import { ask, makePolicy } from '../../../helpers/makers.js';

const rated = { policy: makePolicy({ effort: { changedLinesPerDay: 100, dayRate: { amount: 500, currency: 'EUR' } } }) };

describe('criterion benefit-pays', () => {
  it.each([
    [
      'a benefit above the cost of three years',
      'yes',
      ask(
        benefitPays,
        { justification: { benefit: { perYear: 2700, currency: 'EUR', how: 'less work' }, cost: { buildDays: 10, daysPerYear: 2 } } },
        rated,
      ),
    ],
    [
      'a benefit of exactly the cost',
      'no',
      ask(
        benefitPays,
        { justification: { benefit: { perYear: 8000 / 3, currency: 'EUR', how: 'less work' }, cost: { buildDays: 10, daysPerYear: 2 } } },
        rated,
      ),
    ],
    [
      'a benefit below the cost',
      'no',
      ask(
        benefitPays,
        { justification: { benefit: { perYear: 2600, currency: 'EUR', how: 'less work' }, cost: { buildDays: 10, daysPerYear: 2 } } },
        rated,
      ),
    ],
    [
      'a policy without a day rate',
      'not-known',
      ask(benefitPays, {
        justification: { benefit: { perYear: 9000, currency: 'EUR', how: 'less work' }, cost: { buildDays: 10, daysPerYear: 2 } },
      }),
    ],
    [
      'another currency',
      'not-known',
      ask(
        benefitPays,
        { justification: { benefit: { perYear: 9000, currency: 'GBP', how: 'less work' }, cost: { buildDays: 10, daysPerYear: 2 } } },
        rated,
      ),
    ],
    ['no cost', 'not-known', ask(benefitPays, { justification: { benefit: { perYear: 9000, currency: 'EUR', how: 'less work' } } }, rated)],
    ['nothing stated', 'not-known', ask(benefitPays, {}, rated)],
    [
      'compliance',
      'not-applicable',
      ask(
        benefitPays,
        {
          justification: {
            kind: 'compliance',
            benefit: { perYear: 1, currency: 'EUR', how: 'less work' },
            cost: { buildDays: 10, daysPerYear: 2 },
          },
        },
        rated,
      ),
    ],
  ])('for %s answers %s', (_case, outcome, answer) => {
    expect(answer.outcome).toBe(outcome);
    expect(answer.evidence.every(({ note }) => note.length > 0)).toBe(true);
  });
});
