import { describe, expect, it } from 'vitest';
import { linesCovered } from '../../../../src/core/scoring/criteria/lines-covered.js';
import { ask } from '../../../helpers/makers.js';

describe('criterion lines-covered', () => {
  it.each([['every entry, as no coverage is recorded yet', 'not-known', ask(linesCovered, {})]])(
    'for %s answers %s',
    (_case, outcome, answer) => {
      expect(answer.outcome).toBe(outcome);
      expect(answer.evidence.every(({ note }) => note.length > 0)).toBe(true);
    },
  );
});
