import { describe, expect, it, onTestFinished } from 'vitest';
import { checkTemplate } from '../../../src/io/odoo/base-database.js';
import { Databases } from '../../../src/io/odoo/databases.js';
import { moduleStates } from '../../../src/io/odoo/module-states.js';
import { explainSql, SqlError } from '../../../src/io/odoo/postgres.js';
import { UserError } from '../../../src/model/errors.js';
import { hasPostgres, ofPostgres, postgres } from '../../helpers/postgres.js';

const about = { series: '17.0', addons: ['pallet_note'] };

/** A database with a list of modules, as Odoo has it. */
async function database(modules: readonly (readonly [string, string, string])[] | undefined): Promise<string> {
  const databases = new Databases(postgres());
  onTestFinished(() => databases.dropAll());
  const name = await databases.create();
  if (modules !== undefined) {
    await postgres().run(name, ['create table ir_module_module (name text, latest_version text, state text)']);
    for (const values of modules)
      await postgres().run(name, [`insert into ir_module_module values (${values.map((value) => `'${value}'`).join()})`]);
  }
  return name;
}

describe.skipIf(!hasPostgres)(`a template${ofPostgres}`, () => {
  const base = ['base', '17.0.1.3', 'installed'] as const;

  it('is good with base of the series', async () => {
    const name = await database([base, ['pallet_note', '', 'uninstalled']]);
    await expect(checkTemplate(postgres(), name, about)).resolves.toBeUndefined();
    expect(await moduleStates(postgres(), name, ['base', 'pallet_note', 'other'])).toEqual({
      base: 'installed',
      pallet_note: 'uninstalled',
    });
  });

  it.each([
    ['without Odoo', undefined, /cannot be read as a database of Odoo: .*Make one with odoo-bin/],
    ['without base', [['base', '', 'uninstalled'] as const], /base is not installed in it/],
    ['of another series', [['base', '16.0.1.3', 'installed'] as const], /it is of Odoo 16\.0\.1\.3, and --odoo is 17\.0/],
    [
      'with the addon',
      [base, ['pallet_note', '17.0.1.0.0', 'installed'] as const],
      /pallet_note is installed in it already: nothing could be proven/,
    ],
  ])('is refused %s', async (_name, modules, message) => {
    await expect(checkTemplate(postgres(), await database(modules), about)).rejects.toThrow(message);
  });

  it('has to be there, and is named as a database, not as a connection', async () => {
    await expect(checkTemplate(postgres(), 'zz_nothing', about)).rejects.toThrow(/there is no such database/);
    for (const name of ['dbname=postgres', 'postgres://other/db', '', '-c', 'a b'])
      await expect(checkTemplate(postgres(), name, about)).rejects.toThrow(/a database is named by letters/);
  });

  it('of no Odoo knows no module', async () => {
    expect(await moduleStates(postgres(), await database(undefined), ['base'])).toEqual({});
  });
});

it('says of what PostgreSQL refuses that the server is to be seen to, and leaves other errors as they are', () => {
  expect(explainSql(new SqlError('ERROR:  could not extend file: No space left on device'))).toSatisfy(
    (error) => error instanceof UserError && error.exitCode === 2 && error.message.includes('No space left'),
  );
  const other = new Error('other');
  expect(explainSql(other)).toBe(other);
});
