import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { loadRegister } from '../../src/app/load-register.js';
import { openCatalogues } from '../../src/app/open-catalogues.js';
import { addonsIn } from '../../src/core/alternatives/community.js';
import { findAlternatives, type Searched } from '../../src/core/alternatives/find.js';
import { offersOf } from '../../src/core/alternatives/offers.js';
import type { EntryInput } from '../../src/model/entry.js';
import { type Series, seriesList } from '../../src/model/known-series.js';
import { makeEntry } from '../helpers/makers.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const catalogues = await openCatalogues(root);
const offered = new Map(
  seriesList.map((series) => {
    const catalogue = catalogues.of(series);
    return [series, catalogue === undefined ? undefined : { catalogue, offers: offersOf(catalogue, () => false) }] as const;
  }),
);
const searched = (from: Series): Searched => ({
  series: [...offered].filter(([series]) => series >= from),
  addons: addonsIn({ format: 1, repositories: {} }, from),
});
/** `name place series` of what the built-in catalogues have near to an entry. */
const near = (input: Partial<EntryInput>, series: Series = '17.0'): readonly string[] =>
  findAlternatives(makeEntry({ touchpoints: [], ...input }), searched(series)).candidates.map(
    (one) => `${one.name} ${one.place} ${one.series}`,
  );
const built = (title: string, addon: EntryInput['addon']): Partial<EntryInput> => ({ title, addon });
const byHand = (title: string, module: string): Partial<EntryInput> => ({
  ...{ title, addon: undefined },
  touchpoints: [{ kind: 'depends', module }],
});
const withField = (title: string, module: string, model: string, field: string, spec: object): Partial<EntryInput> =>
  makeInput({ title, addon: { name: 'acme_x', depends: [module], models: { [model]: { kind: 'extend', fields: { [field]: spec } } } } });
const makeInput = (input: object): Partial<EntryInput> => input;

describe('standard Odoo near to a wish', () => {
  it.each<[string, Partial<EntryInput>, string]>([
    [
      'a setting that switches a feature on',
      byHand('Credit hold on quotations', 'sale'),
      'res.config.settings.account_use_credit_limit at-hand 17.0',
    ],
    [
      'a setting that installs a module',
      byHand('Discounts below target margin', 'sale'),
      'res.config.settings.module_sale_margin at-hand 17.0',
    ],
    ['a setting that gives a group', byHand('Pallets of products', 'sale'), 'res.config.settings.group_stock_packaging at-hand 17.0'],
    ['a model, by words that mean the same', byHand('Damaged goods', 'stock'), 'stock.scrap at-hand 17.0'],
    ['a report over what is asked for', byHand('Supplier lead-time exceptions', 'purchase_stock'), 'vendor.delay.report at-hand 17.0'],
    ['a module of a later series', byHand('Supplier certificates', 'purchase'), 'certificate later 18.0'],
    [
      'a model that has to be installed',
      built('Lifting gear', {
        name: 'acme_gear',
        depends: ['stock'],
        models: { 'handling.equipment': { kind: 'new', label: 'E', fields: {} } },
      }),
      'maintenance.equipment needs 17.0',
    ],
    [
      'a field of the model in another module',
      withField('Margin', 'sale', 'sale.order', 'margin_percentage', { type: 'float', label: 'M' }),
      'sale.order.margin needs 17.0',
    ],
    [
      'a field of the model in a later series',
      withField('Bills', 'account', 'res.partner', 'autopost_vendor_bills', { type: 'boolean', label: 'A' }),
      'res.partner.autopost_bills later 18.0',
    ],
    [
      'a field of the same name',
      withField('Partners', 'stock', 'stock.lot', 'partner_ids', { type: 'many2many', to: 'res.partner', label: 'P' }),
      'stock.lot.partner_ids later 19.0',
    ],
  ])('%s', (_name, input, expected) => {
    expect(near(input)).toContain(expected);
  });

  it.each<[string, Partial<EntryInput>]>([
    ['what the entry builds on', byHand('Data of lots', 'stock')],
    ['what is only about the same things', byHand('Colour of sales orders by delivery date', 'sale_stock')],
    ['another application', byHand('Loyalty of employees', 'uom')],
  ])('says nothing of %s', (_name, input) => {
    expect(near(input)).toEqual([]);
  });

  it('shows a few at most', () => {
    expect(near(byHand('Lock credit margin scrap tracking label equipment pallet budget', 'sale_stock')).length).toBeLessThanOrEqual(7);
  });

  it('tells what the entry names already', () => {
    const entry = makeEntry({
      ...byHand('Credit hold on quotations', 'sale'),
      justification: { alternatives: [{ kind: 'standard', name: 'Credit limits', why: 'account_use_credit_limit only warns' }] },
    });
    const named = findAlternatives(entry, searched('17.0')).candidates.filter((one) => one.named);
    expect(named.map(({ name }) => name)).toEqual(['res.config.settings.account_use_credit_limit']);
  });
});

