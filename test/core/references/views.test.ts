import { describe, expect, it } from 'vitest';
import { assembleShard } from '../../../src/core/catalogue/assemble.js';
import type { EntryInput } from '../../../src/model/entry.js';
import type { ViewFact } from '../../../src/model/facts/xml.js';
import { moduleWith } from '../../helpers/catalogue.js';
import { addon, field, inFile, model, node, python, view, xml } from '../../helpers/facts.js';
import { reportOn, written } from '../../helpers/references.js';

type Addon = NonNullable<EntryInput['addon']>;
type Change = Extract<NonNullable<Addon['views']>[string], { type: 'inherit' }>['changes'][number];

const module = (name: string, depends: readonly string[], views: readonly ViewFact[], ...models: readonly ReturnType<typeof model>[]) =>
  assembleShard(
    addon(name, {
      manifest: { depends, data: ['views.xml'] },
      xml: [inFile('views.xml', xml({ views }))],
      python: [inFile('__init__.py', python({ classes: models }))],
    }),
  );
const of = (name: string, inherits: string | undefined, ...arch: readonly ReturnType<typeof node>[]) =>
  view(name, arch, { model: 'sale.order', ...(inherits === undefined ? { type: 'form' } : { inherits }) });
const xpath = (expr: string, position: string, ...children: readonly ReturnType<typeof node>[]) =>
  node('xpath', { expr, position }, children);
const named = (tag: string, name: string, ...children: readonly ReturnType<typeof node>[]) => node(tag, { name }, children);

const order = 'sale.view_order_form';
const form = node('form', {}, [
  node('header'),
  node('sheet', {}, [
    named('group', 'partner', named('field', 'partner_id'), named('field', 'note')),
    named('field', 'order_line', node('tree', {}, [named('field', 'name'), named('field', 'price')])),
  ]),
]);
const sale = module(
  'sale',
  ['base'],
  [of(order, undefined, form)],
  model('sale.order', {
    fields: [
      field('partner_id', 'Char'),
      field('note', 'Text'),
      field('order_line', 'One2many', { comodel_name: 'sale.order.line', inverse_name: 'order_id' }),
    ],
  }),
  model('sale.order.line', {
    fields: [field('name', 'Char'), field('price', 'Float'), field('order_id', 'Many2one', { comodel_name: 'sale.order' })],
  }),
);
const stock = module(
  'sale_stock',
  ['sale'],
  [of('sale_stock.order', order, xpath("//field[@name='note']", 'after', named('field', 'incoterm')))],
);
const modules = [moduleWith('base', []), sale, stock];

const inherited = (changes: Change[], depends = ['sale'], more: Partial<Addon> = {}): Addon => ({
  name: 'x',
  depends,
  views: { order: { type: 'inherit', model: 'sale.order', inherits: order, changes } },
  ...more,
});
const after = (at: Change['at'], name = 'note'): Change => ({ at, position: 'after', add: [{ field: name }] });
const on = (addonInput: Addon, extra: readonly ReturnType<typeof module>[] = []) => reportOn({ addon: addonInput }, [...modules, ...extra]);
const at = '/addon/views/order/changes';

describe('inherited views', () => {
  it('are fine when they exist and are of the model', () => {
    expect(written(on(inherited([after({ field: 'note' })])))).toEqual([]);
  });

  it('that are not there are told', () => {
    const view = (xmlid: string, depends: string[]) =>
      written(
        on({
          name: 'x',
          depends,
          views: { order: { type: 'inherit', model: 'sale.order', inherits: xmlid, changes: [after({ field: 'note' })] } },
        }),
      );
    expect(view('sale.view_order_frm', ['sale'])).toEqual([
      `unknown-view /addon/views/order/inherits: there is no view sale.view_order_frm in 17.0. Did you mean ${order}?`,
    ]);
    expect(view('sale_stock.order', ['sale'])).toEqual([
      'missing-depends /addon/views/order/inherits: the view sale_stock.order comes with sale_stock, which depends does not bring',
    ]);
  });

  it('of another model are told', () => {
    const wrong: Addon = {
      name: 'x',
      depends: ['sale'],
      views: {
        order: {
          type: 'inherit',
          model: 'sale.order.line',
          inherits: order,
          changes: [{ at: { field: 'note' }, position: 'after', add: [{ field: 'name' }] }],
        },
      },
    };
    expect(written(on(wrong))).toEqual([
      `wrong-kind /addon/views/order/inherits: ${order} is a view of sale.order, not of sale.order.line`,
    ]);
  });
});

