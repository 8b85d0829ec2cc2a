import { describe, expect, it } from 'vitest';
import { keepsCoreNodes } from '../../../../src/core/scoring/criteria/keeps-core-nodes.js';
import { ask, makeTouchpoint } from '../../../helpers/makers.js';

describe('criterion keeps-core-nodes', () => {
  it.each([
    ['a replaced node', 'no', ask(keepsCoreNodes, {}, { touchpoints: [makeTouchpoint({ kind: 'view-replace' })] })],
    ['an added one', 'yes', ask(keepsCoreNodes, {}, { touchpoints: [makeTouchpoint({ kind: 'view-inherit' })] })],
  ])('for %s answers %s', (_case, outcome, answer) => {
    expect(answer.outcome).toBe(outcome);
    expect(answer.evidence.every(({ note }) => note.length > 0)).toBe(true);
  });
});
