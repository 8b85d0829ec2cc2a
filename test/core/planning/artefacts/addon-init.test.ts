import { describe, expect, it } from 'vitest';
import { damageRegister } from '../../../fixtures/damage-register.js';
import { expectGolden } from '../../../helpers/golden.js';
import { renderEntry } from '../../../helpers/render.js';

describe('addon-init', () => {
  it('imports the models and never the tests', () => {
    expectGolden('addon-init', '17.0', damageRegister, /^__init__\.py$/);
  });

  it('imports nothing where there are no models', () => {
    expect(renderEntry({ addon: { name: 'wh_empty' } }, '17.0').find(({ path }) => path === '__init__.py')?.text).toBe('');
  });
});
