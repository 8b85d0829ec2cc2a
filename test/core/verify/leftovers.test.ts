import fc from 'fast-check';
import { expect, it } from 'vitest';
import { leftovers, type Rows, type Snapshot, type Structure } from '../../../src/core/verify/leftovers.js';

const snapshot = (structure: readonly Structure[], rows: Readonly<Record<string, Rows>> = {}): Snapshot => ({
  structure,
  rows: new Map(Object.entries(rows)),
});
const table = (name: string): Structure => ({ kind: 'table', table: name, name });
const column = (of: string, name: string): Structure => ({ kind: 'column', table: of, name });
const before = snapshot([table('res_partner'), column('res_partner', 'name')], { res_partner: { count: 3, maxId: 9 } });
const none = { before, after: before, newRows: [], addons: ['pallet_note'] };

it('finds nothing where nothing changed', () => {
  expect(leftovers(none)).toEqual([]);
});

it('names a table once, and a column by its table', () => {
  const after = snapshot([...before.structure, table('pallet_left'), column('pallet_left', 'id'), column('res_partner', 'pallet_left')]);
  expect(leftovers({ ...none, after }).map(({ what, isExpected }) => [what, isExpected])).toEqual([
    ['table pallet_left', false],
    ['column res_partner.pallet_left', false],
  ]);
});

it('tells what Odoo keeps whatever an addon does from what the addon leaves', () => {
  const newRows = [
    { table: 'ir_module_module', name: 'pallet_note' },
    { table: 'ir_model_data', name: 'base.module_pallet_note' },
    { table: 'ir_model_data', name: 'pallet_note.access_note' },
    { table: 'ir_model_constraint', name: 'res_partner_note_id_fkey (foreign key)' },
    { table: 'ir_model_constraint', name: 'pallet_note_name_uniq' },
    { table: 'ir_model_data', name: 'mail.selection__pallet_note__activity_state__today' },
    { table: 'ir_model_data', name: 'sms.model_inherit__pallet_note__mail_thread' },
    { table: 'ir_model_data', name: 'pallet_note.selection__pallet_note__kind__euro' },
    { table: 'ir_filters', name: 'Warrant pallet.note' },
    { table: 'ir_cron', name: 'Clean up' },
    { table: 'ir_config_parameter', name: 'pallet.left' },
  ];
  const found = leftovers({ ...none, newRows });
  expect(found.filter(({ isExpected }) => !isExpected).map(({ table: of, what }) => `${of} ${what}`)).toEqual([
    'ir_config_parameter pallet.left',
    'ir_cron Clean up',
    'ir_model_constraint pallet_note_name_uniq',
    'ir_model_data pallet_note.access_note, pallet_note.selection__pallet_note__kind__euro',
  ]);
  expect(found.every(({ why }) => why !== '')).toBe(true);
});

it('counts rows of one kind and names the first three', () => {
  const newRows = ['a', 'b', 'c', 'd', 'e'].map((name) => ({ table: 'ir_cron', name }));
  expect(leftovers({ ...none, newRows })).toMatchObject([{ what: 'a, b, c and 2 more', names: ['a', 'b', 'c', 'd', 'e'], count: 5 }]);
});

it('counts links, of which no single one has a name', () => {
  const links = (count: number) => snapshot([], { rel: { count, maxId: null } });
  expect(leftovers({ ...none, before: links(2), after: links(5) })).toMatchObject([{ what: 'links in rel', count: 3, isExpected: false }]);
  expect(leftovers({ ...none, before: links(5), after: links(2) })).toEqual([]);
});

const name = fc.constantFrom('a', 'b', 'c', 'd');
const structures = fc.array(
  fc.oneof(
    name.map(table),
    fc.tuple(name, name).map(([of, what]) => column(of, what)),
  ),
);

it('tells nothing that was there before, and every new table', () => {
  fc.assert(
    fc.property(structures, structures, (old, added) => {
      const found = leftovers({ ...none, before: snapshot(old), after: snapshot([...old, ...added]) }).map(({ what }) => what);
      const known = old.map(({ kind, name }) => (kind === 'table' ? `table ${name}` : ''));
      expect(found.filter((what) => known.includes(what))).toEqual([]);
      const tables = added.filter(({ kind }) => kind === 'table').map(({ name: what }) => `table ${what}`);
      expect(found).toEqual(expect.arrayContaining(tables.filter((what) => !known.includes(what))));
    }),
  );
});
