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

  it('is left out where there is nothing to say', () => {
    expect(paths({})).not.toContain('security/ir.access.csv');
  });
});
