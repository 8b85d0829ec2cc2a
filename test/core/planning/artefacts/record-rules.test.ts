import { describe, expect, it } from 'vitest';
import { damageRegister } from '../../../fixtures/damage-register.js';
import { expectGolden } from '../../../helpers/golden.js';
import { renderEntry } from '../../../helpers/render.js';

const paths = (addon: object): readonly string[] => renderEntry({ addon: { name: 'wh_empty', ...addon } }, '17.0').map(({ path }) => path);

describe('record-rules', () => {
  it('filters, opens and keeps companies apart', () => {
    expectGolden('record-rules', '17.0', damageRegister, /_rules\.xml$/);
  });

  it('is left out where there is nothing to say', () => {
    expect(paths({})).not.toContain('security/wh_empty_rules.xml');
  });
});
