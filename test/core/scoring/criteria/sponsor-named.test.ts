import { describe, expect, it } from 'vitest';
import { sponsorNamed } from '../../../../src/core/scoring/criteria/sponsor-named.js';
import { ask } from '../../../helpers/makers.js';

describe('criterion sponsor-named', () => {
  it.each([
    ['somebody else', 'yes', ask(sponsorNamed, { justification: { sponsor: 'ben' } })],
    ['the requester', 'no', ask(sponsorNamed, { justification: { sponsor: 'cleo' } })],
    ['nobody', 'no', ask(sponsorNamed, {})],
  ])('for %s answers %s', (_case, outcome, answer) => {
    expect(answer.outcome).toBe(outcome);
    expect(answer.evidence.every(({ note }) => note.length > 0)).toBe(true);
  });
});
