import { describe, expect, it } from 'vitest';
import { mixinExtras } from '../../../../src/core/odoo/data/mixin-names.js';
import { ormNames } from '../../../../src/core/odoo/data/orm-names.js';
import type { AddonInput } from '../../../../src/model/addon/addon.js';
import { type Series, seriesList } from '../../../../src/model/known-series.js';
import { problemsOf } from '../../../helpers/source.js';

type Fields = NonNullable<NonNullable<AddonInput['models']>[string]['fields']>;
type Mixins = NonNullable<NonNullable<AddonInput['models']>[string]['mixins']>;

const note = (mixins: Mixins, fields: Fields): AddonInput => ({
  name: 'wh_notes',
  depends: ['mail'],
  models: { 'wh.note': { kind: 'new', label: 'Note', mixins, fields: { name: { type: 'char' }, ...fields } } },
  access: { 'wh.note': { grants: [{ group: 'base.group_user', can: 'r' }] } },
});

describe('a field of a mixin', () => {
  it.each<[Mixins[number], string]>([
    ['mail.thread', 'message_ids'],
    ['mail.thread', 'message_needaction'],
    ['mail.thread', 'message_post'],
    ['mail.thread', 'website_message_ids'],
    ['mail.activity.mixin', 'activity_state'],
    ['mail.activity.mixin', 'my_activity_date_deadline'],
    ['mail.activity.mixin', 'activity_schedule'],
  ])('of %s is not hidden in any series: %s', (mixin, field) => {
    const expected = {
      entry: 'CR-0001',
      pointer: `/addon/models/wh.note/fields/${field}`,
      message: `wh.note has ${field} from ${mixin}: a field of that name would hide it`,
      remedy: `Choose another name, for example own_${field}.`,
    };
    for (const series of seriesList) expect(problemsOf(note([mixin], { [field]: { type: 'char' } }), series)).toEqual([expected]);
  });

  it('is free where the mixin is not', () => {
    expect(problemsOf(note([], { message_ids: { type: 'char' } }))).toEqual([]);
    expect(problemsOf(note(['mail.thread'], { activity_state: { type: 'char' } }))).toEqual([]);
  });

  it.each<[Series, number]>([
    ['16.0', 1],
    ['17.0', 0],
    ['19.0', 0],
  ])('follows the series: message_main_attachment_id of %s', (series, found) => {
    expect(problemsOf(note(['mail.thread'], { message_main_attachment_id: { type: 'char' } }), series)).toHaveLength(found);
  });

  it('is not hidden on a standard model that has it already; values may be added to one', () => {
    const order = (fields: Fields): AddonInput => ({
      name: 'wh_notes',
      depends: ['sale'],
      models: { 'sale.order': { kind: 'extend', fields } },
    });
    expect(problemsOf(order({ message_ids: { type: 'char' } }))).toMatchObject([
      { message: 'sale.order has message_ids from mail.thread: a field of that name would hide it' },
    ]);
    expect(
      problemsOf(order({ activity_exception_decoration: { type: 'selection-add', options: [['info', 'Info']], onUninstall: 'set null' } })),
    ).toEqual([]);
  });

  it('may be shown: all of them exist', () => {
    const addon = note(['mail.thread', 'mail.activity.mixin'], {});
    const columns = [{ field: 'message_needaction' }, { field: 'activity_exception_icon' }];
    expect(problemsOf({ ...addon, views: { list: { type: 'list', model: 'wh.note', columns } } })).toEqual([]);
  });
});

it('lists of mixins what not every model has', () => {
  const extras = Object.values(mixinExtras).flatMap((names) => [...names]);
  expect(extras.filter((name) => ormNames.has(name))).toEqual([]);
});
