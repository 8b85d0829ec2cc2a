import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { z } from 'zod';
import { UserError } from '../../model/errors.js';
import { identifier, literal, maintenance, type Postgres, SqlError } from './postgres.js';
import { isGone } from './process-gone.js';

/** Every database of this tool is named so: `warrant_verify_<run>_<number>`. */
const prefix = 'warrant_verify_';
const nameOf = /^warrant_verify_[0-9a-f]{12}_\d+$/;

/** Stands in the comment of each database of this tool: who made it. */
const Marker = z.strictObject({
  tool: z.literal('warrant verify'),
  host: z.string(),
  pid: z.int().positive(),
  run: z.string(),
});
type Marker = z.infer<typeof Marker>;

const Found = z.object({ name: z.string(), comment: z.string().nullable(), sessions: z.int(), mine: z.boolean() });

/** How often a template that somebody else just copies is tried again, and how long is waited, in milliseconds. */
const attempts = 20;
const pause = 1500;

/** The throw-away databases of one run. It drops what it made, and nothing else. */
export class Databases {
  readonly #postgres: Postgres;
  readonly #marker: Marker;
  readonly #made = new Set<string>();
  #counter = 0;

  constructor(postgres: Postgres) {
    this.#postgres = postgres;
    this.#marker = { tool: 'warrant verify', host: hostname(), pid: process.pid, run: randomBytes(6).toString('hex') };
  }

  /** Name of the run, in which no other one has a part. */
  get run(): string {
    return this.#marker.run;
  }

  /**
   * Makes a database, empty or as a copy.
   * @param template database to copy, which is not changed
   * @throws UserError when PostgreSQL refuses
   */
  async create(template?: string): Promise<string> {
    const name = `${prefix}${this.run}_${this.#counter++}`;
    // A copy keeps locale and encoding of its template. C is what Odoo itself asks for beside template0.
    const from = template === undefined ? "template template0 encoding 'UTF8' lc_collate 'C'" : `template ${identifier(template)}`;
    // Noted before it is there: what is stopped in between is dropped all the same.
    this.#made.add(name);
    const marked = `comment on database ${identifier(name)} is ${literal(JSON.stringify(this.#marker))}`;
    await this.#patiently([`create database ${identifier(name)} ${from}`, marked], template);
    return name;
  }

  /**
   * Only one copy of a template can be made at a time, and none while somebody is connected to it. Both statements go to one psql, which
   * is not stopped: what is half done would be a database without a marker.
   */
  async #patiently(statements: readonly string[], template: string | undefined): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        await this.#postgres.unstoppable().run(maintenance, statements);
        return;
      } catch (error) {
        if (!(error instanceof SqlError)) throw error;
        const isBusy = /being accessed by other users/.test(error.message);
        if (!isBusy || attempt === attempts) throw refused(error, template, isBusy);
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }

  /** Drops a database of this run, also where the run was stopped. */
  async drop(name: string): Promise<void> {
    if (!this.#made.has(name)) throw new Error(`${name} was not made by this run`);
    await dropDatabase(this.#postgres.unstoppable(), name);
    this.#made.delete(name);
  }

  /** Drops all that this run made. */
  async dropAll(): Promise<void> {
    for (const name of [...this.#made]) await this.drop(name);
  }

  /**
   * Drops what runs of this machine left behind that were killed: marked by this tool, owned by this role, made by a process that is gone.
   * @returns the names that were dropped, and those that only look like databases of this tool
   */
  async dropStale(): Promise<{ readonly dropped: readonly string[]; readonly unclear: readonly string[] }> {
    const query = `select datname as name, shobj_description(oid, 'pg_database') as comment,
        (select count(*) from pg_stat_activity where datid = pg_database.oid and backend_type = 'client backend')::int as sessions,
        pg_get_userbyid(datdba) = current_user as mine
      from pg_database where datname like ${literal(`${prefix.replaceAll('_', '\\_')}%`)} order by datname`;
    const found = await this.#postgres.rows(maintenance, query, Found);
    const dropped: string[] = [];
    const unclear: string[] = [];
    for (const { name, comment, sessions, mine } of found) {
      const marker = markerIn(comment);
      if (marker === undefined || !nameOf.test(name) || !name.startsWith(`${prefix}${marker.run}_`)) unclear.push(name);
      // A process of this number elsewhere is not seen from here; who works with a database is seen everywhere.
      else if (mine && sessions === 0 && marker.host === this.#marker.host && isGone(marker.pid)) {
        await dropDatabase(this.#postgres, name);
        dropped.push(name);
      }
    }
    return { dropped, unclear };
  }
}

function markerIn(comment: string | null): Marker | undefined {
  try {
    const parsed = Marker.safeParse(JSON.parse(comment ?? ''));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A server that was killed may still be connected for a moment. Only sessions of this role are ended: a worker of autovacuum belongs to the
 * superuser, whom no other role may end, and `drop database` sends it away by itself.
 */
async function dropDatabase(postgres: Postgres, name: string): Promise<void> {
  const others = `select pg_terminate_backend(pid) from pg_stat_activity
    where datname = ${literal(name)} and usename = current_user and pid <> pg_backend_pid()`;
  for (let attempt = 1; ; attempt++) {
    try {
      await postgres.run(maintenance, [others, `drop database if exists ${identifier(name)}`]);
      return;
    } catch (error) {
      if (!(error instanceof SqlError) || !/being accessed by other users/.test(error.message) || attempt === attempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

function refused(error: SqlError, template: string | undefined, isBusy: boolean): UserError {
  const what = template === undefined ? 'No database can be created' : `The database ${template} cannot be copied`;
  const remedy = isBusy
    ? 'Close the connections to it: PostgreSQL copies a database only while nobody uses it.'
    : 'The role has to own the template, or the template has to be marked: ALTER DATABASE … IS_TEMPLATE true.';
  return new UserError('no-database', `${what}. psql says:\n  ${error.message}\n${template === undefined ? '' : remedy}`.trimEnd(), {
    cause: error,
  });
}
