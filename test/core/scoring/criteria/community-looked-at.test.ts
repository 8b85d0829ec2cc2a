import { describe, expect, it } from 'vitest';
import { communityLookedAt } from '../../../../src/core/scoring/criteria/community-looked-at.js';
import { ask } from '../../../helpers/makers.js';

describe('criterion community-looked-at', () => {
  it.each([
    [
      'an addon that falls short',
      'yes',
      ask(communityLookedAt, { justification: { alternatives: [{ kind: 'community', name: 'Notes', why: 'short', covers: false }] } }),
    ],
    [
      'an addon that is enough',
      'no',
      ask(communityLookedAt, { justification: { alternatives: [{ kind: 'community', name: 'Notes', why: 'short', covers: true }] } }),
    ],
    [
      'standard only',
      'not-known',
      ask(communityLookedAt, { justification: { alternatives: [{ kind: 'standard', name: 'Notes', why: 'short', covers: false }] } }),
    ],
    ['no alternatives', 'not-known', ask(communityLookedAt, {})],
  ])('for %s answers %s', (_case, outcome, answer) => {
    expect(answer.outcome).toBe(outcome);
    expect(answer.evidence.every(({ note }) => note.length > 0)).toBe(true);
  });
});
