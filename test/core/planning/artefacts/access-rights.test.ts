import { describe, expect, it } from 'vitest';
import { damageRegister } from '../../../fixtures/damage-register.js';
import { expectGolden } from '../../../helpers/golden.js';
import { renderEntry } from '../../../helpers/render.js';

const paths = (addon: object): readonly string[] => renderEntry({ addon: { name: 'wh_empty', ...addon } }, '17.0').map(({ path }) => path);

describe('access-rights', () => {
  it('has one line for each model and group', () => {
    expectGolden('access-rights', '17.0', damageRegister, /ir\.model\.access\.csv$/);
  });

  it('is left out where there is nothing to say', () => {
    expect(paths({})).not.toContain('security/ir.model.access.csv');
  });
});