const folder = mkdtempSync(join(tmpdir(), 'warrant-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the list of community addons', () => {
  const load = async (text: string | undefined, link?: string) => {
    const own = mkdtempSync(join(folder, 'r'));
    mkdirSync(join(own, 'register'));
    cpSync(join(root, 'register/policy.ts'), join(own, 'register/policy.ts'));
    cpSync(join(root, 'register/shared.ts'), join(own, 'register/shared.ts'));
    cpSync(join(root, 'register/entries/CR-0011-scanning-counter.ts'), join(own, 'register/entries/CR-0011-scanning-counter.ts'));
    if (text !== undefined) writeFileSync(join(own, 'register/community.json'), text);
    if (link !== undefined) symlinkSync(link, join(own, 'register/community.json'));
    const register = await loadRegister({ root: own, cacheDir: null });
    const [registered] = register.entries;
    if (registered === undefined) throw new Error('the entry was not read');
    const { candidates, unknown } = register.alternatives.of(registered.entry, '17.0');
    const addons = candidates.filter(({ kind }) => kind === 'addon').map(({ name }) => name);
    return { addons, unknown, problems: register.problems.filter(({ place }) => place.file === 'register/community.json') };
  };

  it('is built in', async () => {
    const { addons, problems } = await load(undefined);
    expect(addons).toContain('rma');
    expect(problems).toEqual([]);
  });

  it('is replaced by that of the register', async () => {
    const list = { format: 1, repositories: { 'acme/addons': { '17.0': { addons: ['return_counter'] } } } };
    expect(await load(JSON.stringify(list))).toEqual({ addons: ['return_counter'], unknown: [], problems: [] });
  });

  it.each([
    ['no JSON', '{', 'cannot be read'],
    ['a newer format', '{"format": 2}', 'is of format 2; this version reads up to 1'],
    ['a name that is none', '{"format": 1, "repositories": {"a/b": {"17.0": {"addons": ["A B"]}}}}', 'at /repositories/a~1b/17.0/addons/0'],
  ])('is a problem when it is %s, and the rest is said', async (_name, text, message) => {
    const { addons, unknown, problems } = await load(text);
    expect(addons).toEqual([]);
    expect(unknown).toEqual(['the list of community addons cannot be read: what there is of them is not known']);
    expect(problems.map((problem) => problem.message)).toEqual([expect.stringContaining(message)]);
    expect(problems[0]?.place).toEqual({ file: 'register/community.json' });
  });

  it('is not read from where a link leads out of the register, or without end', async () => {
    const { addons, problems } = await load(undefined, '/dev/zero');
    expect([addons, problems.map(({ code }) => code)]).toEqual([[], ['file-outside-register']]);
    expect((await load(' '.repeat(1_000_001))).problems.map(({ code }) => code)).toEqual(['file-too-large']);
  });
});
