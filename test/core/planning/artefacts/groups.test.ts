import { describe, expect, it } from 'vitest';
import { seriesList } from '../../../../src/model/known-series.js';
import { damageRegister } from '../../../fixtures/damage-register.js';
import { expectGolden } from '../../../helpers/golden.js';
import { renderEntry } from '../../../helpers/render.js';

const paths = (addon: object): readonly string[] => renderEntry({ addon: { name: 'wh_empty', ...addon } }, '17.0').map(({ path }) => path);

describe('groups', () => {
  it.each(seriesList)('puts groups where the series has them in %s', (series) => {
    expectGolden('groups', series, damageRegister, /_groups\.xml$/);
  });

  it('is left out where there is nothing to say', () => {
    expect(paths({})).not.toContain('security/wh_empty_groups.xml');
  });
});
