import { describe, expect, it } from 'vitest';
import { damageRegister } from '../../../fixtures/damage-register.js';
import { expectGolden } from '../../../helpers/golden.js';
import { renderEntry } from '../../../helpers/render.js';

const paths = (addon: object): readonly string[] => renderEntry({ addon: { name: 'wh_empty', ...addon } }, '17.0').map(({ path }) => path);

describe('test-common', () => {
  it('makes the records that tests need', () => {
    expectGolden('test-common', '17.0', damageRegister, /tests\/common\.py$/);
  });

  it('is there for the tests of views of other models, too', () => {
    const change = { at: { field: 'vat' }, position: 'attributes', set: { label: 'VAT' } };
    const view = { type: 'inherit', model: 'res.partner', inherits: 'base.view_partner_form', changes: [change] };
    expect(paths({ depends: ['base'], views: { partner_form: view } })).toEqual(
      expect.arrayContaining(['tests/common.py', 'tests/test_views.py']),
    );
  });

  it('is left out where there is nothing to say', () => {
    expect(paths({})).not.toContain('tests/common.py');
  });
});
