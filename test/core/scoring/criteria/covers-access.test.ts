import { describe, expect, it } from 'vitest';
import { coversAccess } from '../../../../src/core/scoring/criteria/covers-access.js';
import type { EntryInput } from '../../../../src/model/entry.js';
import { ask, criterionInput } from '../../../helpers/makers.js';

const damage: NonNullable<EntryInput['addon']> = {
  name: 'damage',
  models: { 'damage.report': { kind: 'new', label: 'Damage', fields: {} } },
  access: { 'damage.report': { grants: [{ group: 'base.group_user', can: 'r' }] } },
};

describe('criterion covers-access', () => {
  it.each([
    ['covered rights', 'yes', ask(coversAccess, { acceptance: [{ ...criterionInput, covers: ['access:damage.report'] }], addon: damage })],
    ['only the model', 'no', ask(coversAccess, { acceptance: [{ ...criterionInput, covers: ['model:damage.report'] }], addon: damage })],
    ['no rights', 'not-applicable', ask(coversAccess, { acceptance: [{ ...criterionInput, covers: [] }] })],
    ['nothing designed', 'not-known', ask(coversAccess, { addon: undefined }, { touchpoints: [] })],
  ])('for %s answers %s', (_case, outcome, answer) => {
    expect(answer.outcome).toBe(outcome);
    expect(answer.evidence.every(({ note }) => note.length > 0)).toBe(true);
  });
});