describe('anchors', () => {
  it('name the module that brings the node', () => {
    expect(on(inherited([after({ field: 'incoterm' }, 'note')], ['sale_stock'])).nodes).toEqual([
      { pointer: `${at}/0/at`, view: order, anchor: 'field incoterm', module: 'sale_stock' },
    ]);
  });

  it('on a node of a module that depends lacks are told with it', () => {
    expect(written(on(inherited([after({ field: 'incoterm' })])))).toEqual([
      `missing-depends ${at}/0/at: field incoterm comes into ${order} with sale_stock, which depends does not bring`,
    ]);
  });

  it('that select nothing are told with the node that was meant', () => {
    expect(written(on(inherited([after({ field: 'partnr_id' })])))).toEqual([
      `anchor-not-found ${at}/0/at: ${order} has no field partnr_id in 17.0. Did you mean partner_id?`,
    ]);
    expect(written(on(inherited([after({ xpath: '//field[' })])))).toEqual([
      expect.stringContaining(`anchor-not-found ${at}/0/at: //field[ is no path`),
    ]);
  });

  it('that select several nodes are told with all of them', () => {
    const twice = module('sale_twice', ['sale'], [of('sale_twice.order', order, xpath('//header', 'inside', named('field', 'note')))]);
    expect(written(on(inherited([after({ field: 'note' })], ['sale_twice']), [twice]))).toEqual([
      `anchor-not-unique ${at}/0/at: field note selects 2 nodes of ${order}: form > header > field note; form > sheet > group partner > field note`,
    ]);
  });

  it('may name what an earlier change of the addon adds, and not what it takes away', () => {
    const changes: Change[] = [
      { at: { field: 'note' }, position: 'after', add: [{ group: { name: 'own', children: [{ field: 'partner_id' }] } }] },
      { at: { group: 'own' }, position: 'inside', add: [{ field: 'note' }] },
    ];
    expect(written(on(inherited(changes)))).toEqual([]);
    const replaced: Change[] = [
      { at: { field: 'note' }, position: 'replace', add: [{ separator: 'Gone' }] },
      after({ field: 'note' }, 'partner_id'),
    ];
    expect(written(on(inherited(replaced)))).toEqual([`anchor-not-found ${at}/1/at: ${order} has no field note in 17.0.`]);
  });

  it('that ask for what a catalogue leaves out are not judged', () => {
    const { problems, open } = on(inherited([after({ xpath: "//field[@context='{}']" })]));
    expect(problems).toEqual([]);
    expect(open).toEqual([{ pointer: `${at}/0/at`, message: "//field[@context='{}'] asks for what no catalogue keeps" }]);
  });

  it('say to which model the added nodes belong', () => {
    const line = (name: string) => inherited([{ at: { field: 'price', in: 'order_line' }, position: 'after', add: [{ field: name }] }]);
    expect(written(on(line('name')))).toEqual([]);
    expect(written(on(line('note')))).toEqual([`unknown-field ${at}/0/add/0/field: sale.order.line has no field note in 17.0.`]);
    expect(written(on(inherited([after({ xpath: '//tree/field[2]' }, 'nam')])))).toEqual([
      `unknown-field ${at}/0/add/0/field: sale.order.line has no field nam in 17.0. Did you mean name?`,
    ]);
  });
});

describe('modules beyond the dependencies', () => {
  const beside = (...specs: readonly ReturnType<typeof node>[]) => {
    const other = module('sale_other', ['sale'], [of('sale_other.order', order, ...specs)]);
    return written(on(inherited([after({ field: 'note' })]), [other]));
  };
  const warning = (what: string) => [
    `(warning) anchor-contested ${at}/0/at: where sale_other is installed, it ${what}: field note of ${order}`,
  ];

  it('that leave the node alone are no matter', () => {
    expect(beside(xpath("//field[@name='note']", 'after', named('field', 'more')), xpath('//header', 'replace', node('header')))).toEqual(
      [],
    );
  });

  it('that take it away, replace it, move it or bring another one are told', () => {
    expect(beside(xpath("//group[@name='partner']", 'replace'))).toEqual(warning('takes it away'));
    expect(beside(xpath("//field[@name='note']", 'replace', named('field', 'note')))).toEqual(
      warning('puts its own field note in its place'),
    );
    expect(beside(xpath('//header', 'inside', node('field', { name: 'note', position: 'move' })))).toEqual(
      warning('moves it to form > header'),
    );
    expect(beside(xpath('//header', 'inside', named('field', 'note')))).toEqual(
      warning('brings another one: form > header > field note and form > sheet > group partner > field note'),
    );
  });
});

describe('declared touchpoints', () => {
  const touched = (anchor: string) =>
    written(
      reportOn(
        { addon: { name: 'x', depends: ['sale'] }, touchpoints: [{ kind: 'view-inherit', model: 'sale.order', xmlid: order, anchor }] },
        modules,
      ),
    );

  it('name a view and a node of it', () => {
    expect(touched('header')).toEqual([]);
    expect(touched('order_line > field price')).toEqual([]);
    expect(touched('field notes')).toEqual([
      `anchor-not-found /touchpoints/0/anchor: ${order} has no field notes in 17.0. Did you mean note?`,
    ]);
  });
});
