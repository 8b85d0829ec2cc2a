import { expect, it } from 'vitest';
import { planAddon } from '../../../../src/core/planning/plan.js';
import { isEncoded } from '../../../../src/core/text/encoded.js';
import { renderAddon } from '../../../../src/io/templates/render.js';
import type { AddonInput } from '../../../../src/model/addon/addon.js';
import { problemsOf, sourceOf } from '../../../helpers/source.js';

const addon: AddonInput = {
  name: 'wh_notes',
  depends: ['sale'],
  groups: { reader: { label: 'Reader', implies: ['base.group_user'], xmlid: 'notes_reader' } },
  models: { 'wh.note': { kind: 'new', label: 'Note', fields: { name: { type: 'char', companyDependent: true, groups: ['reader'] } } } },
  access: { 'wh.note': { grants: [{ group: 'reader', can: 'r' }] } },
  views: { note: { type: 'list', model: 'wh.note', xmlid: 'note_tree', label: 'Notes', columns: [{ field: 'name' }] } },
  actions: { note: { label: 'Notes', model: 'wh.note', xmlid: 'open_notes' } },
  menus: { note: { label: 'Notes', action: 'note', xmlid: 'notes' }, below: { label: 'All', parent: 'note', action: 'note' } },
};

it('uses the XML ids that an entry names wherever the record is named', () => {
  expect(problemsOf(addon)).toEqual([]);
  const { files } = renderAddon(planAddon(sourceOf({ addon }, '18.0')), isEncoded);
  const shipped = files.filter(({ path }) => !path.startsWith('tests/') && path !== 'README.rst');
  const text = shipped.map(({ text: one }) => one).join('\n');
  for (const said of ['<record id="notes_reader"', '<record id="note_tree"', '<record id="open_notes"', 'id="notes"', 'parent="notes"'])
    expect(text).toContain(said);
  expect(text).toContain('action="open_notes"');
  expect(text).toContain('wh_notes.notes_reader');
  expect(text).toContain('<list string="Notes">');
  expect(text).toContain('company_dependent=True');
  expect(text).not.toMatch(/group_reader|view_note|action_note\b|menu_note\b/);
});

it('refuses two records of one XML id', () => {
  const twice: AddonInput = { ...addon, menus: { ...addon.menus, other: { label: 'Other', action: 'note', xmlid: 'notes' } } };
  expect(problemsOf(twice)).toMatchObject([{ pointer: '/addon/menus/other', message: 'menus.note has the XML id notes, too' }]);
});
