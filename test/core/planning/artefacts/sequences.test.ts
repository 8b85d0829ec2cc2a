import { describe, expect, it } from 'vitest';
import { damageRegister } from '../../../fixtures/damage-register.js';
import { expectGolden } from '../../../helpers/golden.js';
import { renderEntry } from '../../../helpers/render.js';

const paths = (addon: object): readonly string[] => renderEntry({ addon: { name: 'wh_empty', ...addon } }, '17.0').map(({ path }) => path);

describe('sequences', () => {
  it('has one sequence for each reference', () => {
    expectGolden('sequences', '17.0', damageRegister, /ir_sequence_data\.xml$/);
  });

  it('is left out where there is nothing to say', () => {
    expect(paths({})).not.toContain('data/ir_sequence_data.xml');
  });
});
