import { describe, expect, it } from 'vitest';
import { catalogueRows } from '../../scripts/odoo/catalogue-rows.js';
import { compareRows, comparisonText, type Rows, unexplainedCount } from '../../scripts/odoo/comparison.js';
import { assembleShard } from '../../src/core/catalogue/assemble.js';
import { modelsOf } from '../../src/core/catalogue/merged-model.js';
import { allModules } from '../helpers/catalogue.js';
import { addon, field, inFile, model, node, python, record, view, xml } from '../helpers/facts.js';

const base = assembleShard(
  addon('base', {
    manifest: { data: ['base.xml'] },
    python: [inFile('__init__.py', python({ classes: [model('res.users', { fields: [field('name', 'Char', { required: true })] })] }))],
    xml: [inFile('base.xml', xml({ records: [record('base.group_user', 'res.groups'), record('base.main', 'res.company')] }))],
  }),
);
const sale = assembleShard(
  addon('sale', {
    manifest: { depends: ['base'], data: ['sale.xml'] },
    python: [
      inFile(
        '__init__.py',
        python({
          classes: [
            model('sale.order', {
              fields: [
                field('user_id', 'Many2one', { comodel_name: 'res.users' }),
                field('state', 'Selection', { selection: [['draft', 'Quotation']] }),
                field('kind', 'Selection', { selection: { expression: true } }),
                field('total', 'Monetary', { compute: '_compute_total', store: true }),
              ],
            }),
          ],
        }),
      ),
    ],
    xml: [
      inFile(
        'sale.xml',
        xml({
          records: [
            record('sale.group_sale', 'res.groups', { implied_ids: { expression: '', refs: ['base.group_user'] } }),
            record('sale.access', 'ir.model.access', {
              model_id: { ref: 'sale.model_sale_order' },
              group_id: { ref: 'sale.group_sale' },
              perm_read: { text: '1' },
              perm_write: { text: '0' },
            }),
            record('base.main', 'res.company'),
          ],
          views: [
            view('sale.form', [node('form')], { type: 'form', model: 'sale.order' }),
            view('sale.form_more', [node('field')], { inherits: 'sale.form', model: 'sale.order' }),
          ],
        }),
      ),
    ],
  }),
);

const scope = allModules([base, sale]);
const models = modelsOf(scope);
const ours = catalogueRows({ scope, models, field: (name, key) => models.get(name)?.fields.get(key) }, ['base', 'sale']);

const rows = (entries: { readonly [key: string]: { readonly [attribute: string]: unknown } }) => new Map(Object.entries(entries));

/** What an Odoo says that agrees with the catalogue in everything, but for what is given. */
const odoo = (given: Rows = {}): Rows => ({ ...ours, ...given });

const kindOf = (kind: string, given: Rows) => compareRows(odoo(given), ours).find((found) => found.kind === kind);

describe('rows of a catalogue', () => {
  it('speak as the tables of Odoo do', () => {
    expect(ours['models']?.get('sale.order')).toMatchObject({ transient: false, order: 'id', modules: ['sale'] });
    expect(ours['fields']?.get('sale.order.user_id')).toMatchObject({ type: 'many2one', comodel: 'res.users', stored: true });
    expect(ours['fields']?.get('sale.order.total')).toMatchObject({ type: 'monetary', stored: true, readonly: true });
    expect([...(ours['selection keys']?.keys() ?? [])]).toEqual(['sale.order.state.draft']);
    expect(ours['views']?.get('sale.form_more')).toMatchObject({ type: 'form', inherits: 'sale.form', mode: 'extension', priority: 16 });
    expect(ours['groups']?.get('sale.group_sale')).toEqual({ implied: ['base.group_user'] });
    expect(ours['access rows']?.get('sale.access')).toEqual({ model: 'sale.order', group: 'sale.group_sale', allows: 'read' });
    expect([...(ours['other records']?.keys() ?? [])]).toEqual(['base.main']);
  });
});

describe('a comparison', () => {
  it('finds nothing where both say the same', () => {
    const kinds = compareRows(odoo(), ours);
    expect(kinds.flatMap(({ differences }) => differences)).toEqual([]);
    expect(unexplainedCount(kinds)).toBe(0);
    expect(comparisonText(kinds).at(-1)).toBe('no differences');
  });

  it('counts what is on one side only, and calls it not explained where nobody knows the cause', () => {
    const groups = kindOf('groups', { groups: rows({ 'base.group_user': { implied: null }, 'base.group_new': { implied: null } }) });
    expect(groups).toMatchObject({ inOdoo: 2, inCatalogue: 2, both: 1 });
    expect(groups?.differences).toEqual([
      { side: 'only in Odoo', what: 'NOT EXPLAINED', count: 1, examples: ['base.group_new'] },
      { side: 'only in the catalogue', what: 'NOT EXPLAINED', count: 1, examples: ['sale.group_sale'] },
    ]);
    expect(unexplainedCount(groups === undefined ? [] : [groups])).toBe(2);
  });

  it('shows an attribute that differs with both values', () => {
    const fields = new Map(ours['fields']).set('sale.order.user_id', {
      ...ours['fields']?.get('sale.order.user_id'),
      comodel: 'res.partner',
    });
    const compared = kindOf('fields', { fields });
    expect(compared?.attributes.find(({ name }) => name === 'comodel')).toEqual({
      name: 'comodel',
      agree: fields.size - 1,
      of: fields.size,
    });
    expect(compared?.differences[0]?.examples).toEqual(['sale.order.user_id (Odoo: res.partner; catalogue: res.users)']);
  });

  it('lets Odoo name more modules of a field than the catalogue does, but none less', () => {
    const said = ours['fields']?.get('sale.order.user_id');
    const withModules = (modules: readonly string[]) =>
      kindOf('fields', { fields: new Map(ours['fields']).set('sale.order.user_id', { ...said, modules }) })?.differences.length;
    expect(withModules(['sale', 'sale_more'])).toBe(0);
    expect(withModules(['sale_more'])).toBe(1);
  });

  it('groups by cause: keys that only code tells, records that Odoo makes beside others', () => {
    const keys = new Map(ours['selection keys']).set('sale.order.kind.a', {}).set('sale.order.kind.b', {}).set('sale.order.state.sale', {});
    expect(kindOf('selection keys', { 'selection keys': keys })?.differences.map(({ count }) => count)).toEqual([2, 1]);
    const others = new Map(ours['other records']).set('base.main_res_partner', { model: 'res.partner' });
    expect(kindOf('other records', { 'other records': others })?.differences).toMatchObject([
      { what: 'parents that _inherits makes, with ids of their own', examples: ['base.main_res_partner'] },
    ]);
  });

  it('prints recall and precision', () => {
    const groups = kindOf('groups', { groups: rows({ 'sale.group_sale': { implied: ['base.group_user'] }, 'base.x': { implied: [] } }) });
    const lines = comparisonText(groups === undefined ? [] : [groups]);
    expect(lines[1]?.split(/ {2,}/)).toEqual(['groups', '2', '2', '1', '50.00 %', '50.00 %', 'implied 100 %']);
  });
});
