import { describe, expect, it } from 'vitest';
import { assembleShard } from '../../../src/core/catalogue/assemble.js';
import type { EntryInput } from '../../../src/model/entry.js';
import { moduleWith } from '../../helpers/catalogue.js';
import { addon, field, inFile, method, model, record, xml } from '../../helpers/facts.js';
import { problemsOf, reportOn, written } from '../../helpers/references.js';

type Addon = NonNullable<EntryInput['addon']>;

const records = (name: string, depends: readonly string[], ...list: readonly ReturnType<typeof record>[]) =>
  assembleShard(addon(name, { manifest: { depends, data: ['data.xml'] }, xml: [inFile('data.xml', xml({ records: list }))] }));

const modules = [
  records(
    'base',
    [],
    record('base.group_user', 'res.groups'),
    record('base.module_category_sales', 'ir.module.category'),
    record('base.menu_root', 'ir.ui.menu'),
    record('base.main_partner', 'res.partner'),
  ),
  records('sale', ['base'], record('sale.sale_menu_root', 'ir.ui.menu'), record('sale.group_salesman', 'res.groups')),
  records('stock', ['base'], record('stock.menu_stock_root', 'ir.ui.menu'), record('stock.group_stock_user', 'res.groups')),
];
const base: Addon = { name: 'x', depends: ['sale'] };
const under = (parent: string) => problemsOf({ ...base, menus: { top: { label: 'Top', parent } } }, modules);
const implying = (group: string) => problemsOf({ ...base, groups: { clerk: { label: 'Clerk', implies: [group] } } }, modules);

describe('groups and menus', () => {
  it('are fine when the dependencies bring them', () => {
    expect(under('sale.sale_menu_root')).toEqual([]);
    expect(implying('base.group_user')).toEqual([]);
  });

  it('that do not exist are told with the one that was meant', () => {
    expect(under('sale.sale_menu_rot')).toEqual([
      'unknown-record /addon/menus/top/parent: there is no menu sale.sale_menu_rot in 17.0. Did you mean sale.sale_menu_root?',
    ]);
    expect(implying('sale.group_sales')).toEqual([
      'unknown-record /addon/groups/clerk/implies/0: there is no group sale.group_sales in 17.0. Did you mean sale.group_salesman?',
    ]);
  });

  it('of a module that depends lacks are told with it', () => {
    expect(under('stock.menu_stock_root')).toEqual([
      'missing-depends /addon/menus/top/parent: the menu stock.menu_stock_root is made by stock, which depends does not bring',
    ]);
  });

  it('are not taken for one another', () => {
    expect(under('sale.group_salesman')).toEqual([
      'wrong-kind /addon/menus/top/parent: sale.group_salesman is a record of res.groups, not a menu',
    ]);
    const privilege = (category: string) => problemsOf({ ...base, privilege: { label: 'Damage', category } }, modules);
    expect(privilege('base.module_category_sales')).toEqual([]);
    expect(privilege('base.group_user')).toEqual([expect.stringContaining('wrong-kind /addon/privilege/category')]);
  });

  it('of the addon itself are known by its name', () => {
    expect(problemsOf({ ...base, menus: { top: { label: 'Top', parent: 'x.menu_other' }, other: { label: 'Other' } } }, modules)).toEqual(
      [],
    );
  });

  it('that only demo data makes are not there', () => {
    const demo = assembleShard(
      addon('crm', {
        manifest: { depends: ['base'], demo: ['demo.xml'] },
        xml: [inFile('demo.xml', xml({ records: [record('crm.menu_demo', 'ir.ui.menu')] }))],
      }),
    );
    const problems = problemsOf({ name: 'x', depends: ['crm'], menus: { top: { label: 'Top', parent: 'crm.menu_demo' } } }, [
      ...modules,
      demo,
    ]);
    expect(problems).toEqual(['unknown-record /addon/menus/top/parent: crm.menu_demo exists only where demo data is loaded']);
  });
});

const orders = moduleWith(
  'sale',
  ['base'],
  model('sale.order', {
    fields: [field('name', 'Char')],
    methods: [
      method('action_confirm'),
      method('_prepare', { parameters: 'self, line, quantity=' }),
      method('copy_all', { parameters: 'self, *args, **kwargs' }),
    ],
  }),
);
const more = moduleWith('sale_more', ['sale'], model('sale.order', { defines: false, methods: [method('action_more')] }));

describe('declared methods', () => {
  const override = (name: string, parameters?: string[], kind: 'method-override' | 'method-call' = 'method-override') =>
    written(
      reportOn(
        {
          addon: { name: 'x', depends: ['sale'] },
          touchpoints: [{ kind, model: 'sale.order', method: name, ...(parameters === undefined ? {} : { parameters }) }],
        },
        [moduleWith('base', []), orders, more],
      ),
    );
  const at = '/touchpoints/0/method';

  it('exist, those of every model too', () => {
    expect(override('action_confirm')).toEqual([]);
    expect(override('write')).toEqual([]);
    expect(override('action_confrm')).toEqual([
      `unknown-method ${at}: sale.order has no method action_confrm in 17.0. Did you mean action_confirm?`,
    ]);
    expect(override('action_more', undefined, 'method-call')).toEqual([
      `missing-depends ${at}: the method sale.order.action_more comes with sale_more, which depends does not bring`,
    ]);
  });

  it.each([[['line', 'quantity=']], [['line', 'quantity=', 'more=']], [['*args', '**kwargs']], [['line', '*args', '**kwargs']]])(
    'can be overridden by what takes every call: %j',
    (parameters) => {
      expect(override('_prepare', parameters)).toEqual([]);
    },
  );

  it.each([
    [['line'], 'it does not take quantity'],
    [['quantity=', 'line'], 'parameter 1 is line, not quantity'],
    [['line', 'quantity'], 'quantity may be left out'],
    [['line', 'quantity=', 'date'], 'nobody gives it date'],
    [[], 'it does not take line'],
  ])('cannot be overridden by %j', (parameters, why) => {
    expect(override('_prepare', parameters)).toEqual([
      `method-parameters ${at}: the override does not fit sale.order._prepare(line, quantity=) of sale in 17.0: ${why}`,
    ]);
  });

  it('are looked at in the series that a touchpoint names', () => {
    const touchpoints = [{ kind: 'method-call' as const, model: 'sale.order', method: 'gone', series: ['16.0' as const] }];
    expect(written(reportOn({ addon: { name: 'x', depends: ['sale'] }, touchpoints }, [moduleWith('base', []), orders]))).toEqual([]);
  });
});

describe('what is built by hand', () => {
  it('says its modules beside its touchpoints', () => {
    const report = (module?: string) =>
      written(
        reportOn(
          {
            addon: undefined,
            touchpoints: [
              { kind: 'method-override', model: 'sale.order', method: 'action_confirm', ...(module === undefined ? {} : { module }) },
            ],
          },
          [moduleWith('base', []), orders],
        ),
      );
    expect(report('sale')).toEqual([]);
    expect(report()).toEqual([expect.stringContaining('missing-depends /touchpoints/0/model')]);
  });
});
