import { describe, expect, it } from 'vitest';
import { standardModels } from '../../../../src/core/odoo/data/standard-models.js';
import { knownModelNames } from '../../../../src/core/planning/known-models.js';
import { type AddonInput, parseAddon } from '../../../../src/model/addon/addon.js';
import { problemsOf } from '../../../helpers/source.js';

const rights = { grants: [{ group: 'base.group_user', can: 'r' as const }] };
const redefined = (model: string): AddonInput => ({
  name: 'wh_notes',
  depends: ['sale_stock'],
  models: { [model]: { kind: 'new', label: 'Note', fields: { name: { type: 'char' } } } },
  access: { [model]: rights },
});

describe('a model of standard Odoo', () => {
  it.each(['stock.picking', 'sale.order', 'res.partner', 'mail.thread', 'res.config.settings'])('is not defined anew: %s', (model) => {
    expect(problemsOf(redefined(model))).toEqual([
      {
        entry: 'CR-0001',
        pointer: `/addon/models/${model}/kind`,
        message: `${model} is a model of standard Odoo: a new one of that name would take its place`,
        remedy: `Say kind: "extend" to add to it, or choose another name, for example wh_notes.${model.split('.').at(-1)}.`,
      },
    ]);
  });

  it('does not share its table', () => {
    expect(problemsOf(redefined('stock.picking_type'))).toMatchObject([
      { message: 'stock.picking_type would share its table with stock.picking.type of standard Odoo' },
    ]);
  });

  it('may be extended, and a name beside it may be defined', () => {
    const extended = { name: 'wh_notes', depends: ['sale'], models: { 'sale.order': { kind: 'extend' as const } } };
    expect(problemsOf(extended)).toEqual([]);
    expect(problemsOf(redefined('sale.order.note'))).toEqual([]);
  });

  it('is known for every model that generated tests make records of', () => {
    expect(knownModelNames.filter((model) => !standardModels.has(model))).toEqual([]);
  });

  it('has a name that the schema of an entry takes, and stands once and in order', () => {
    const names = [...standardModels];
    expect(names.length).toBeGreaterThan(1000);
    expect(names).toEqual([...new Set(names)].toSorted());
    expect(parseAddon({ models: Object.fromEntries(names.map((name) => [name, { kind: 'extend' }])) }).ok).toBe(true);
  });
});
