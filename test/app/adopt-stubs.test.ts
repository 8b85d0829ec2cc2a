import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { adopt } from '../../src/app/adopt.js';
import { loadRegister } from '../../src/app/load-register.js';
import { compareStatements } from '../../src/core/adoption/compare-statements.js';
import { statementsOf } from '../../src/core/adoption/statements/statements.js';
import { planAddon } from '../../src/core/planning/plan.js';
import { buildSource } from '../../src/core/planning/source.js';
import { isEncoded } from '../../src/core/text/encoded.js';
import { openTexts } from '../../src/io/addons/read-texts.js';
import { renderAddon } from '../../src/io/templates/render.js';
import { parseAddon } from '../../src/model/addon/addon.js';
import type { Statement } from '../../src/model/adoption.js';
import { type Series, seriesList } from '../../src/model/known-series.js';
import { holdOrders } from '../fixtures/adoption-wizard.js';
import { type Files, folderWith } from '../helpers/addons.js';
import { policyText, tempFolder } from '../helpers/temp-register.js';

const below = (files: Files): Files => Object.fromEntries(Object.entries(files).map(([path, text]) => [join('hold_orders', path), text]));
const people = { process: 'order-to-cash', requester: 'cleo', owner: 'head-of-sales', cacheDir: null, say: () => undefined };

async function adopted() {
  const { root } = tempFolder({ 'register/policy.ts': policyText });
  const result = await adopt({ ...people, root, paths: [folderWith(below(holdOrders))], dryRun: false });
  const register = await loadRegister({ root, cacheDir: null });
  return { addon: result.adopted[0], register };
}

it('says everything but the bodies of methods, and declares those that fields and buttons name', async () => {
  const { addon } = await adopted();
  expect(addon?.unexpressed.map(({ side, kind, name }) => `${side} ${kind} ${name}`)).toEqual([
    'both method sale.order._compute_hold_days()',
    'both method sale.order._inverse_hold_days()',
    'both method sale.order._search_hold_days()',
    'both method sale.order.action_hold()',
    'both method hold.wizard.apply()',
  ]);
  expect(addon?.declarative.expressed).toBe(addon?.declarative.statements);
  expect(addon?.code).toEqual({ methods: 5, stubs: 5 });
});

async function generatedIn(series: Series): Promise<Readonly<Record<string, string>>> {
  const { register } = await adopted();
  const [registered] = register.entries;
  if (registered === undefined) throw new Error('nothing was drafted');
  const owner = { ...registered.entry, bySeries: { ...registered.entry.bySeries, [series]: {} } };
  const { organization, website } = register.policy;
  const built = buildSource({ owner, extendedBy: [], series, organization, website, parseAddon: register.parseAddon });
  if (!built.ok) throw new Error(built.problems.map(({ pointer, message }) => `${pointer}: ${message}`).join('; '));
  return Object.fromEntries(renderAddon(planAddon(built.source), isEncoded).files.map(({ path, text }) => [path, text]));
}

describe('in each series', () => {
  it.each(seriesList)('%s: stubs keep Odoo working, and views are written as it reads them', async (series) => {
    const files = await generatedIn(series);
    const model = files['models/sale_order.py'] ?? '';
    expect(model).toContain('    @api.depends("order_line.product_id", "state")\n    @api.depends_context("lang")');
    expect(model).toContain('        for record in self:\n            record.hold_days = False\n');
    expect(model).toContain('def _search_hold_days(self, operator, value):');
    expect(model).toContain(series === '16.0' || series === '17.0' ? 'UserError(_("This' : 'UserError(self.env._("This');
    expect(files['models/hold_wizard.py']).toContain('class HoldWizard(models.TransientModel):');
    const views = files['views/sale_order_views.xml'] ?? '';
    expect(views).toContain(series === '16.0' ? `attrs="{'invisible': [('state', '=', 'done')]}"` : `invisible="state == 'done'"`);
    const action = files['views/hold_wizard_views.xml'] ?? '';
    expect(action).toContain(series === '19.0' || series === '20.0' ? 'name="group_ids"' : 'name="groups_id"');
    expect(action).not.toContain('<sheet>');
  });
});

const read = await openTexts();

function statements(before = '', after = ''): readonly Statement[] {
  const files = Object.entries(holdOrders).map(([path, text]) => ({ path, text: String(text).replace(before, after) }));
  return statementsOf(read('hold_orders', files, '17.0'));
}

const original = statements();

