import { expect, it } from 'vitest';
import type { AddonInput } from '../../../../src/model/addon/addon.js';
import { problemsOf } from '../../../helpers/source.js';

type Models = NonNullable<AddonInput['models']>;
type Fields = NonNullable<Models[string]['fields']>;

const access = { grants: [{ group: 'base.group_user', can: 'crud' as const }] };
const tag = (fields: Fields = {}, renamedFrom?: string[]): Models[string] => ({
  kind: 'new',
  label: 'Tag',
  fields: { name: { type: 'char', required: true }, ...fields },
  ...(renamedFrom === undefined ? {} : { renamedFrom }),
});
const addon = (models: Models, more: Partial<AddonInput> = {}): AddonInput => ({
  name: 'wh_one',
  depends: ['sale'],
  models,
  access: Object.fromEntries(Object.keys(models).map((model) => [model, access])),
  ...more,
});
const options: [string, string][] = [
  ['a', 'A'],
  ['b', 'B'],
];
const state = (renamedOptions: Record<string, string[]>): Fields => ({ wh_state: { type: 'selection', options, renamedOptions } });

it.each<[string, AddonInput, string]>([
  [
    'a field from itself',
    addon({ 'wh.tag': tag({ wh_a: { type: 'char', renamedFrom: ['wh_a'] } }) }),
    'wh_a is said to be renamed from itself',
  ],
  [
    'a field that is still there',
    addon({ 'wh.tag': tag({ wh_a: { type: 'char', renamedFrom: ['name'] } }) }),
    'field of wh.tag name is still declared, and wh_a is said to be its new name',
  ],
  [
    'two fields from one',
    addon({ 'wh.tag': tag({ wh_a: { type: 'char', renamedFrom: ['wh_c'] }, wh_b: { type: 'char', renamedFrom: ['wh_d', 'wh_c'] } }) }),
    'field of wh.tag wh_c was renamed to wh_a already',
  ],
  ['one name twice', addon({ 'wh.tag': tag({ wh_a: { type: 'char', renamedFrom: ['wh_c', 'wh_c'] } }) }), 'stands twice among'],
  ['a model from itself', addon({ 'wh.tag': tag({}, ['wh.tag']) }), 'model wh.tag is said to be renamed from itself'],
  ['a model that is still there', addon({ 'wh.tag': tag({}, ['wh.b']), 'wh.b': tag() }), 'model wh.b is still declared'],
  ['a model of standard Odoo', addon({ 'wh.tag': tag({}, ['sale.order']) }), 'sale.order is a model of standard Odoo'],
  ['a value that is still there', addon({ 'wh.tag': tag(state({ a: ['b'] })) }), 'value of wh.tag.wh_state b is still declared'],
  ['two values from one', addon({ 'wh.tag': tag(state({ a: ['c'], b: ['c'] })) }), 'c was renamed to a already'],
  ['a value that is not there', addon({ 'wh.tag': tag(state({ c: ['d'] })) }), 'wh.tag.wh_state has no value c'],
  [
    'a group from itself',
    addon({ 'wh.tag': tag() }, { groups: { clerk: { label: 'Clerk', implies: ['base.group_user'], renamedFrom: ['clerk'] } } }),
    'group clerk is said to be renamed from itself',
  ],
])('refuses to rename %s', (_what, input, message) => {
  expect(problemsOf(input).map((problem) => problem.message)).toEqual([expect.stringContaining(message)]);
});

it('takes several names before, in a chain and into one value', () => {
  expect(
    problemsOf(
      addon({
        'wh.tag': tag({ wh_a: { type: 'char', renamedFrom: ['wh_c', 'wh_d'] }, ...state({ b: ['c', 'd'] }) }, ['wh.one', 'wh.two']),
      }),
    ),
  ).toEqual([]);
});
