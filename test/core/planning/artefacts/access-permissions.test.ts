import { describe, expect, it } from 'vitest';
import { damageRegister } from '../../../fixtures/damage-register.js';
import { expectGolden } from '../../../helpers/golden.js';
import { renderEntry } from '../../../helpers/render.js';

const paths = (addon: object): readonly string[] => renderEntry({ addon: { name: 'wh_empty', ...addon } }, '20.0').map(({ path }) => path);

describe('access-permissions', () => {
  it('permits with a group, and narrows without one', () => {
    expectGolden('access-permissions', '20.0', damageRegister, /ir\.access\.csv$/);
  });

  it('takes the place of rights and rules, in the manifest and the readme, too', () => {
    const files = renderEntry(damageRegister, '20.0');
    expect(
      files
        .map(({ path }) => path)
        .filter((path) => path.startsWith('security/'))
        .toSorted(),
    ).toEqual(['security/ir.access.csv', 'security/wh_damage_groups.xml']);
    const text = (wanted: string): string => files.find(({ path }) => path === wanted)?.text ?? '';
    expect(text('__manifest__.py')).toContain('"security/ir.access.csv"');
    expect(text('README.rst')).not.toMatch(/_rule\b/);
    expect(files.map((file) => file.text).join('\n')).not.toMatch(/ir\.model\.access|ir\.rule/);
  });

  it('has no row for an operation in a filtered permission that the group has on all records', () => {
    const grants = [
      { group: 'base.group_user', can: 'r' },
      { group: 'base.group_user', can: 'ru', only: { own: 'create_uid' } },
    ] as const;
    const models = { 'wh.note': { kind: 'new', label: 'Note', fields: { name: { type: 'char' } } } } as const;
    expect(() => renderEntry({ addon: { name: 'wh_note', models, access: { 'wh.note': { grants: [...grants] } } } }, '20.0')).toThrow(
      'the filter has no effect on r',
    );
  });

  it('names the group of everybody where the entry does, which older series do not have', () => {
    const models = { 'wh.note': { kind: 'new', label: 'Note', fields: { name: { type: 'char' } } } } as const;
    const access = { 'wh.note': { grants: [{ group: 'base.group_everyone', can: 'r' as const }] } };
    const rendered = (series: '19.0' | '20.0') => renderEntry({ addon: { name: 'wh_note', models, access } }, series);
    expect(rendered('20.0').find(({ path }) => path === 'security/ir.access.csv')?.text).toContain(',wh.note,base.group_everyone,r,');
    expect(() => rendered('19.0')).toThrow('19.0 has no group base.group_everyone');
  });

  it('refuses an icon whose name is not known', () => {
    const form = damageRegister.addon?.views?.['report_form'];
    const buttons = [{ name: 'lines', label: 'Goods', icon: 'fa-no-such-icon', model: 'damage.line', by: 'report_id' }];
    const addon = { ...damageRegister.addon, views: { report_form: { ...form, smartButtons: buttons } } };
    expect(() => renderEntry({ ...damageRegister, addon: addon as typeof damageRegister.addon }, '20.0')).toThrow(
      '20.0 has no icon fa-no-such-icon, or its name there is not known',
    );
  });

  it('is left out where there is nothing to say', () => {
    expect(paths({})).not.toContain('security/ir.access.csv');
  });
});
