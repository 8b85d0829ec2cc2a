import { describe, expect, it } from 'vitest';
import { damageRegister } from '../../../fixtures/damage-register.js';
import { everyFeature } from '../../../fixtures/every-feature.js';
import { expectGolden } from '../../../helpers/golden.js';
import { renderEntry } from '../../../helpers/render.js';

const paths = (addon: object): readonly string[] => renderEntry({ addon: { name: 'wh_empty', ...addon } }, '17.0').map(({ path }) => path);

describe('test-defaults', () => {
  it('compares each default', () => {
    expectGolden('test-defaults', '17.0', damageRegister, /test_defaults\.py$/);
  });

  it('deletes the record that a field starts with', () => {
    const file = renderEntry(everyFeature, '17.0').find(({ path }) => path === 'tests/test_defaults.py');
    expect(file?.text).toContain('domain = [("module", "=", "base"), ("name", "=", "de")]');
    expect(file?.text).toContain('self.assertFalse(defaults["country_id"])');
  });

  it('is left out where there is nothing to say', () => {
    expect(paths({})).not.toContain('tests/test_defaults.py');
  });
});
