import { describe, expect, it } from 'vitest';
import { criteriaPass } from '../../../../src/core/scoring/criteria/criteria-pass.js';
import { ask } from '../../../helpers/makers.js';

describe('criterion criteria-pass', () => {
  it.each([['every entry, as no results are recorded yet', 'not-known', ask(criteriaPass, {})]])(
    'for %s answers %s',
    (_case, outcome, answer) => {
      expect(answer.outcome).toBe(outcome);
      expect(answer.evidence.every(({ note }) => note.length > 0)).toBe(true);
    },
  );
});
