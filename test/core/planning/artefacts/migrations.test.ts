import { describe, expect, it } from 'vitest';
import { planAddon } from '../../../../src/core/planning/plan.js';
import { renamesOf } from '../../../../src/core/planning/renames.js';
import { isEncoded } from '../../../../src/core/text/encoded.js';
import { renderAddon } from '../../../../src/io/templates/render.js';
import type { Series } from '../../../../src/model/known-series.js';
import type { Migration } from '../../../../src/model/rename.js';
import { expectGoldenFiles } from '../../../helpers/golden.js';
import { readPython } from '../../../helpers/python-reader.js';
import { sourceOf } from '../../../helpers/source.js';

const source = sourceOf(
  {
    addon: {
      name: 'wh_claims',
      depends: ['sale'],
      groups: { clerk: { label: 'Clerk', implies: ['base.group_user'], renamedFrom: ['agent'] } },
      models: {
        'sale.order': { kind: 'extend', fields: { wh_note: { type: 'char', renamedFrom: ['wh_text', 'wh_remark'] } } },
        'wh.claim': {
          kind: 'new',
          label: 'Claim',
          renamedFrom: ['wh.report'],
          fields: {
            name: { type: 'char', required: true },
            state: { type: 'selection', options: [['sent', 'Sent']], renamedOptions: { sent: ['posted'] } },
          },
        },
      },
      access: { 'wh.claim': { grants: [{ group: 'clerk', can: 'crud' }] } },
    },
  },
  '17.0',
);
const changes = {
  rules: [{ path: 'security/wh_claims_rules.xml', ids: ['a_rule'] }],
  removedRules: ['b_rule'],
  values: [{ id: 'sequence_a', field: 'prefix', from: 'A"/', to: "B'/" }],
  kept: [],
};
const none = { rules: [], removedRules: [], values: [], kept: [] };

const scripts = (migration: Migration, series: Series = '17.0') =>
  renderAddon(planAddon({ ...source, series, migration }), isEncoded).files.filter(({ path }) => path.startsWith('migrations/'));

describe('migrations', () => {
  it('takes data along and brings changed records, before the update', () => {
    expectGoldenFiles('migrations', '17.0', scripts({ renames: renamesOf(source.spec), changes }));
  });

  it('says the same in every series', () => {
    const [pre, rules] = scripts({ renames: renamesOf(source.spec), changes }, '16.0').map(({ text }) => text);
    const [other, otherRules] = scripts({ renames: renamesOf(source.spec), changes }, '19.0').map(({ text }) => text);
    expect([pre, rules]).toEqual([other, otherRules]);
  });

  it('leaves out what nothing needs', () => {
    expect(scripts({ renames: [], changes: none })).toEqual([]);
    const renames = renamesOf(source.spec);
    for (const kind of ['model', 'field', 'selection-value', 'record'] as const) {
      const [one] = scripts({ renames: renames.filter((rename) => rename.kind === kind), changes: none });
      const { problems } = readPython(one?.text ?? '');
      expect(problems).toEqual([]);
      const defined = new Set([...(one?.text ?? '').matchAll(/^def (\w+)/gm)].map(([, name]) => name));
      const called = [...(one?.text ?? '').matchAll(/(?<![\w.])((?:rename|table|mention|is)_\w+|mention)\(/g)].map(([, name]) => name);
      const imported = /from odoo\.tools\.sql import (.*)/.exec(one?.text ?? '')?.[1]?.split(', ') ?? [];
      expect([...defined, ...imported].toSorted(), kind).toEqual([...new Set([...called, 'migrate', ...imported])].toSorted());
    }
    expect(scripts({ renames: [], changes: { ...none, values: changes.values } })[0]?.text).not.toContain('remove_rules');
    expect(scripts({ renames: [], changes: { ...none, removedRules: ['x'] } })[0]?.text).not.toMatch(/renew_value|Path/);
  });

  it('names the latest of several former names first', () => {
    const fields = renamesOf(source.spec).flatMap((one) => (one.kind === 'field' ? [`${one.from} > ${one.to}`] : []));
    expect(fields).toEqual(['wh_remark > wh_note', 'wh_text > wh_note']);
  });
});
