import { describe, expect, it } from 'vitest';
import { worthKeeping } from '../../../../src/core/scoring/criteria/worth-keeping.js';
import { ask } from '../../../helpers/makers.js';

describe('criterion worth-keeping', () => {
  it.each([
    ['a differentiator', 'yes', ask(worthKeeping, { justification: { kind: 'differentiator' } })],
    ['compliance', 'yes', ask(worthKeeping, { justification: { kind: 'compliance' } })],
    ['an integration', 'yes', ask(worthKeeping, { justification: { kind: 'integration' } })],
    ['a habit of the old system', 'no', ask(worthKeeping, { justification: { kind: 'legacy-habit' } })],
    ['no classification', 'not-known', ask(worthKeeping, {})],
  ])('for %s answers %s', (_case, outcome, answer) => {
    expect(answer.outcome).toBe(outcome);
    expect(answer.evidence.every(({ note }) => note.length > 0)).toBe(true);
  });
});
