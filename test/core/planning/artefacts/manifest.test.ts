import { describe, expect, it } from 'vitest';
import { seriesList } from '../../../../src/model/known-series.js';
import { damageRegister } from '../../../fixtures/damage-register.js';
import { expectGolden } from '../../../helpers/golden.js';
import { renderEntry } from '../../../helpers/render.js';

describe('manifest', () => {
  it.each(seriesList)('lists the data files in the order of loading in %s', (series) => {
    expectGolden('manifest', series, damageRegister, /^__manifest__\.py$/);
  });

  it('depends on base where the entry names nothing', () => {
    expect(renderEntry({ addon: { name: 'wh_empty' } }, '17.0').find(({ path }) => path === '__manifest__.py')?.text).toContain(
      '"depends": ["base"]',
    );
  });

  it('keeps words that could be code inside their quotes', () => {
    const addon = { name: 'wh_empty', title: 'a", "installable": False, "b": "', summary: "it's \\ {{this}} %(name)s" };
    const text = renderEntry({ addon }, '17.0').find(({ path }) => path === '__manifest__.py')?.text;
    expect(text).toContain(`"name": 'a", "installable": False, "b": "'`);
    expect(text).toContain(String.raw`"summary": "it's \\ {{this}} %(name)s"`);
  });
});
