import { describe, expect, it } from 'vitest';
import { buildSource } from '../../../src/core/planning/source.js';
import { factoryFields } from '../../../src/core/planning/testing/sample-values.js';
import { pythonLiteral } from '../../../src/core/text/python.js';
import { type AddonInput, parseAddon } from '../../../src/model/addon/addon.js';
import { seriesList } from '../../../src/model/known-series.js';
import { everyFeature } from '../../fixtures/every-feature.js';
import { entryOf } from '../../helpers/source.js';

type Fields = NonNullable<Extract<NonNullable<AddonInput['models']>[string], { kind: 'new' }>['fields']>;

const rights = { grants: [{ group: 'base.group_user', can: 'r' as const }] };

/** An addon with one model; a case says what else it holds. */
function noteWith(fields: Fields, model: object = {}, addon: Partial<AddonInput> = {}): AddonInput {
  const definition = { kind: 'new' as const, label: 'Note', fields: { name: { type: 'char' as const }, ...fields }, ...model };
  return { name: 'wh_notes', depends: ['mail'], models: { 'wh.note': definition }, access: { 'wh.note': rights }, ...addon };
}

function messages(addon: AddonInput, acceptance: readonly string[] = []): readonly string[] {
  const criterion = { id: 'AC-1', level: 'unit' as const, scenario: 's', given: 'g', when: 'w', covers: [...acceptance] };
  const entry = entryOf({ addon, acceptance: [{ ...criterion, then: 't' }] });
  const built = buildSource({ owner: entry, extendedBy: [], series: '17.0', organization: 'Example', parseAddon });
  return built.ok ? [] : built.problems.map(({ pointer, message }) => `${pointer}: ${message}`);
}

const currency = { type: 'many2one' as const, to: 'res.currency', required: true, default: { ref: 'company-currency' as const } };

