import { expect, it } from 'vitest';
import { protectedChanges } from '../../../src/core/merge/protected-changes.js';
import { openContents } from '../../../src/io/addons/read-contents.js';
import type { Rename } from '../../../src/model/rename.js';

const read = await openContents();
const records = (body: string, noupdate = '1') =>
  read('wh_one', [{ path: 'd.xml', text: `<odoo noupdate="${noupdate}">${body}</odoo>` }], '17.0')[0]?.records ?? [];
const rule = (id: string, domain: string): string =>
  `<record id="${id}" model="ir.rule"><field name="domain_force">${domain}</field></record>`;
const sequence = (id: string, prefix: string, more = ''): string =>
  `<record id="${id}" model="ir.sequence"><field name="prefix">${prefix}</field>${more}</record>`;
const changes = (before: string, after: string, renames: readonly Rename[] = []) =>
  protectedChanges([{ path: 'd.xml', before: records(before), after: records(after) }], 'wh_one', renames);
const none = { rules: [], removedRules: [], values: [], kept: [] };

it('takes a rule that changed or went, and none that is new or the same', () => {
  expect(changes(rule('a', '[]') + rule('b', '[]') + rule('c', '[]'), rule('a', '[1]') + rule('c', '[]') + rule('d', '[]'))).toEqual({
    ...none,
    rules: [{ path: 'd.xml', ids: ['a'] }],
    removedRules: ['b'],
  });
});

it('compares values of other records, and says where they are more than text or the record is gone', () => {
  expect(changes(sequence('s', 'A/'), sequence('s', 'B/'))).toEqual({
    ...none,
    values: [{ id: 's', field: 'prefix', from: 'A/', to: 'B/' }],
  });
  const company = (value: string): string => sequence('s', 'A/', `<field name="company_id" eval="${value}"/>`);
  expect(changes(company('False'), company('True'))).toEqual({ ...none, kept: ['d.xml'] });
  expect(changes(sequence('s', 'A/'), '')).toEqual({ ...none, kept: ['d.xml'] });
});

it('follows a record under its new id', () => {
  const renames: readonly Rename[] = [{ kind: 'record', model: 'ir.sequence', from: 's', to: 't' }];
  expect(changes(sequence('s', 'A/'), sequence('t', 'B/'), renames)).toEqual({
    ...none,
    values: [{ id: 't', field: 'prefix', from: 'A/', to: 'B/' }],
  });
});

it('leaves alone what an update writes anyway', () => {
  const versions = { path: 'd.xml', before: records(rule('a', '[]'), '0'), after: records(rule('a', '[1]'), '0') };
  expect(protectedChanges([versions], 'wh_one', [])).toEqual(none);
});
