import { expect, it } from 'vitest';
import { compareStatements } from '../../../src/core/adoption/compare-statements.js';
import { statementsOf } from '../../../src/core/adoption/statements/statements.js';
import { openTexts } from '../../../src/io/addons/read-texts.js';
import type { Statement } from '../../../src/model/adoption.js';
import { damageNote } from '../../fixtures/adoption.js';

const read = await openTexts();

function statements(edit: (path: string, text: string) => string = (_, text) => text): readonly Statement[] {
  const files = Object.entries(damageNote).map(([path, text]) => ({ path, text: edit(path, String(text)) }));
  return statementsOf(read('damage_note', files, '18.0'));
}

const original = statements();

it('reads every kind of statement that the addon makes', () => {
  const kinds = [...new Set(original.map(({ kind }) => kind))].toSorted();
  expect(kinds).toEqual(
    [
      ...['SQL constraint', 'XML id', 'access', 'action', 'field', 'field argument', 'group', 'label of a record', 'manifest key', 'menu'],
      ...['model', 'model attribute', 'rule', 'view', 'view change'],
    ].toSorted(),
  );
  expect(new Set(original.map(({ key }) => key)).size).toBe(original.length);
});

it('finds no difference in what means the same', () => {
  const respaced = statements((path, text) =>
    path.endsWith('.py') ? text.replaceAll("'", '"').replaceAll('state == "done"', "state == 'done'") : text,
  );
  expect(compareStatements(original, respaced, new Map()).unexpressed).toEqual([]);
});

/** Each is one word of the addon that means something. */
it.each([
  ['an argument', 'ondelete="restrict"', 'ondelete="cascade"'],
  ['the type of a field', 'limit = fields.Integer', 'limit = fields.Float'],
  ['the order of inheritance', "['mail.thread', 'mail.activity.mixin']", "['mail.activity.mixin', 'mail.thread']"],
  ['the domain of a field', "('is_company', '=', True)", "('is_company', '=', False)"],
  ['a label', "'Customer', ondelete", "'Client', ondelete"],
  ['a selection', '(\'done\', "Done")', '(\'done\', "Finished")'],
  ['a default', "default='draft'", "default='done'"],
  ['a constraint', 'quantity > 0', 'quantity >= 0'],
  ['the message of a constraint', 'Nothing less', 'Nothing fewer'],
  ['the order of records', 'date desc, name', 'date, name'],
  ['a dependency', "'depends': ['sale', 'mail']", "'depends': ['sale']"],
  ['a right', 'group_manager,1,1,1,1', 'group_manager,1,1,1,0'],
  ['the domain of a rule', "('user_id','=',user.id)", "('create_uid','=',user.id)"],
  ['an operation of a rule', '<field name="perm_write" eval="False"/>', '<field name="perm_write" eval="True"/>'],
  [
    'what a group includes',
    'ref(\'base.group_user\'))]"/>\n    <field name="users"',
    'ref(\'base.group_portal\'))]"/>\n    <field name="users"',
  ],
  ['a condition of a view', 'invisible="not date"', 'invisible="date"'],
  ['a column', 'optional="show"', 'optional="hide"'],
  ['a filter', "('state', 'in', ('draft',))", "('state', 'in', ('done',))"],
  ['a grouping', "'group_by': 'partner_id'", "'group_by': 'order_id'"],
  ['the place of a change', '<field name="client_order_ref" position="after">', '<field name="client_order_ref" position="before">'],
  ['the node of a change', 'name="client_order_ref"', 'name="partner_id"'],
  ['an attribute that a change sets', '<attribute name="invisible">not damage_ids', '<attribute name="invisible">damage_ids'],
  ['who sees a node', 'groups="damage_note.group_manager"/></field>', 'groups="base.group_user"/></field>'],
  ['what an action shows', "[('state', '!=', 'done')]", "[('state', '=', 'done')]"],
  ['the filters of an action', 'search_default_open', 'search_default_closed'],
  ['where a menu hangs', 'parent="damage_root"', 'parent="sale.menu_root"'],
  ['the sequence of a menu', 'sequence="90"', 'sequence="91"'],
  ['an XML id', 'id="damage_note_list"', 'id="damage_note_tree"'],
  ['what updates leave alone', '<odoo noupdate="1">', '<odoo>'],
])('sees %s', (_what, before, after) => {
  expect(Object.values(damageNote).some((text) => String(text).includes(before)) || before.includes('damage_note_list')).toBe(true);
  const edited = statements((_path, text) =>
    text.replace(before, after).replace(/id="view_damage_note_list"/, (id) => (before.includes('note_list') ? 'id="x"' : id)),
  );
  expect(compareStatements(original, edited, new Map()).unexpressed.length).toBeGreaterThan(0);
});

it('sees that changes of a view changed their places', () => {
  const views = original.filter(({ kind, key }) => kind === 'view change' || key.startsWith('view damage_note.sale_order_form'));
  const { unexpressed } = compareStatements(views, views.toReversed(), new Map());
  expect(unexpressed).toMatchObject([{ kind: 'view', why: 'its changes are generated in another order' }]);
});

it('tells what hangs on something lost with it, and what has no reason with both texts', () => {
  const of = { kind: 'field', file: 'a.py', line: 1 } as const;
  const field = { ...of, key: 'field a', name: 'a', text: 'Char' };
  const argument = { ...of, key: 'field a help', name: 'a: help', text: 'x', of: 'field a' };
  expect(compareStatements([field, argument], [], new Map([['field a', 'why']]))).toEqual({
    kinds: [{ kind: 'field', isCode: false, statements: 2, expressed: 0 }],
    unexpressed: [{ kind: 'field', name: 'a', side: 'original', why: 'why', file: 'a.py', line: 1 }],
  });
  const { unexpressed } = compareStatements([field, argument], [field, { ...argument, text: 'y' }], new Map());
  expect(unexpressed).toMatchObject([{ side: 'both', why: 'generated as y instead of x' }]);
  expect(compareStatements([], [field], new Map()).unexpressed).toMatchObject([{ side: 'rendering' }]);
});
