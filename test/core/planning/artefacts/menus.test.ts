import { describe, expect, it } from 'vitest';
import { expectGolden } from '../../../helpers/golden.js';
import { renderEntry } from '../../../helpers/render.js';
import type { SourceInput } from '../../../helpers/source.js';

const entry: SourceInput = {
  addon: {
    name: 'wh_damage',
    depends: ['stock'],
    groups: { user: { label: 'User', implies: ['base.group_user'] } },
    actions: { damage: { label: 'Damage', model: 'stock.picking' } },
    menus: {
      below: { label: 'Reports & "more" 100%', parent: 'top', action: 'damage', sequence: 5 },
      elsewhere: { label: 'Damage', parent: 'stock.menu_stock_root', action: 'damage' },
      top: { label: 'Damage', groups: ['user', 'stock.group_stock_manager'], sequence: 20 },
    },
  },
};

const text = (menus: SourceInput['addon']): string =>
  renderEntry({ addon: { ...entry.addon, ...menus } }, '17.0').find(({ path }) => path.endsWith('_menus.xml'))?.text ?? '';

describe('menus', () => {
  it('stand after the menu that they hang on', () => {
    expectGolden('menus', '17.0', entry, /_menus\.xml$/);
  });

  it('leave the file out when there are none', () => {
    expect(text({ menus: {} })).toBe('');
  });
});