describe('problems of a spec', () => {
  it.each(seriesList)('has none in an addon with every feature, in %s', (series) => {
    const built = buildSource({ owner: entryOf(everyFeature), extendedBy: [], series, organization: 'Example', parseAddon });
    expect(built.ok ? [] : built.problems).toEqual([]);
  });

  it.each<[string, AddonInput, RegExp]>([
    ['a model without access', noteWith({}, {}, { access: {} }), /models\/wh\.note: nobody may use wh\.note/],
    [
      'access to the model of others',
      noteWith({}, {}, { access: { 'wh.note': rights, 'res.partner': rights } }),
      /res\.partner is no model of this addon/,
    ],
    ['a monetary field without currency', noteWith({ amount: { type: 'monetary' } }), /no field currency_id for the currency/],
    [
      'a one2many without inverse',
      noteWith({ line_ids: { type: 'one2many', to: 'wh.note', inverse: 'parent_id' } }),
      /wh\.note\.parent_id is no many2one/,
    ],
    [
      'a required list',
      noteWith({ tag_ids: { type: 'many2many', to: 'res.partner', required: true } }),
      /does not enforce a required list/,
    ],
    [
      'a related path that ends in nothing',
      noteWith({ far: { type: 'char', related: 'self_id.nothing' }, self_id: { type: 'many2one', to: 'wh.note' } }),
      /wh\.note has no field nothing/,
    ],
    [
      'a related field with a default',
      noteWith({ far: { type: 'char', related: 'self_id.name', default: 'x' }, self_id: { type: 'many2one', to: 'wh.note' } }),
      /has no default and cannot be required/,
    ],
    ['a stored field that says so', noteWith({ far: { type: 'char', store: true } }), /`store` is for related and computed fields/],
    [
      'a selection default that is no key',
      noteWith({ state: { type: 'selection', options: [['a', 'A']], default: 'b' } }),
      /"b" is none of a/,
    ],
    [
      'a default that does not fit',
      noteWith({ user_id: { type: 'many2one', to: 'res.partner', default: { ref: 'user' } } }),
      /the default "user" does not fit many2one:res\.partner/,
    ],
    [
      'two references',
      noteWith({ a: { type: 'char', sequence: { prefix: 'A' } }, b: { type: 'char', sequence: { prefix: 'B' } } }),
      /a model has one reference/,
    ],
    ['a prefix that Odoo cannot fill in', noteWith({ a: { type: 'char', sequence: { prefix: '100%' } } }), /cannot fill in this prefix/],
    ['tracking without a chatter', noteWith({ a: { type: 'char', tracking: true } }), /only be logged where wh\.note has a chatter/],
    ['a mixin without mail', noteWith({}, { mixins: ['mail.thread'] }, { depends: [] }), /come with the module mail/],
    ['a company check without company', noteWith({}, { checkCompany: true }), /no company_id to compare with/],
    [
      'a company check of nothing',
      noteWith({ company_id: { type: 'many2one', to: 'res.company' } }, { checkCompany: true }),
      /checkCompany: no field of wh\.note asks for a company check/,
    ],
    [
      'a file whose name no field keeps',
      noteWith({ scan: { type: 'binary', filename: 'scan_name' } }),
      /scan\/filename: scan_name is no char field of wh\.note/,
    ],
    ['an order by nothing', noteWith({}, { order: [['nothing', 'asc']] }), /order: wh\.note has no field nothing/],
    ['a record name that is missing', noteWith({}, { recName: 'nothing' }), /recName: wh\.note has no field nothing/],
    ['a display name of a float', noteWith({ a: { type: 'float' } }, { displayName: ['name', 'a'] }), /a is of type float/],
    ['a constraint on no column', noteWith({}, { constraints: { c: { unique: ['nothing'], message: 'm' } } }), /has no column nothing/],
    [
      'a key over a translated field',
      noteWith({ title: { type: 'char', required: true, translate: true } }, { constraints: { c: { unique: ['title'], message: 'm' } } }),
      /constraints\/c\/unique\/0: title is translated: two records with the same title pass/,
    ],
    [
      'a key with a text that may be empty',
      noteWith(
        { code: { type: 'char', required: true }, kind: { type: 'selection', options: [['a', 'A']], default: 'a' } },
        { constraints: { c: { unique: ['code', 'kind'], message: 'm' } } },
      ),
      /constraints\/c\/unique\/1: kind may be empty, and records without kind are never duplicates/,
    ],
    [
      'a key with a number without default',
      noteWith({ size: { type: 'integer' } }, { constraints: { c: { unique: ['size'], message: 'm' } } }),
      /size may be empty/,
    ],
    [
      'a key with a mirrored field that may be empty',
      noteWith(
        {
          partner_id: { type: 'many2one', to: 'res.partner', required: true },
          mail: { type: 'char', related: 'partner_id.email', store: true },
        },
        { constraints: { c: { unique: ['mail'], message: 'm' } } },
      ),
      /mail may be empty/,
    ],
    [
      'a key that is the same in all records of the tests',
      noteWith(
        {
          company_id: { type: 'many2one', to: 'res.company', required: true, default: { ref: 'company' } },
          kind: { type: 'selection', options: [['a', 'A']], required: true },
          uom_id: { type: 'many2one', to: 'uom.uom', required: true },
        },
        { constraints: { c: { unique: ['company_id', 'kind', 'uom_id'], message: 'm' } } },
      ),
      /constraints\/c: generated tests cannot make two records of wh\.note/,
    ],
    [
      'a key inside another key',
      noteWith(
        { code: { type: 'char', required: true }, size: { type: 'integer', required: true } },
        { constraints: { c: { unique: ['code'], message: 'm' }, d: { unique: ['size', 'code'], message: 'm' } } },
      ),
      /constraints\/d: c refuses whatever this constraint refuses/,
    ],
    [
      'one key twice',
      noteWith(
        { code: { type: 'char', required: true }, size: { type: 'integer', required: true } },
        { constraints: { c: { unique: ['code', 'size'], message: 'm' }, d: { unique: ['size', 'code'], message: 'm' } } },
      ),
      /constraints\/d: c refuses whatever this constraint refuses/,
    ],
    [
      'a check of a relation',
      noteWith(
        { a_id: { type: 'many2one', to: 'res.partner' }, b_id: { type: 'many2one', to: 'res.partner' } },
        { constraints: { c: { check: [{ field: 'a_id', operator: '!=', than: { field: 'b_id' } }], message: 'm' } } },
      ),
      /constraints\/c\/check\/0: a_id is of type many2one, which a CHECK constraint cannot compare/,
    ],
    [
      'a check of a translated text',
      noteWith(
        { title: { type: 'char', translate: true } },
        { constraints: { c: { check: [{ field: 'title', operator: '!=', than: 'x' }], message: 'm' } } },
      ),
      /title is translated: the database holds all its translations/,
    ],
    [
      'a check of a number against a text',
      noteWith({ a: { type: 'integer' } }, { constraints: { c: { check: [{ field: 'a', operator: '>', than: '3' }], message: 'm' } } }),
      /a is compared with what is not of its kind/,
    ],
    [
      'a check of a day against a word',
      noteWith({ a: { type: 'date' } }, { constraints: { c: { check: [{ field: 'a', operator: '>', than: 'soon' }], message: 'm' } } }),
      /a is compared with what is not of its kind/,
    ],
    [
      'a check that follows from another one',
      noteWith(
        { a: { type: 'integer' } },
        {
          constraints: {
            low: { check: [{ field: 'a', operator: '>', than: 0 }], message: 'm' },
            lower: { check: [{ field: 'a', operator: '>=', than: -1 }], message: 'm' },
          },
        },
      ),
      /constraints\/lower: no record breaks only this constraint: what it refuses, low refuses too \(a -2\)/,
    ],
    [
      'checks that contradict each other',
      noteWith(
        { a: { type: 'integer' } },
        {
          constraints: {
            c: {
              check: [
                { field: 'a', operator: '>', than: 5 },
                { field: 'a', operator: '<', than: 3 },
              ],
              message: 'm',
            },
          },
        },
      ),
      /fulfil all CHECK constraints/,
    ],
    [
      'a check that cannot fail',
      noteWith(
        { s: { type: 'selection', options: [['a', 'A']] } },
        { constraints: { c: { check: [{ field: 's', operator: '!=', than: 'z' }], message: 'm' } } },
      ),
      /no value was found that this constraint refuses/,
    ],
    [
      'an unknown group',
      noteWith({}, {}, { access: { 'wh.note': { grants: [{ group: 'clerk', can: 'r' }] } } }),
      /there is no group clerk/,
    ],
    [
      'groups in a circle',
      noteWith({}, {}, { groups: { a: { label: 'A', implies: ['b'] }, b: { label: 'B', implies: ['a'] } } }),
      /a includes itself/,
    ],
    [
      'an owner path that ends elsewhere',
      noteWith(
        { partner_id: { type: 'many2one', to: 'res.partner' } },
        {},
        { access: { 'wh.note': { grants: [{ group: 'base.group_user', can: 'r', only: { own: 'partner_id' } }] } } },
      ),
      /does not lead to res\.users/,
    ],
    [
      'a company path that is missing',
      noteWith({}, {}, { access: { 'wh.note': { ...rights, company: 'company_id' } } }),
      /company: wh\.note has no field company_id/,
    ],
    [
      'a filter without effect',
      noteWith(
        { user_id: { type: 'many2one', to: 'res.users' } },
        {},
        { access: { 'wh.note': { grants: [...rights.grants, { group: 'stock.group_stock_user', can: 'r', only: { own: 'user_id' } }] } } },
      ),
      /the filter has no effect on r/,
    ],
    [
      'one right twice',
      noteWith({}, {}, { access: { 'wh.note': { grants: [...rights.grants, ...rights.grants] } } }),
      /has r on wh\.note already/,
    ],
    [
      'a filter that no test can try',
      noteWith(
        { partner_id: { type: 'many2one', to: 'res.partner' } },
        {},
        {
          access: {
            'wh.note': {
              grants: [{ group: 'base.group_user', can: 'r', only: { records: { field: 'partner_id.name', operator: '=', value: 'x' } } }],
            },
          },
        },
      ),
      /cannot make a record inside and one outside/,
    ],
    [
      'a required relation to the unknown',
      noteWith({ move_id: { type: 'many2one', to: 'account.move', required: true } }),
      /generated tests cannot make a record for move_id/,
    ],
    [
      'a required field on the model of others',
      { name: 'wh_notes', models: { 'res.partner': { kind: 'extend', fields: { grade: { type: 'char', required: true } } } } },
      /stops whatever else creates its records/,
    ],
    [
      'a model that needs itself',
      noteWith({ parent_id: { type: 'many2one', to: 'wh.note', required: true } }),
      /a wh\.note needs a wh\.note/,
    ],
    [
      'a view of nothing',
      noteWith({}, {}, { views: { list: { type: 'list', model: 'wh.note', columns: [{ field: 'nothing' }] } } }),
      /views\/list: wh\.note has no field nothing/,
    ],
    ['a menu to no action', noteWith({}, {}, { menus: { notes: { label: 'Notes', action: 'nothing' } } }), /there is no action nothing/],
    [
      'a smart button on the model of others',
      noteWith(
        {},
        {},
        {
          views: {
            form: {
              type: 'form',
              model: 'res.partner',
              smartButtons: [{ name: 'notes', label: 'Notes', model: 'wh.note', by: 'partner_id' }],
              sheet: [{ field: 'name' }],
            },
          },
        },
      ),
      /neither defines nor extends/,
    ],
    [
      'a name that PostgreSQL cuts',
      noteWith({}, { constraints: { [`c${'x'.repeat(60)}`]: { unique: ['name'], message: 'm' } } }),
      /characters in the database/,
    ],
    [
      'two relations in one table',
      noteWith({ a_ids: { type: 'many2many', to: 'res.partner' }, b_ids: { type: 'many2many', to: 'res.partner' } }),
      /another relation of this addon uses the table/,
    ],
    ['a keyword as a field', noteWith({ class: { type: 'char' } }), /fields\/class/],
  ])('finds %s', (_case, addon, expected) => {
    expect(messages(addon).join('\n')).toMatch(expected);
  });

  it('accepts keys whose columns are always filled', () => {
    const fields: Fields = {
      ref: { type: 'char', sequence: { prefix: 'N' } },
      code: { type: 'char', required: true },
      size: { type: 'integer', default: 0 },
      ticked: { type: 'boolean', default: false },
      company_id: { type: 'many2one', to: 'res.company', required: true, default: { ref: 'company' } },
      parent_id: { type: 'many2one', to: 'wh.note' },
      line_id: { type: 'many2one', to: 'wh.line', required: true },
      day: { type: 'date', related: 'line_id.day', store: true },
    };
    const line = { kind: 'new' as const, label: 'Line', fields: { day: { type: 'date' as const, required: true } } };
    const unique = ['ref', 'code', 'size', 'ticked', 'company_id', 'day'];
    const addon = noteWith(fields, { constraints: { c: { unique, message: 'm' } } });
    const access = { ...addon.access, 'wh.line': rights };
    expect(messages({ ...addon, models: { ...addon.models, 'wh.line': line }, access })).toEqual([]);
  });

  it('accepts a key of days and hours that have a default: the tests give them values of their own', () => {
    const fields: Fields = {
      dock: { type: 'selection', options: [['a', 'A']], required: true, default: 'a' },
      starts_at: { type: 'datetime', required: true, default: { ref: 'now' } },
    };
    const addon = noteWith(fields, { constraints: { c: { unique: ['dock', 'starts_at'], message: 'm' } } });
    expect(messages(addon)).toEqual([]);
    const parsed = parseAddon(addon);
    const set = parsed.ok ? factoryFields(parsed.addon, 'wh.note') : [];
    expect(set.map(([name, value]) => [name, pythonLiteral(value).text])).toEqual([['starts_at', 'cls._day()']]);
  });

  it('accepts what the cases above leave out', () => {
    expect(messages(noteWith({ amount: { type: 'monetary' }, currency_id: currency }))).toEqual([]);
  });

  it('lets a wizard of others ask for a field: its own form creates its records', () => {
    const wizard = (transient: boolean): AddonInput => ({
      name: 'wh_notes',
      models: { 'sale.order.cancel': { kind: 'extend', transient, fields: { reason: { type: 'char', required: true } } } },
    });
    const stops = /stops whatever else creates its records/;
    expect(messages(wizard(true)).join('\n')).not.toMatch(stops);
    expect(messages(wizard(false)).join('\n')).toMatch(stops);
  });

  it('finds a criterion that covers what the addon does not have', () => {
    expect(messages(noteWith({}), ['model:wh.other']).join('\n')).toMatch(/\/acceptance\/0\/covers: CR-0001 AC-1 covers model:wh\.other/);
  });
});
