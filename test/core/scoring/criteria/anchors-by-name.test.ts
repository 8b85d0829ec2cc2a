import { describe, expect, it } from 'vitest';
import { anchorsByName } from '../../../../src/core/scoring/criteria/anchors-by-name.js';
import { ask, makeTouchpoint } from '../../../helpers/makers.js';

describe('criterion anchors-by-name', () => {
  it.each([
    [
      'a named anchor',
      'yes',
      ask(anchorsByName, {}, { touchpoints: [makeTouchpoint({ kind: 'view-inherit', anchor: 'field partner_id' })] }),
    ],
    [
      'a written path',
      'no',
      ask(anchorsByName, {}, { touchpoints: [makeTouchpoint({ kind: 'view-inherit', anchor: '//sheet/group[2]' })] }),
    ],
    ['no inherited view', 'not-applicable', ask(anchorsByName, {}, { touchpoints: [makeTouchpoint({ kind: 'menu' })] })],
  ])('for %s answers %s', (_case, outcome, answer) => {
    expect(answer.outcome).toBe(outcome);
    expect(answer.evidence.every(({ note }) => note.length > 0)).toBe(true);
  });
});
