import { describe, expect, it } from 'vitest';
import { avoidsSql } from '../../../../src/core/scoring/criteria/avoids-sql.js';
import { ask, makeTouchpoint } from '../../../helpers/makers.js';

describe('criterion avoids-sql', () => {
  it.each([
    ['SQL that reads', 'no', ask(avoidsSql, {}, { touchpoints: [makeTouchpoint({ kind: 'sql-read' })] })],
    ['SQL that writes', 'no', ask(avoidsSql, {}, { touchpoints: [makeTouchpoint({ kind: 'sql-write' })] })],
    ['a call', 'yes', ask(avoidsSql, {}, { touchpoints: [makeTouchpoint({ kind: 'method-call' })] })],
  ])('for %s answers %s', (_case, outcome, answer) => {
    expect(answer.outcome).toBe(outcome);
    expect(answer.evidence.every(({ note }) => note.length > 0)).toBe(true);
  });
});
