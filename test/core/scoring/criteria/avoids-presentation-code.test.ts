import { describe, expect, it } from 'vitest';
import { avoidsPresentationCode } from '../../../../src/core/scoring/criteria/avoids-presentation-code.js';
import { ask, makeTouchpoint } from '../../../helpers/makers.js';

describe('criterion avoids-presentation-code', () => {
  it.each([
    ['a report', 'no', ask(avoidsPresentationCode, {}, { touchpoints: [makeTouchpoint({ kind: 'report' })] })],
    ['a controller', 'no', ask(avoidsPresentationCode, {}, { touchpoints: [makeTouchpoint({ kind: 'controller' })] })],
    ['client code', 'no', ask(avoidsPresentationCode, {}, { touchpoints: [makeTouchpoint({ kind: 'script' })] })],
    ['a view', 'yes', ask(avoidsPresentationCode, {}, { touchpoints: [makeTouchpoint({ kind: 'view-inherit' })] })],
  ])('for %s answers %s', (_case, outcome, answer) => {
    expect(answer.outcome).toBe(outcome);
    expect(answer.evidence.every(({ note }) => note.length > 0)).toBe(true);
  });
});
