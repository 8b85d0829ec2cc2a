import { describe, expect, it } from 'vitest';
import { AuditedAddons, auditedAddon } from '../../../src/core/audit/audited-addons.js';
import { billedLines, costOf } from '../../../src/core/audit/cost.js';
import { dependenciesOf } from '../../../src/core/audit/dependencies.js';
import type { CommunityList } from '../../../src/model/community.js';
import type { AddonFacts } from '../../../src/model/facts/addon.js';
import type { ClassFact } from '../../../src/model/facts/python.js';
import type { InCode } from '../../../src/model/impact/code-place.js';
import type { Touchpoint } from '../../../src/model/touchpoint.js';
import { audited, code } from '../../helpers/audit-report.js';
import { addon, python } from '../../helpers/facts.js';

const judged = (touchpoints: readonly Touchpoint<InCode>[]) => ({
  judged: { impact: { addon: 'mine', folder: 'mine', touchpoints, findings: [], unknownModules: [] } },
});
const touch = (given: Partial<Touchpoint<InCode>>): Touchpoint<InCode> => ({
  ...{ kind: 'method-override', model: 'sale.order', method: 'action_confirm', super: true, use: 'super' },
  ...{ place: { file: 'models.py', line: 7 }, symbol: { on: 'method', model: 'sale.order', name: 'action_confirm' } },
  ...given,
});
const withClass = (given: Partial<ClassFact>): AddonFacts => {
  const one = { name: 'A', line: 1, end: 2, bases: [], decorators: [], attributes: {}, fields: [], methods: [], ...given };
  return { ...addon('mine'), code: code(10), python: [{ file: 'models.py', lines: 2, facts: python({ classes: [one] }) }] };
};
const defines = (name: string, kind: 'model' | 'abstract' = 'model') => ({
  model: { name, kind, defines: true, mixins: [], delegates: {} },
});
const community: CommunityList = {
  format: 1,
  repositories: { 'OCA/sale-workflow': { '17.0': { addons: ['mine'] }, '18.0': { addons: ['other'] } } },
};

describe('cost', () => {
  it('rounds up once to hundreds, and has no rate of its own', () => {
    expect([0, 1, 100, 101].map(billedLines)).toEqual([0, 100, 100, 200]);
    expect(costOf(200, undefined)).toBeUndefined();
    expect(costOf(200, { amount: 16, currency: 'EUR' })).toEqual({ amount: 32, currency: 'EUR' });
  });
});

describe('level', () => {
  it.each([
    ['D', touch({ kind: 'sql-write' })],
    ['D', touch({ kind: 'core-patch' })],
    ['C', touch({ super: false })],
    ['C', touch({ method: '_prepare_invoice' })],
    ['B', touch({})],
    ['B', touch({ super: false, role: 'test' })],
    ['B', touch({ super: false, model: 'mine.thing' })],
    ['B', touch({ kind: 'method-call', method: '_read_group' })],
  ] as const)('is %s for %o', (level, touchpoint) => {
    const { level: found } = audited(withClass(defines('mine.thing')), judged([touchpoint]));
    expect(found.value).toBe(level);
    if (level === 'C' || level === 'D') expect(found.because[1]).toContain('models.py:7');
  });

  it('is A for configuration, and not known for what could not be read', () => {
    expect(audited(addon('mine'), judged([])).level.value).toBe('A');
    expect(audited(addon('mine')).level.value).toBe('not-known');
    const problems = [{ code: 'python-syntax', place: { file: 'mine/a.py', line: 3 }, message: 'this is no Python' }];
    const broken = audited(addon('mine', { problems }), judged([]));
    expect([broken.level.value, broken.debt]).toEqual(['not-known', undefined]);
    expect(broken.notKnown[0]).toBe('level, debt and effort');
  });
});

describe('level of what no catalogue promises', () => {
  const script = (target: string, given: Partial<AddonFacts['javascript'][number]> = {}) => {
    const imports = [{ from: '@mine/own', names: ['Own'], line: 1 }];
    const patches = [{ target, methods: ['setup'], line: 3 }];
    const facts = { module: '@mine/x', style: 'esm', imports, exports: [], patches, templates: [], registries: [] } as const;
    return addon('mine', { javascript: [{ file: 'static/src/x.js', lines: 3, facts, ...given }] });
  };

  it('is C for a patch of the web client, unless the class is its own or the patch stands in a test', () => {
    const level = (facts: AddonFacts) => audited(facts, judged([])).level;
    expect(level(script('Order.prototype')).value).toBe('C');
    expect(level(script('Order.prototype')).because[1]).toBe('static/src/x.js:3: patches Order.prototype in the web client');
    expect(level(script('Own.prototype')).value).toBe('B');
    expect(level(script('Order.prototype', { role: 'test' })).value).toBe('B');
  });

  it('is C where it depends on what neither the folders nor a catalogue has', () => {
    const { judged: one } = judged([]);
    const level = audited(addon('mine'), { judged: { impact: { ...one.impact, unknownModules: ['else'] } } }).level;
    expect([level.value, level.because[1]]).toEqual(['C', 'depends on else, which no catalogue has']);
  });
});