/** Each is one word of the addon that means something. */
it.each([
  ['the method that computes', "compute='_compute_hold_days'", "compute='_compute_days'"],
  ['the method that writes', "inverse='_inverse_hold_days'", "inverse='_inverse_days'"],
  ['the method that searches', "search='_search_hold_days'", "search='_search_days'"],
  ['with whose rights it is computed', 'compute_sudo=True', 'compute_sudo=False'],
  ['a default that a lambda finds', 'self.env.user', 'self.env.company'],
  ['the order of tracking', 'tracking=10', 'tracking=11'],
  ['what a field mirrors', "related='partner_id.country_id'", "related='company_id.country_id'"],
  ['whether it is stored', 'store=True', 'store=False'],
  ['a wizard', 'models.TransientModel', 'models.Model'],
  ['a maintainer', "'cleo', 'ann'", "'cleo'"],
  ['the state of development', "'Beta'", "'Alpha'"],
  ['automatic installation', "'auto_install': True", "'auto_install': False"],
  ['the summary', 'Orders wait', 'Orders rest'],
  ['the XML id of a row of rights', 'access_hold,', 'access_held,'],
  ['the name of a row of rights', 'hold wizard of all', 'hold wizard of some'],
  ['the name of a view', 'order: hold', 'order: held'],
  ['the priority of a view', '<field name="priority">20', '<field name="priority">21'],
  ['what a button calls', 'name="action_hold" type', 'name="action_held" type'],
  ['what a button asks', 'Really?', 'Truly?'],
  ['when a button is there', "state == 'done'", "state == 'sale'"],
  ['who sees a button', 'groups="hold_orders.group_hold"', 'groups="base.group_user"'],
  ['a button that closes', 'special="cancel"', 'special="save"'],
  ['the key of a button', 'data-hotkey="q"', 'data-hotkey="w"'],
  ['a text', 'Why do they wait?', 'Why?'],
  ['a class', 'class="text-muted"', 'class="text-danger"'],
  ['a label', 'string="Days"', 'string="Hours"'],
  ['a decoration', 'hold_days &gt; 9', 'hold_days &gt; 8'],
  ['a context', "'show_hold': True", "'show_hold': False"],
  ['a name in a context', "'default_user_id': user_id", "'default_user_id': partner_id"],
  ['a filter that is added', "('hold_days', '&gt;', 0)", "('hold_days', '&gt;', 1)"],
  ['a line between filters', '<separator/>', ''],
  ['the target of an action', '<field name="target">new', '<field name="target">main'],
  ['the view of an action', '<field name="view_id" ref="hold_wizard_form"/>', ''],
  ['the context of an action', "'default_reason': 'Credit'", "'default_reason': 'Stock'"],
  ['where an action is offered', 'ref="sale.model_sale_order"', 'ref="sale.model_sale_order_line"'],
  ['whose an action is', 'eval="[(4, ref(\'group_hold\'))]"', 'eval="[(4, ref(\'base.group_user\'))]"'],
])('sees %s', (_what, before, after) => {
  expect(Object.values(holdOrders).some((text) => String(text).includes(before))).toBe(true);
  const differing = compareStatements(original, statements(before, after), new Map()).unexpressed.filter(({ kind }) => kind !== 'method');
  expect(differing.length).toBeGreaterThan(0);
});

type Leaf = readonly string[];
const leavesOf = (value: unknown, path: Leaf = []): readonly Leaf[] =>
  typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, child]) => leavesOf(child, [...path, key])) : [path];

/** Without a leaf; a list or an object that has nothing else goes with it. */
function without(value: unknown, [key = '', ...rest]: Leaf): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item, at) => (at === Number(key) && rest.length > 0 ? without(item, rest) : item));
    return rest.length > 0 ? items : items.filter((_, at) => at !== Number(key));
  }
  const entries = Object.entries(Object(value)).flatMap(([name, child]) => {
    if (name !== key) return [[name, child] as const];
    const left = rest.length === 0 ? undefined : without(child, rest);
    return left === undefined || (typeof left === 'object' && left !== null && Object.keys(left).length === 0)
      ? []
      : [[name, left] as const];
  });
  return Object.fromEntries(entries);
}

it('changes the addon with each leaf of what was drafted, so that none could be changed under an approval', async () => {
  const { register } = await adopted();
  const [registered] = register.entries;
  if (registered?.entry.addon === undefined) throw new Error('nothing was drafted');
  const { organization, website } = register.policy;
  const outputOf = (addon: unknown): string => {
    const parsed = parseAddon(addon);
    if (!parsed.ok) return 'refused';
    const owner = { ...registered.entry, addon: parsed.addon };
    const built = buildSource({ owner, extendedBy: [], series: '17.0', organization, website, parseAddon });
    return built.ok ? JSON.stringify(renderAddon(planAddon(built.source), isEncoded).files) : 'refused';
  };
  const before = outputOf(registered.entry.addon);
  expect(before).not.toBe('refused');
  const { addon } = registered.authored;
  const same = leavesOf(addon).filter((leaf) => outputOf(without(addon, leaf)) === before);
  // These say what holds without them, too.
  expect(same.map((leaf) => leaf.join('/'))).toEqual(['author', 'licence', 'title', 'version']);
});
