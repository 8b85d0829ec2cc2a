import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareSeries } from '../../../../src/core/catalogue/diff/compare.js';
import { wholeScope } from '../../../../src/core/catalogue/scope.js';
import { volatilityOf } from '../../../../src/core/catalogue/volatility.js';
import { ChangesIndex } from '../../../../src/core/impact/code/changes-index.js';
import { usualShare } from '../../../../src/core/impact/code/expectations.js';
import { type OutlookInput, specOutlooks, unknownOutlook } from '../../../../src/core/impact/code/spec-outlook.js';
import { type Series, seriesList } from '../../../../src/model/known-series.js';
import { once } from '../../../../src/model/once.js';
import type { Touchpoint } from '../../../../src/model/touchpoint.js';
import { catalogueOf } from '../../../helpers/impact.js';

/** A module with one model: fields, `name` or `name:Type`, and methods without parameters. */
const dock = (fields: readonly string[], methods: readonly string[] = []) => ({
  'dock/models.py': [
    'from odoo import fields, models\n\n\nclass Slot(models.Model):',
    "    _name = 'dock.slot'\n",
    ...fields.map((field) => `    ${field.replace(/:.*/, '')} = fields.${field.split(':')[1] ?? 'Integer'}()`),
    ...methods.map((name) => `\n    def ${name}(self):\n        return True`),
  ].join('\n'),
});

/** What is often there goes at once, what is frequent changes its type, loads go in 18.0, gates come in 18.0 and go in 19.0, and `stays` stays. The folders that it is read from live as long as a test. */
const odoo = once(() => {
  const catalogues = {
    '16.0': catalogueOf('16.0', dock(['loads', 'stays', 'often', 'frequent:Char'], ['action_open'])),
    '17.0': catalogueOf('17.0', dock(['loads', 'stays', 'frequent'], ['action_open'])),
    '18.0': catalogueOf('18.0', dock(['stays', 'gates', 'frequent'], ['action_open'])),
    '19.0': catalogueOf('19.0', dock(['stays', 'frequent'])),
  };
  const compare = (from: keyof typeof catalogues, to: keyof typeof catalogues) =>
    compareSeries(wholeScope(catalogues[from]), wholeScope(catalogues[to]));
  const pairs = [['16.0', '17.0'] as const, ['17.0', '18.0'] as const, ['18.0', '19.0'] as const];
  return { catalogues, steps: pairs.map(([from, to]) => ({ from, to, changes: compare(from, to) })) };
});

function outlookFrom(series: Series, touchpoints: readonly Touchpoint[], more: Partial<OutlookInput> = {}) {
  const { catalogues, steps } = odoo();
  const catalogueOf = (one: Series) => {
    if (one === '20.0') throw new Error('There is no catalogue of 20.0 here.');
    return catalogues[one];
  };
  const changes = new ChangesIndex(steps.filter(({ from }) => seriesList.indexOf(from) >= seriesList.indexOf(series)));
  const judge = specOutlooks({
    series,
    upTo: '19.0',
    changes,
    volatility: volatilityOf(steps),
    catalogueOf,
  });
  return judge({ entry: 'CR-0001', touchpoints, depends: ['dock'], outside: [], isOwn: () => false, holds: () => true, ...more });
}

const reads = (field: string, pointer = '/touchpoints/0'): Touchpoint => ({ kind: 'field-reference', model: 'dock.slot', field, pointer });
const calls: Touchpoint = { kind: 'method-call', model: 'dock.slot', method: 'action_open', pointer: '/touchpoints/1' };

it('tells what a step breaks, with the change and its step, and expects nothing more of what is gone', () => {
  const { changes, expected } = outlookFrom('16.0', [calls]);
  expect(changes).toEqual([
    expect.objectContaining({
      ...{ pointer: '/touchpoints/1', kind: 'method-call', severity: 'runtime-error', lost: true },
      ...{ step: { from: '18.0', to: '19.0' }, changeId: '18.0-19.0 method dock.slot.action_open removed' },
    }),
  ]);
  expect(expected).toEqual([]);
});

