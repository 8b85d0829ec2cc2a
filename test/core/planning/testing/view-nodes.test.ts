import { describe, expect, it } from 'vitest';
import { viewNodes } from '../../../../src/core/planning/testing/view-nodes.js';
import type { AddonInput } from '../../../../src/model/addon/addon.js';
import type { Series } from '../../../../src/model/known-series.js';
import { sourceOf } from '../../../helpers/source.js';

type Views = NonNullable<AddonInput['views']>;
type Changes = Extract<Views[string], { type: 'inherit' }>['changes'];

const note: AddonInput = {
  name: 'wh_notes',
  depends: ['base'],
  groups: { clerk: { label: 'Clerk', implies: ['base.group_user'] } },
  models: {
    'wh.note': {
      kind: 'new',
      label: 'Note',
      fields: { name: { type: 'char' }, text: { type: 'text' }, line_ids: { type: 'one2many', to: 'wh.line', inverse: 'note_id' } },
    },
    'wh.line': { kind: 'new', label: 'Line', fields: { note_id: { type: 'many2one', to: 'wh.note' }, amount: { type: 'float' } } },
    'res.partner': { kind: 'extend', fields: { note: { type: 'char' }, note_kind: { type: 'char' } } },
  },
  access: {
    'wh.note': { grants: [{ group: 'clerk', can: 'crud' }] },
    'wh.line': { grants: [{ group: 'clerk', can: 'crud' }] },
  },
};

/** Nodes as `path {attributes}`. */
function nodes(views: Views, id: string, series: Series = '17.0'): readonly string[] {
  const source = sourceOf({ addon: { ...note, views } }, series);
  const view = source.spec.views[id];
  if (view === undefined) throw new Error(id);
  return viewNodes(source, id, view).map(({ steps, attributes }) => `${steps.join('')} ${JSON.stringify(attributes)}`);
}

const form: Views = {
  note_form: {
    type: 'form',
    model: 'wh.note',
    sheet: [
      {
        group: {
          name: 'main',
          children: [
            { field: 'name', invisible: { field: 'text', operator: '=', value: null } },
            { group: { children: [{ field: 'text' }] } },
          ],
        },
      },
    ],
    notebook: [
      {
        page: {
          name: 'lines',
          title: 'Lines',
          groups: ['clerk'],
          children: [{ field: 'line_ids', list: { columns: [{ field: 'amount', columnInvisible: true }] } }],
        },
      },
    ],
  },
};

const partner = (...changes: Changes): Views => ({
  partner_form: { type: 'inherit', model: 'res.partner', inherits: 'base.view_partner_form', changes },
});

describe('nodes of a view', () => {
  it('stand below the next node with a name, or below the root', () => {
    expect(nodes(form, 'note_form')).toEqual([
      `/form/sheet/group[@name='main'] {}`,
      `//group[@name='main']/field[@name='name'] {"invisible":"not text"}`,
      `//group[@name='main']/group/field[@name='text'] {}`,
      `/form/sheet/notebook/page[@name='lines'] {"groups":"wh_notes.group_clerk"}`,
      `//page[@name='lines']/field[@name='line_ids'] {}`,
      `//field[@name='line_ids']/tree/field[@name='amount'] {"column_invisible":"1"}`,
    ]);
  });

  it('say who sees them in the words of the series', () => {
    const old = nodes(form, 'note_form', '16.0').join('\n');
    expect(old).toContain(`//group[@name='main']/field[@name='name'] {"attrs":"{'invisible': [('text', '=', False)]}"}`);
    expect(nodes(form, 'note_form', '18.0').join('\n')).toContain(`//field[@name='line_ids']/list/field[@name='amount']`);
  });

  it('stand beside or inside their anchor in an inherited view', () => {
    const views = partner(
      { at: { field: 'vat' }, position: 'after', add: [{ field: 'note' }] },
      { at: { field: 'vat' }, position: 'before', add: [{ field: 'note_kind', readonly: true }] },
      { at: { page: 'contact_addresses' }, position: 'inside', add: [{ field: 'note' }] },
      { at: { field: 'phone' }, position: 'attributes', set: { label: 'Call', readonly: true } },
    );
    expect(nodes(views, 'partner_form')).toEqual([
      `//field[@name='vat'][not(ancestor::field)]/following-sibling::field[@name='note'] {}`,
      `//field[@name='vat'][not(ancestor::field)]/preceding-sibling::field[@name='note_kind'] {"readonly":"1"}`,
      `//page[@name='contact_addresses']/group/field[@name='note'] {}`,
      `//field[@name='phone'][not(ancestor::field)] {"string":"Call","readonly":"1"}`,
    ]);
  });

  it('stand anywhere where their anchor is gone or was counted', () => {
    const views = partner(
      { at: { field: 'vat' }, position: 'replace', add: [{ field: 'note' }] },
      { at: { xpath: '//group[2]' }, position: 'before', add: [{ field: 'note_kind' }] },
      { at: { xpath: '//group[last()]' }, position: 'attributes', set: { invisible: true } },
    );
    expect(nodes(views, 'partner_form')).toEqual([`//field[@name='note'] {}`, `//field[@name='note_kind'] {}`]);
    const beside = {
      ...views,
      other: { ...views['partner_form'], changes: [{ at: { field: 'vat' }, position: 'after', add: [{ field: 'note' }] }] },
    };
    expect(nodes(beside as Views, 'other')).toEqual([`//field[@name='note'] {}`]);
  });

  it('are not looked for as they were where the addon changes its own view', () => {
    const own = (...changes: Changes): Views => ({
      ...form,
      change: { type: 'inherit', model: 'wh.note', inherits: 'wh_notes.view_note_form', changes },
    });
    const without = nodes(own({ at: { page: 'lines' }, position: 'replace', add: [{ field: 'line_ids' }] }), 'note_form');
    expect(without.join('\n')).not.toMatch(/line/);
    const changed = nodes(own({ at: { field: 'name' }, position: 'attributes', set: { invisible: false } }), 'note_form');
    expect(changed).toContain(`//group[@name='main']/field[@name='name'] {}`);
  });

  it('are filters, groupings and fields in a search', () => {
    const search: Views = {
      search: {
        type: 'search',
        model: 'wh.note',
        fields: ['name'],
        filters: [{ name: 'empty', label: 'Empty', where: { field: 'text', operator: '=', value: null } }],
        groupBy: [{ name: 'by_name', label: 'Name', field: 'name' }],
      },
    };
    expect(nodes(search, 'search')).toEqual([
      `/search/field[@name='name'] {}`,
      `/search/filter[@name='empty'] {}`,
      `/search/group/filter[@name='by_name'] {}`,
    ]);
  });
});
