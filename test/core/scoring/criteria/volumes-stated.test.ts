import { describe, expect, it } from 'vitest';
import { volumesStated } from '../../../../src/core/scoring/criteria/volumes-stated.js';
import { ask } from '../../../helpers/makers.js';

describe('criterion volumes-stated', () => {
  it.each([
    ['a number of cases', 'yes', ask(volumesStated, { justification: { volumes: { what: 'orders', perMonth: 300 } } })],
    ['no cases at all', 'no', ask(volumesStated, { justification: { volumes: { what: 'orders', perMonth: 0 } } })],
    ['nothing stated', 'not-known', ask(volumesStated, {})],
  ])('for %s answers %s', (_case, outcome, answer) => {
    expect(answer.outcome).toBe(outcome);
    expect(answer.evidence.every(({ note }) => note.length > 0)).toBe(true);
  });
});
