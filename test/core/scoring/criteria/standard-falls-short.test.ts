import { describe, expect, it } from 'vitest';
import { standardFallsShort } from '../../../../src/core/scoring/criteria/standard-falls-short.js';
import { ask } from '../../../helpers/makers.js';

describe('criterion standard-falls-short', () => {
  it.each([
    [
      'standard that falls short',
      'yes',
      ask(standardFallsShort, { justification: { alternatives: [{ kind: 'standard', name: 'Notes', why: 'short', covers: false }] } }),
    ],
    [
      'a process that falls short',
      'yes',
      ask(standardFallsShort, { justification: { alternatives: [{ kind: 'process', name: 'Notes', why: 'short', covers: false }] } }),
    ],
    [
      'standard that is enough',
      'no',
      ask(standardFallsShort, {
        justification: {
          alternatives: [
            { kind: 'configuration', name: 'Notes', why: 'short', covers: false },
            { kind: 'standard', name: 'Notes', why: 'short', covers: true },
          ],
        },
      }),
    ],
    [
      'community addons only',
      'not-known',
      ask(standardFallsShort, { justification: { alternatives: [{ kind: 'community', name: 'Notes', why: 'short', covers: true }] } }),
    ],
    ['no alternatives', 'not-known', ask(standardFallsShort, {})],
  ])('for %s answers %s', (_case, outcome, answer) => {
    expect(answer.outcome).toBe(outcome);
    expect(answer.evidence.every(({ note }) => note.length > 0)).toBe(true);
  });
});
