import { z } from 'zod';
import { UserError } from '../../model/errors.js';
import type { Databases } from './databases.js';
import { moduleStates } from './module-states.js';
import { literal, maintenance, type Postgres, SqlError } from './postgres.js';
import type { OdooServer } from './server.js';
import { readText } from './work-folder.js';

type Making = {
  readonly databases: Databases;
  readonly postgres: Postgres;
  readonly server: OdooServer;
  readonly log: string;
  readonly say: (how: string) => void;
};

/**
 * A database with nothing but base and what that brings.
 * @throws UserError when Odoo cannot install it
 */
export async function makeBase({ databases, postgres, server, say, log }: Making): Promise<string> {
  say('making a database with base; --template-database saves that');
  const database = await databases.create();
  // Odoo searches with it where it is there; making it asks for no superuser since PostgreSQL 13, and it is not needed.
  await postgres.run(database, ['create extension if not exists pg_trgm']).catch((error: unknown) => {
    if (!(error instanceof SqlError)) throw error;
  });
  const { isLate } = await server.run({ database, addons: [], args: ['-i', 'base'], log });
  const { base } = await moduleStates(postgres, database, ['base']);
  if (base !== 'installed') {
    const end = readText(log).trimEnd().split('\n').slice(-5).join('\n  ');
    const why = isLate ? 'it took too long; allow more with --timeout' : `the end of its log:\n  ${end}`;
    throw new UserError('odoo-fails', `Odoo cannot make a database with base: ${why}`);
  }
  return database;
}

const Exists = z.object({ name: z.string() });
const Version = z.object({ name: z.string(), version: z.string().nullable(), state: z.string().nullable() });

/**
 * Holds that a database can serve as a template. It is only read.
 * @throws UserError when there is none, it is not of the series, or one of the addons is installed in it
 */
export async function checkTemplate(
  postgres: Postgres,
  template: string,
  { series, addons }: { readonly series: string; readonly addons: readonly string[] },
): Promise<void> {
  const wrong = (why: string): UserError => new UserError('wrong-template', `--template-database ${template}: ${why}`);
  const make = 'Make one with odoo-bin -d NAME -i base --stop-after-init, or leave the option out.';
  // psql would read anything else as a whole connection.
  if (!/^[A-Za-z0-9_][\w.-]*$/.test(template)) throw wrong('a database is named by letters, digits, dots, hyphens and underscores.');
  const found = await postgres.rows(maintenance, `select datname as name from pg_database where datname = ${literal(template)}`, Exists);
  if (found.length === 0) throw wrong(`there is no such database. ${make}`);
  const names = ['base', ...addons].map(literal).join(', ');
  const query = `select name, latest_version as version, state from ir_module_module where name in (${names})`;
  const modules = await postgres.rows(template, query, Version).catch((error: unknown) => {
    throw error instanceof SqlError ? wrong(`it cannot be read as a database of Odoo: ${error.message.split('\n')[0]}. ${make}`) : error;
  });
  const base = modules.find(({ name }) => name === 'base');
  if (base?.state !== 'installed') throw wrong(`base is not installed in it. ${make}`);
  if (base.version?.startsWith(`${series}.`) === false) throw wrong(`it is of Odoo ${base.version}, and --odoo is ${series}.`);
  const installed = modules.filter(({ name, state }) => name !== 'base' && state === 'installed').map(({ name }) => name);
  if (installed.length > 0) throw wrong(`${installed.join(', ')} is installed in it already: nothing could be proven. ${make}`);
}
