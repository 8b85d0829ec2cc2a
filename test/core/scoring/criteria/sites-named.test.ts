import { describe, expect, it } from 'vitest';
import { sitesNamed } from '../../../../src/core/scoring/criteria/sites-named.js';
import { ask, makePolicy } from '../../../helpers/makers.js';

const several = { policy: makePolicy({ sites: { leeds: { title: 'Leeds' }, venlo: { title: 'Venlo' } } }) };

describe('criterion sites-named', () => {
  it.each([
    ['named sites', 'yes', ask(sitesNamed, { sites: ['leeds'] }, several)],
    ['no sites where there are several', 'not-known', ask(sitesNamed, {}, several)],
    ['one site', 'not-applicable', ask(sitesNamed, { sites: ['leeds'] }, { policy: makePolicy({ sites: { leeds: { title: 'Leeds' } } }) })],
  ])('for %s answers %s', (_case, outcome, answer) => {
    expect(answer.outcome).toBe(outcome);
    expect(answer.evidence.every(({ note }) => note.length > 0)).toBe(true);
  });
});
