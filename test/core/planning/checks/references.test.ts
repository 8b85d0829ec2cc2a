import { describe, expect, it } from 'vitest';
import type { AddonInput } from '../../../../src/model/addon/addon.js';
import { entryOf, problemsOf } from '../../../helpers/source.js';

const note = { kind: 'new' as const, label: 'Note', fields: { name: { type: 'char' as const } } };
const rights = { grants: [{ group: 'base.group_user', can: 'r' as const }] };

const addonWith = (addon: Partial<AddonInput>): AddonInput => ({
  name: 'wh_notes',
  depends: ['base'],
  models: { 'wh.note': note },
  access: { 'wh.note': rights },
  ...addon,
});

const stockUsers = ['stock.group_stock_user'];
const list = (node: object): AddonInput['views'] => ({
  list: { type: 'list', model: 'wh.note', columns: [{ field: 'name', ...node }] },
});

/** One addon for each place that can name a record of another module. */
const places: readonly (readonly [string, Partial<AddonInput>])[] = [
  ['/addon/groups/clerk/implies/0', { groups: { clerk: { label: 'Clerk', implies: stockUsers } } }],
  ['/addon/access/wh.note/grants/0/group', { access: { 'wh.note': { grants: [{ group: 'stock.group_stock_user', can: 'r' }] } } }],
  [
    '/addon/models/wh.note/fields/name/groups/0',
    { models: { 'wh.note': { ...note, fields: { name: { type: 'char', groups: stockUsers } } } } },
  ],
  [
    '/addon/models/wh.note/fields/unit_id/default/record',
    { models: { 'wh.note': { ...note, fields: { unit_id: { type: 'many2one', to: 'wh.note', default: { record: 'stock.unit' } } } } } },
  ],
  ['/addon/views/list/columns/0/groups/0', { views: list({ groups: stockUsers }) }],
  [
    '/addon/views/form/inherits',
    {
      views: {
        form: {
          type: 'inherit',
          model: 'res.partner',
          inherits: 'stock.view_partner_stock_form',
          changes: [{ at: { field: 'name' }, position: 'after', add: [{ field: 'email' }] }],
        },
      },
    },
  ],
  ['/addon/menus/notes/parent', { menus: { notes: { label: 'Notes', parent: 'stock.menu_stock_root' } } }],
  ['/addon/menus/notes/groups/0', { menus: { notes: { label: 'Notes', groups: stockUsers } } }],
  ['/addon/privilege/category', { privilege: { label: 'Notes', category: 'stock.module_category' } }],
];

describe('a record of another module', () => {
  it.each(places)('is refused at %s while the addon depends on base alone', (pointer, addon) => {
    for (const depends of [[], ['base']]) {
      expect(problemsOf(addonWith({ ...addon, depends }))).toMatchObject([
        {
          pointer,
          message: expect.stringMatching(/^stock\.\w+ is a record of the module stock, on which this addon does not depend$/),
          remedy: 'Add "stock" to `depends`.',
        },
      ]);
    }
  });

  it.each(places)('may be named at %s where stock is a dependency, or what it brings is not known', (_pointer, addon) => {
    expect(problemsOf(addonWith({ ...addon, depends: ['stock'] }))).toEqual([]);
    expect(problemsOf(addonWith({ ...addon, depends: ['purchase_stock'] }))).toEqual([]);
  });

  it('may be of base, or of the addon itself', () => {
    const clerk = { label: 'Clerk', implies: ['base.group_user'] };
    const menus = { notes: { label: 'Notes', groups: ['wh_notes.group_clerk'] } };
    expect(problemsOf(addonWith({ depends: [], groups: { clerk }, menus }))).toEqual([]);
  });
});

it('finds a group that is named in a view and is not there', () => {
  expect(problemsOf(addonWith({ views: list({ groups: ['clerk'] }) }))).toMatchObject([
    { pointer: '/addon/views/list/columns/0/groups/0', message: 'there is no group clerk' },
  ]);
});

describe('a dependency on itself', () => {
  const expected = { message: 'wh_notes depends on itself', remedy: 'Leave it out of `depends`.' };

  it('is refused where it stands', () => {
    expect(problemsOf(addonWith({ depends: ['stock', 'base', 'wh_notes'] }))).toEqual([
      { entry: 'CR-0001', pointer: '/addon/depends/2', ...expected },
    ]);
  });

  it('is the mistake of the entry that says it, be it one that extends the addon', () => {
    const extending = (depends: string[]) => [entryOf({ id: 'CR-0002', extends: 'CR-0001', addon: { depends } })];
    expect(problemsOf(addonWith({}), '17.0', extending(['wh_notes']))).toEqual([
      { entry: 'CR-0002', pointer: '/addon/depends/0', ...expected },
    ]);
    expect(problemsOf(addonWith({ depends: ['wh_notes'] }), '17.0', extending(['stock']))).toEqual([
      { entry: 'CR-0001', pointer: '/addon/depends/0', ...expected },
    ]);
  });
});
