import { describe, expect, it } from 'vitest';
import { holdsBeyondCatalogues } from '../../../../src/core/scoring/criteria/holds-beyond-catalogues.js';
import { ask, quietOutlook } from '../../../helpers/makers.js';

const expected = [
  { pointer: '/touchpoints/0', kind: 'field-reference' as const, note: 'the field a.b changed in 1 of 3 known steps', changes: 0.3 },
];

describe('criterion holds-beyond-catalogues', () => {
  it.each([
    ['nothing touched by name', 'not-applicable', quietOutlook, 'nothing by name'],
    ['a catalogue that ends', 'not-known', { ...quietOutlook, expected }, 'no catalogue tells what comes after 19.0'],
    [
      'no catalogue at all',
      'not-known',
      { series: '17.0', known: false, why: 'there is no catalogue of 17.0', changes: [], expected },
      'no catalogue of 17.0',
    ],
  ] as const)('for %s answers %s', (_case, outcome, outlook, note) => {
    const answer = ask(holdsBeyondCatalogues, {}, { outlook });
    expect(answer.outcome).toBe(outcome);
    expect(answer.evidence[0]?.note).toContain(note);
    expect(answer.evidence.slice(1).map(({ pointer }) => pointer)).toEqual(outlook.expected.map(({ pointer }) => pointer));
  });
});
