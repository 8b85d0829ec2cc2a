import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ormNames } from '../../../src/core/odoo/data/orm-names.js';
import { standardModules } from '../../../src/core/odoo/data/standard-modules.js';
import {
  addonNameMistake,
  fieldNameMistake,
  localIdMistake,
  modelCollisions,
  modelNameMistake,
} from '../../../src/core/odoo/technical-names.js';

const judges = { addon: addonNameMistake, model: modelNameMistake, field: fieldNameMistake, id: localIdMistake };
type Kind = keyof typeof judges;

describe('technical names', () => {
  it.each<[Kind, string]>([
    ['addon', 'damage_register'],
    ['addon', 'acme_sale'],
    ['model', 'damage.report'],
    ['model', 'x_damage'],
    ['model', 'lot.2d'],
    ['field', 'type'],
    ['field', 'match'],
    ['field', 'name'],
    ['field', 'active'],
    ['field', 'company_id'],
    ['field', 'a'.repeat(63)],
    ['id', 'order_form'],
    ['id', 'field_service'],
  ])('accepts the %s %s', (kind, name) => {
    expect(judges[kind](name)).toBeUndefined();
  });

  it.each<[Kind, string, string, string | undefined]>([
    ['addon', 'sale', 'a module of standard Odoo', 'sale_custom'],
    ['addon', 'test_inherits', 'a module of standard Odoo', 'test_inherits_custom'],
    ['addon', '../etc', 'no addon name', 'etc'],
    ['addon', 'Rückstand', 'no addon name', 'ruckstand'],
    ['addon', 'nul', 'a device on Windows', 'nul_custom'],
    ['addon', 'class', 'a keyword of Python', 'class_custom'],
    ['addon', 'addons', 'a package of Odoo', 'addons_custom'],
    ['addon', 'a'.repeat(65), 'has 65 characters', 'a'.repeat(56)],
    ['model', 'Damage Report', 'no model name', 'damage_report'],
    ['model', 'damage..report', 'no model name', 'damage.report'],
    ['model', '_unknown', 'no model name', 'unknown'],
    ['model', 'con', 'a device on Windows', 'con.record'],
    ['model', 'import', 'a keyword of Python', 'import.record'],
    ['model', 'base', 'reserved by Odoo', 'base.record'],
    ['model', `${'a'.repeat(60)}.bcd`, 'has 64 characters', `${'a'.repeat(60)}.bc`],
    ['field', 'write', 'every model of Odoo has', 'write_value'],
    ['field', 'env', 'every model of Odoo has', 'env_value'],
    ['field', 'create_date', 'Odoo keeps the field', 'create_date_value'],
    ['field', 'id', 'Odoo keeps the field', 'id_value'],
    ['field', '_name', 'no field name', 'name'],
    ['field', 'lambda', 'a keyword of Python', 'lambda_value'],
    ['field', 'fields', 'the code of a model needs', 'fields_value'],
    ['field', 'uid', 'expressions of views', 'uid_value'],
    ['field', 'a'.repeat(64), 'has 64 characters', 'a'.repeat(57)],
    ['field', '漢字', 'no field name', undefined],
    ['id', 'model_damage', 'given by Odoo itself', 'damage'],
    ['id', 'field_a__b', 'given by Odoo itself', 'a__b'],
    ['id', 'Order', 'no id', 'order'],
  ])('refuses the %s %s: %s', (kind, name, message, suggestion) => {
    const mistake = judges[kind](name);
    expect(mistake?.message).toContain(message);
    expect(mistake?.suggestion).toBe(suggestion);
  });

  it('suggests only names that are accepted, for whatever is typed', () => {
    const name = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.stringMatching(/^[a-z_.0-9]{0,80}$/),
      fc.constantFrom(...ormNames, ...standardModules),
    );
    fc.assert(
      fc.property(fc.constantFrom<Kind>('addon', 'model', 'field', 'id'), name, (kind, text) => {
        const suggestion = judges[kind](text)?.suggestion;
        if (suggestion !== undefined) expect(judges[kind](suggestion)).toBeUndefined();
      }),
      { numRuns: 3000 },
    );
  });

  it('refuses every name of the ORM as a field and every standard module as an addon', () => {
    expect([...ormNames].filter((name) => fieldNameMistake(name) === undefined)).toEqual([]);
    expect([...standardModules].filter((name) => addonNameMistake(name) === undefined)).toEqual([]);
  });

  it('knows the names that matter most', () => {
    const expected = [
      'write',
      'create',
      'unlink',
      'search',
      'browse',
      'name_get',
      'env',
      'ids',
      'sudo',
      'id',
      'copy',
      'read',
      'web_read',
      'pool',
    ];
    expect(expected.filter((name) => !ormNames.has(name))).toEqual([]);
    expect(['base', 'web', 'sale', 'stock', 'purchase', 'account', 'mail', 'product'].filter((name) => !standardModules.has(name))).toEqual(
      [],
    );
  });
});

describe('model collisions', () => {
  it('finds models of one table and file', () => {
    expect(modelCollisions(['a.b_c', 'x', 'a.b.c', 'a_b.c', 'x.y'])).toEqual([['a.b_c', 'a.b.c', 'a_b.c']]);
    expect(modelCollisions(['a.b', 'a.c'])).toEqual([]);
  });
});