describe('access', () => {
  it('is missing for a stored model that no row names', () => {
    const rules = (facts: AddonFacts) => audited(facts, judged([])).findings.map(({ rule }) => rule);
    expect(rules(withClass(defines('mine.thing')))).toContain('model-without-access');
    expect(rules(withClass(defines('mine.thing', 'abstract')))).not.toContain('model-without-access');
    const values = { model_id: { ref: 'mine.model_mine_thing' } };
    const row = { xmlid: 'mine.a', model: 'ir.model.access', line: 2, noupdate: false, values };
    const granted = { ...withClass(defines('mine.thing')), csv: [{ file: 'a.csv', lines: 2, facts: [row] }] };
    expect(rules(granted)).not.toContain('model-without-access');
  });

  it('of 20.0 counts its rows; a restriction gives no access', () => {
    const row = (group: object) => ({
      ...{ xmlid: 'mine.a', model: 'ir.access', line: 2, noupdate: false },
      values: { model_id: { text: 'mine.thing' }, operation: { text: 'r' }, ...group },
    });
    const read = (group: object) =>
      audited(
        { ...withClass(defines('mine.thing')), csv: [{ file: 'security/ir.access.csv', lines: 2, facts: [row(group)] }] },
        { series: '20.0' },
      );
    const [permitted, narrowed] = [read({ group_id: { ref: 'base.group_user' } }), read({})];
    expect([permitted.census.access, permitted.census.withoutAccess]).toEqual([1, []]);
    expect([narrowed.census.access, narrowed.census.withoutAccess.map(({ model }) => model)]).toEqual([1, ['mine.thing']]);
    expect(narrowed.findings.find(({ rule }) => rule === 'model-without-access')?.remedy).toContain('row to ir.access.csv');
    expect(narrowed.notKnown).toContain('what it touches: there is no catalogue of 20.0');
  });
});

describe('origin and advice', () => {
  const facts = (author: string, license = 'LGPL-3') => ({ ...addon('mine', { manifest: { author, license } }), code: code(10) });

  it.each([
    ['odoo', 'Odoo S.A.', {}],
    ['community', 'Camptocamp, Odoo Community Association (OCA)', {}],
    ['own', 'Acme', { organization: 'Acme' }],
    ['community', 'Acme, Odoo Community Association (OCA)', { organization: 'Acme' }],
    ['community', 'Camptocamp, Odoo Community Association (OCA)', { organization: 'Acme', isRegistered: true }],
    ['vendor', 'Else', { organization: 'Acme', isRegistered: true }],
    ['own', 'Acme', { organization: 'Acme', isRegistered: true }],
    ['vendor', 'Else', { organization: 'Acme' }],
    ['not-known', 'Else', {}],
  ] as const)('%s: by %s', (origin, author, given) => {
    expect(audited(facts(author), given).origin.value).toBe(origin);
  });

  it('is of the community by its website alone, unless it is ours', () => {
    const mine = (author: string) => addon('mine', { manifest: { author, website: 'https://github.com/OCA/sale-workflow' } });
    expect(audited(mine('Else'), { organization: 'Acme' }).origin).toEqual({
      ...{ value: 'community', because: ['its website is https://github.com/OCA/sale-workflow'] },
    });
    expect(audited(mine('Acme'), { organization: 'Acme' }).origin.value).toBe('own');
  });

  it('is not known where nobody can read who the author is', () => {
    const problems = [{ code: 'manifest-not-literal', place: { file: 'mine/__manifest__.py', line: 1 }, message: 'this is no dict' }];
    expect(audited(facts('')).origin.value).toBe('own');
    expect(audited({ ...facts(''), problems }).origin.value).toBe('not-known');
  });

  it('is a vendor by a licence that sells', () => expect(audited(facts('Else', 'OPL-1')).origin.value).toBe('vendor'));

  it('replaces what standard or community have, and retires what cannot be installed', () => {
    const advice = (one: AddonFacts, given = {}) => audited(one, { ...judged([]), organization: 'Acme', ...given }).advice.value;
    expect(advice(facts('Acme'), { isStandardThere: true })).toBe('replace');
    expect(advice(facts('Acme'), { community })).toBe('replace');
    expect(advice(facts('X (OCA)'), { community })).toBe('keep');
    expect(advice(facts('X (OCA)'), { community, to: '18.0' })).toBe('not-known');
    expect(advice(addon('mine', { manifest: { installable: false } }))).toBe('retire');
    expect(advice(addon('mine'))).toBe('retire');
    expect(advice(withClass(defines('mine.thing')))).toBe('refactor');
    expect(advice(facts('Acme'))).toBe('keep');
  });
});

describe('dependencies', () => {
  it('finds what is missing, and a circle', () => {
    const all = [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'b'],
      ['d', 'x'],
    ] as const;
    const byName = new Map<string, AddonFacts>(all.map(([name, depends]) => [name, addon(name, { manifest: { depends: [depends] } })]));
    const given = new AuditedAddons([...byName.values()].map(auditedAddon));
    const circle = (name: string) =>
      dependenciesOf(byName.get(name) ?? addon(name), given, ['x', 'y'], { unused: [], redundant: [], undecided: [] });
    expect(['a', 'b', 'c', 'd'].map((name) => circle(name).circle)).toEqual([[], ['b', 'c'], ['c', 'b'], []]);
    expect(circle('d').missing).toEqual(['x']);
  });
});

it('asks for an entry only where there is a register, and not for what others maintain', () => {
  const rules = (author: string, isRegistered: boolean | undefined) =>
    audited({ ...addon('mine', { manifest: { author } }), code: code(10) }, { isRegistered }).findings.map(({ rule }) => rule);
  expect(rules('Acme', false)).toEqual(['no-real-test', 'unregistered-addon']);
  expect(rules('Acme', undefined)).toEqual(['no-real-test']);
  expect(rules('Odoo S.A.', false)).toEqual([]);
});