it('tells a symbol once, at its worst, however many places meet it', () => {
  const adds: Touchpoint = { kind: 'field-change', model: 'dock.slot', field: 'loads', pointer: '/addon/models/dock.slot/fields/loads' };
  const once = outlookFrom('17.0', [reads('loads')]).changes;
  expect(once).toHaveLength(1);
  expect(outlookFrom('17.0', [adds, reads('loads'), reads('loads', '/touchpoints/4')]).changes).toHaveLength(1);
  const two = [reads('loads', '/consumers/0/reads/0'), reads('loads', '/consumers/1/reads/0')].map((one) => ({
    ...one,
    kind: 'consumer' as const,
  }));
  expect(outlookFrom('17.0', two).changes.map(({ pointer }) => pointer)).toEqual(['/consumers/0/reads/0', '/consumers/1/reads/0']);
});

it('tells what is gone in one of several steps once, with the step', () => {
  expect(outlookFrom('16.0', [reads('loads')]).changes.map(({ step }) => step)).toEqual([{ from: '17.0', to: '18.0' }]);
  expect(outlookFrom('16.0', [reads('stays')]).changes).toEqual([]);
});

it('expects as much as changed before, with the share of the model as one step more', () => {
  const [restless] = outlookFrom('19.0', [reads('frequent')]).expected;
  expect(restless?.note).toBe('the field dock.slot.frequent changed in 1 of 3 known steps (16.0 to 17.0)');
  const [quiet] = outlookFrom('19.0', [reads('stays')]).expected;
  expect(quiet?.note).toBe('names that changed in no known step: 2');
  // The model is a name, too, and has the same share: a quarter of it for each of the two.
  const share = (quiet?.changes ?? 0) * 2;
  expect(restless?.changes).toBeCloseTo((1 + share) / 4);
  expect(share).toBeGreaterThan(0);
});

it('does not expect again what is counted as a break', () => {
  const { changes, expected } = outlookFrom('16.0', [reads('often')]);
  expect(changes.map(({ lost }) => lost)).toEqual([true]);
  expect(expected.map(({ note }) => note).join()).not.toContain('dock.slot.often');
  const typed = outlookFrom('16.0', [{ ...reads('frequent', '/consumers/0/reads/0'), kind: 'consumer' }]);
  expect(typed.changes.map(({ lost, step }) => [lost, step.to])).toEqual([[false, '17.0']]);
  expect(typed.expected.map(({ note }) => note)).toEqual(['names that changed in no known step: 2']);
});

it('knows a name only since it is there', () => {
  const { expected } = outlookFrom('18.0', [reads('gates')], { holds: (_touchpoint, series) => series !== '19.0' });
  expect(expected[0]?.note).toBe('the field dock.slot.gates changed in 1 of 1 known steps (18.0 to 19.0)');
});

it('takes what names usually do for what no catalogue has, and nothing for what the register brings', () => {
  const strange: Touchpoint = { kind: 'model-reference', model: 'enterprise.thing', pointer: '/touchpoints/0' };
  expect(outlookFrom('18.0', [strange]).expected).toEqual([
    { note: 'names that no catalogue has: enterprise.thing', changes: usualShare * 2 },
  ]);
  expect(outlookFrom('18.0', [strange], { isOwn: () => true }).expected).toEqual([]);
  expect(outlookFrom('18.0', [{ kind: 'sql-read', note: 'reads a table', pointer: '/touchpoints/0' }]).expected).toEqual([]);
});

it('does not hold against an entry what its own words for a later series do not touch', () => {
  const { changes, expected } = outlookFrom('17.0', [reads('loads')], { holds: () => false });
  expect([changes, expected]).toEqual([[], []]);
});

it('expects of all names what names usually do without a catalogue', () => {
  const outlook = unknownOutlook('18.0', '19.0', 'there is no catalogue of 18.0', [reads('loads'), reads('loads'), calls]);
  expect(outlook).toMatchObject({ known: false, changes: [], expected: [{ changes: 2 * 2 * usualShare }] });
});

it('never expects less of more names', () => {
  const names = ['loads', 'stays', 'frequent'].map((field) => reads(field));
  const sum = (touchpoints: readonly Touchpoint[]) =>
    outlookFrom('17.0', touchpoints).expected.reduce((total, { changes }) => total + changes, 0);
  fc.assert(
    fc.property(fc.subarray(names), fc.subarray(names), (some, more) => {
      expect(sum([...new Set([...some, ...more])])).toBeGreaterThanOrEqual(sum(some) - 1e-9);
    }),
  );
});
