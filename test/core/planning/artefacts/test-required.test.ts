import { describe, expect, it } from 'vitest';
import { damageRegister } from '../../../fixtures/damage-register.js';
import { expectGolden } from '../../../helpers/golden.js';
import { renderEntry } from '../../../helpers/render.js';

const paths = (addon: object): readonly string[] => renderEntry({ addon: { name: 'wh_empty', ...addon } }, '17.0').map(({ path }) => path);

const model = (fields: object): object => ({
  models: { 'wh.thing': { kind: 'new', label: 'Thing', fields: { name: { type: 'char', required: true }, ...fields } } },
  access: { 'wh.thing': { grants: [{ group: 'base.group_user', can: 'crud' }] } },
});

const asked = (fields: object): string => {
  const files = renderEntry({ addon: { name: 'wh_required', ...model(fields) } }, '17.0');
  return files.find(({ path }) => path === 'tests/test_required.py')?.text ?? '';
};

describe('test-required', () => {
  it('empties each required field by itself', () => {
    expectGolden('test-required', '17.0', damageRegister, /test_required\.py$/);
  });

  it('is left out where there is nothing to say', () => {
    expect(paths({})).not.toContain('tests/test_required.py');
  });

  it('leaves out a number without a default, because an emptied one becomes 0', () => {
    expect(asked({ size: { type: 'float', required: true } })).toContain('self._assert_never_left_out("wh.thing", values, "size")');
  });

  it('does not ask for a number that has a default: it is never NULL', () => {
    expect(asked({ size: { type: 'float', required: true, default: 1 } })).not.toContain('"size"');
  });

  it('asks for no optional field', () => {
    expect(asked({ note: { type: 'text' } })).not.toContain('"note"');
  });
});
