import { z } from 'zod';
import { UserError } from '../../model/errors.js';
import { type Ended, type Environment, runProgram } from './run-program.js';

/** Longest that one statement may take: copying a large template takes a while. */
const patience = 10 * 60_000;

/** What psql says about a statement that failed. */
export class SqlError extends Error {}

/**
 * PostgreSQL through psql: libpq reads PG* variables, password files and services there just as it does in Odoo, so that both
 * reach the same server in the same way.
 */
export class Postgres {
  readonly #env: Environment;
  readonly #signal: AbortSignal | undefined;

  constructor(env: Environment, signal?: AbortSignal) {
    this.#env = env;
    this.#signal = signal;
  }

  /** The same server for work that has to be done although everything else was stopped. */
  unstoppable(): Postgres {
    return new Postgres(this.#env);
  }

  /**
   * Runs statements, each by itself and without a transaction around them.
   * @returns what they print
   * @throws SqlError with what psql says
   */
  async run(database: string, statements: readonly string[]): Promise<string> {
    const { code, out, err, isLate } = await this.#psql(database, `${statements.map((one) => `${one};`).join('\n')}\n`);
    if (isLate) throw new SqlError(`psql took longer than ${patience / 60_000} minutes.`);
    if (code !== 0) throw new SqlError(err.trim());
    return out;
  }

  /** Rows of a query, each as the schema says. Nothing is written: the transaction is read-only. */
  async rows<T>(database: string, query: string, schema: z.ZodType<T>): Promise<readonly T[]> {
    const text = await this.run(database, ['set default_transaction_read_only = on', `select row_to_json(found) from (${query}) found`]);
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => schema.parse(JSON.parse(line)));
  }

  async #psql(database: string, input: string): Promise<Ended> {
    const args = ['-X', '-q', '-A', '-t', '-w', '-v', 'ON_ERROR_STOP=1', '-d', database];
    try {
      return await runProgram({ command: 'psql', args, env: this.#env, cwd: '/', input, timeout: patience, signal: this.#signal });
    } catch (error) {
      if (!isMissing(error)) throw error;
      throw new UserError(
        'no-psql',
        'The program psql was not found. Install the client of PostgreSQL (Debian: apt install postgresql-client), or add its folder to PATH.',
        { cause: error },
      );
    }
  }
}

export const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** A name inside a statement. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;
/** A text inside a statement; `E''` would be needed only for backslashes where standard_conforming_strings is off. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The database that every PostgreSQL has, where one asks about the others. */
export const maintenance = 'postgres';

const Server = z.object({ version: z.string(), role: z.string(), may: z.boolean() });

/**
 * Asks the server whether it can be used.
 * @returns its version, for example `15.14`
 * @throws UserError where it is not reached, or the role cannot create databases
 */
export async function checkServer(postgres: Postgres): Promise<string> {
  const query = `select current_setting('server_version') as version, current_user as role, rolcreatedb or rolsuper as may
    from pg_roles where rolname = current_user`;
  const [server] = await postgres.rows(maintenance, query, Server).catch((error: unknown) => {
    throw explained(error);
  });
  if (server === undefined) throw new UserError('postgres-role', 'PostgreSQL does not know the role that it was reached with.');
  // odoo/cli/server.py, check_postgres_user
  if (server.role === 'postgres') {
    const message = 'The role is postgres, which Odoo refuses to work with.';
    throw new UserError('postgres-role', `${message} ${another}`);
  }
  if (!server.may) {
    const remedy = `Let it: ALTER ROLE ${identifier(server.role)} CREATEDB. No superuser is needed.`;
    throw new UserError('postgres-role', `The role ${server.role} may not create databases. ${remedy}`);
  }
  return server.version.split(' ')[0] ?? server.version;
}

const another = 'Make one (createuser --createdb odoo), and name it with PGUSER and PGPASSWORD.';

function explained(error: unknown): unknown {
  if (!(error instanceof SqlError)) return error;
  const said = error.message.split('\n').slice(0, 3).join('\n  ');
  const remedy = /password|role ".*" does not exist|authentication failed/i.test(said)
    ? `Name a role that may log in. ${another}`
    : 'Start it, and say where it is with PGHOST, PGPORT, PGUSER and PGPASSWORD (or PGPASSFILE), as for psql.';
  return new UserError('no-postgres', `PostgreSQL cannot be used. psql says:\n  ${said}\n${remedy}`, { cause: error });
}

/** What PostgreSQL refuses in the middle of the work is no mistake of ours: its disk, its limits, its end. Anything else comes back as it is. */
export function explainSql(error: unknown): unknown {
  if (!(error instanceof SqlError)) return error;
  const remedy = 'See to the server, then verify again: what was left behind is dropped then.';
  return new UserError('postgres-fails', `PostgreSQL gave up in the middle of the work. psql says:\n  ${error.message}\n${remedy}`, {
    cause: error,
  });
}
