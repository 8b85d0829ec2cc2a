import { describe, expect, it } from 'vitest';
import { compareSeries } from '../../../../src/core/catalogue/diff/compare.js';
import { precisionOf, recallOf } from '../../../../src/core/impact/back-test/compare.js';
import { lostNames, touchedBy } from '../../../../src/core/impact/back-test/lost-names.js';
import type { CatalogueSymbol } from '../../../../src/model/catalogue/changes.js';
import type { ImpactFinding } from '../../../../src/model/impact/impact.js';
import { allModules, moduleWith } from '../../../helpers/catalogue.js';
import { addon, field, inFile, method, model, node, plainClass, python, view, xml } from '../../../helpers/facts.js';

const slot: CatalogueSymbol = { on: 'field', model: 'dock.slot', name: 'pallets' };
const finding = (symbol: CatalogueSymbol, given: Partial<ImpactFinding> = {}): ImpactFinding => ({
  ...{ rule: `${symbol.on}-removed`, addon: 'mine', place: { file: 'models/x.py', line: 1 }, severity: 'runtime-error', mechanical: false },
  ...{ message: '', remedy: '', source: { kind: 'change', id: '1' }, step: { from: '16.0', to: '17.0' }, symbol, ...given },
});

describe('precision', () => {
  it('is of findings whose symbol is found nowhere after the migration', () => {
    const left: CatalogueSymbol = { on: 'model', name: 'dock.gate' };
    const before = [finding(slot), finding(slot, { place: { file: 'models/y.py', line: 2 } }), finding(left)];
    expect(precisionOf(before, [finding(left, { place: { file: 'models/z.py', line: 9 } })])).toEqual({ of: 3, right: 2 });
  });

  it('leaves out tests, rules and what is only different', () => {
    const { symbol: _none, ...rule } = finding(slot, { rule: '1617-attrs' });
    expect(precisionOf([finding(slot, { role: 'test' }), rule, finding(slot, { rule: 'field-type' })], [])).toEqual({ of: 0, right: 0 });
  });
});

const before = allModules([
  moduleWith(
    'dock',
    ['base'],
    model('dock.area', { fields: [field('hold', 'Char')] }),
    model('dock.slot', {
      fields: [field('pallets', 'Integer'), field('state', 'Char'), field('hold', 'Char')],
      methods: [method('action_open'), method('reset_all')],
    }),
    model('dock.gate', { fields: [field('state', 'Char'), field('code', 'Char')] }),
  ),
]);
const after = allModules([
  moduleWith(
    'dock',
    ['base'],
    model('dock.area', { fields: [field('hold', 'Char')] }),
    model('dock.slot', { fields: [field('loads', 'Float')] }),
    model('dock.gate', { fields: [field('state', 'Char')] }),
  ),
  moduleWith('bus', ['base'], plainClass('Bus', { methods: [method('reset_all')] })),
]);
const touched = touchedBy(compareSeries(before, after));
const lost = lostNames(before, after, touched);

it('knows a name to be lost when all that bear it are gone or changed, and no class has it now', () => {
  expect(['pallets', 'action_open', 'code'].filter((name) => lost.has(name))).toEqual(['pallets', 'action_open', 'code']);
  expect(['state', 'hold', 'dock.slot', 'reset_all', 'loads'].filter((name) => lost.has(name))).toEqual([]);
});

describe('recall', () => {
  const mine = addon('mine', { python: [inFile('models/x.py', python({ imports: [{ from: 'odoo.tools', name: 'ustr', line: 1 }] }))] });
  const recall = (removed: readonly string[], findings: readonly ImpactFinding[], given = mine) =>
    recallOf({ addon: given, given: [given], findings, removed, lost, touched: new Set([...touched, 'python odoo.tools:ustr']) });

  it('is of removed identifiers that are known to be lost, by their last part', () => {
    expect(recall(['line.pallets', 'slot.action_open', 'line.state', 'whatever'], [finding(slot)])).toEqual({ of: 2, right: 1 });
  });

  it('counts what is imported', () => {
    const imported: CatalogueSymbol = { on: 'python', path: 'odoo.tools', name: 'ustr' };
    expect(recall(['ustr'], [])).toEqual({ of: 1, right: 0 });
    expect(recall(['ustr'], [finding(imported)])).toEqual({ of: 1, right: 1 });
  });

  it('does not ask for what the addon brings itself, nor for tags of its views', () => {
    const own = addon('mine', {
      python: [inFile('models/x.py', python({ classes: [model('mine.slot', { fields: [field('pallets', 'Integer')] })] }))],
      xml: [inFile('views/x.xml', xml({ views: [view('mine.form', [node('code')])] }))],
    });
    expect(recall(['pallets', 'code', 'action_open'], [], own)).toEqual({ of: 1, right: 0 });
  });
});
