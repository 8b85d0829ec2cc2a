import { expect, it } from 'vitest';
import { definitionsIn } from '../../../src/core/merge/definitions.js';
import { renameId, successorOf } from '../../../src/core/merge/successors.js';
import { openContents } from '../../../src/io/addons/read-contents.js';
import type { Rename } from '../../../src/model/rename.js';

const read = await openContents();
const python = `from odoo import fields, models


class Claim(models.Model):
    _name = "wh.claim"

    note = fields.Char()
    state = fields.Selection(selection=[("sent", "Sent"), ("open", "Open")])
`;
const xml = '<odoo><record id="group_a" model="res.groups"/><record id="first" model="wh.claim"/></odoo>';
const definitions = [
  ...definitionsIn(
    read(
      'wh_one',
      [
        { path: 'm.py', text: python },
        { path: 'd.xml', text: xml },
      ],
      '17.0',
    ),
  ).values(),
];

const after = (...renames: readonly Rename[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    definitions.flatMap((definition) => {
      const now = successorOf(definition, 'wh_one', renames);
      return now === undefined ? [] : [[definition.key, now]];
    }),
  );

it('takes a field along with its values', () => {
  expect(after({ kind: 'field', model: 'wh.claim', from: 'state', to: 'stage' })).toEqual({
    'field wh.claim.state': 'field wh.claim.stage',
    'value sent of field wh.claim.state': 'value sent of field wh.claim.stage',
    'value open of field wh.claim.state': 'value open of field wh.claim.stage',
  });
});

it('takes a model along with its fields, its values and its records, each under its own new name', () => {
  expect(
    after(
      { kind: 'model', from: 'wh.claim', to: 'wh.report' },
      { kind: 'field', model: 'wh.report', from: 'note', to: 'remark' },
      { kind: 'selection-value', model: 'wh.report', field: 'state', from: 'sent', to: 'posted' },
      { kind: 'record', model: 'res.groups', from: 'group_a', to: 'group_b' },
    ),
  ).toEqual({
    'model wh.claim': 'model wh.report',
    'field wh.claim.note': 'field wh.report.remark',
    'field wh.claim.state': 'field wh.report.state',
    'value sent of field wh.claim.state': 'value posted of field wh.report.state',
    'value open of field wh.claim.state': 'value open of field wh.report.state',
    'record wh_one.group_a of res.groups': 'record wh_one.group_b of res.groups',
    'record wh_one.first of wh.claim': 'record wh_one.first of wh.report',
  });
});

it('says nothing of what was not renamed, nor of a field of the same name elsewhere', () => {
  expect(after({ kind: 'field', model: 'wh.other', from: 'note', to: 'remark' })).toEqual({});
});

it('names each rename once', () => {
  expect(renameId({ kind: 'field', model: 'a.b', from: 'x', to: 'y' })).toBe('field a.b.x > y');
  expect(renameId({ kind: 'selection-value', model: 'a.b', field: 'f', from: 'x', to: 'y' })).toBe('value a.b.f.x > y');
  expect(renameId({ kind: 'record', model: 'res.groups', from: 'x', to: 'y' })).toBe('record x > y');
});
