import { spawn } from 'node:child_process';
import { hostname } from 'node:os';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { Databases } from '../../../src/io/odoo/databases.js';
import { identifier, literal, maintenance, Postgres } from '../../../src/io/odoo/postgres.js';
import { rowsSince, takeSnapshot } from '../../../src/io/odoo/snapshot.js';
import { hasPostgres, ofPostgres, postgres } from '../../helpers/postgres.js';

const Name = z.object({ name: z.string() });
const all = async () => (await postgres().rows(maintenance, 'select datname as name from pg_database', Name)).map(({ name }) => name);

/** A database as a run that is gone left it, or as somebody else made it. */
async function put(name: string, comment: object | undefined): Promise<void> {
  await postgres().run(maintenance, [`create database ${identifier(name)} template template0`]);
  onTestFinished(() =>
    postgres()
      .run(maintenance, [`drop database if exists ${identifier(name)}`])
      .then(() => undefined),
  );
  if (comment !== undefined)
    await postgres().run(maintenance, [`comment on database ${identifier(name)} is ${literal(JSON.stringify(comment))}`]);
}

/** A process that has ended: nobody has its number. */
async function gonePid(): Promise<number> {
  const child = spawn('/bin/true');
  await new Promise((resolve) => child.on('close', resolve));
  return child.pid ?? 0;
}

it('ends no session of another role: a worker of autovacuum is the superuser’s, and asking for its end would fail', async () => {
  const said: string[] = [];
  class Recorded extends Postgres {
    override unstoppable(): Postgres {
      return this;
    }
    override run(_database: string, statements: readonly string[]): Promise<string> {
      said.push(...statements);
      return Promise.resolve('');
    }
  }
  const databases = new Databases(new Recorded({}));
  await databases.drop(await databases.create());
  const ending = said.filter((statement) => statement.includes('pg_terminate_backend'));
  expect(ending).toEqual([expect.stringMatching(/where datname = '\w+' and usename = current_user and pid <> pg_backend_pid\(\)$/)]);
});

describe.skipIf(!hasPostgres)(`databases${ofPostgres}`, () => {
  it('makes databases, copies them, and drops what it made and nothing else', async () => {
    const databases = new Databases(postgres());
    const [first, empty] = [await databases.create(), await databases.create()];
    await postgres().run(first, ['create table pallet (id serial primary key)', 'insert into pallet default values']);
    const copy = await databases.create(first);
    expect(await postgres().rows(copy, 'select id::text as name from pallet', Name)).toEqual([{ name: '1' }]);
    const other = `zz_${databases.run}`;
    await put(other, undefined);
    await expect(databases.drop(other)).rejects.toThrow('was not made by this run');
    await expect(new Databases(postgres()).drop(first)).rejects.toThrow('was not made by this run');
    await databases.drop(empty);
    expect(await all()).toEqual(expect.arrayContaining([first, copy, other]));
    await databases.dropAll();
    expect((await all()).filter((name) => [first, empty, copy].includes(name))).toEqual([]);
    expect(await all()).toContain(other);
  });

  it('drops what a run left that was killed, and only where it is sure of that', async () => {
    const databases = new Databases(postgres());
    const marker = { tool: 'warrant verify', host: hostname(), pid: await gonePid() };
    const run = (end: string) => `${databases.run.slice(0, 11)}${end}`;
    const names = { stale: '0', living: '1', elsewhere: '2', unmarked: '3', foreign: '4', other: '5' };
    const nameOf = (key: keyof typeof names) => `warrant_verify_${run(names[key])}_0`;
    await put(nameOf('stale'), { ...marker, run: run(names.stale) });
    await put(nameOf('living'), { ...marker, run: run(names.living), pid: process.pid });
    await put(nameOf('elsewhere'), { ...marker, run: run(names.elsewhere), host: 'elsewhere.example' });
    await put(nameOf('unmarked'), undefined);
    await put(nameOf('foreign'), { ...marker, run: run(names.foreign), tool: 'something else' });
    // The marker of another database.
    await put(nameOf('other'), { ...marker, run: run(names.stale) });
    const { dropped, unclear } = await databases.dropStale();
    const ours = (list: readonly string[]) => list.filter((name) => name.includes(databases.run.slice(0, 11)));
    expect(ours(dropped)).toEqual([nameOf('stale')]);
    expect(ours(unclear)).toEqual([nameOf('unmarked'), nameOf('foreign'), nameOf('other')]);
    expect(ours(await all()).toSorted()).toEqual((['living', 'elsewhere', 'unmarked', 'foreign', 'other'] as const).map(nameOf));
  });

  it('leaves a database that somebody works with alone', async () => {
    const databases = new Databases(postgres());
    const name = `warrant_verify_${databases.run}_7`;
    await put(name, { tool: 'warrant verify', host: hostname(), pid: await gonePid(), run: databases.run });
    const sleeping = postgres().run(name, ['select pg_sleep(3)']);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect((await databases.dropStale()).dropped).not.toContain(name);
    await sleeping;
    expect((await databases.dropStale()).dropped).toContain(name);
  });

  it('drops a database in which a session of its own role still is', async () => {
    const databases = new Databases(postgres());
    const name = await databases.create();
    const session = postgres()
      .run(name, ['select pg_sleep(60)'])
      .catch(() => 'ended');
    const sessions = `select pid::text as name from pg_stat_activity where datname = ${literal(name)}`;
    await expect.poll(() => postgres().rows(maintenance, sessions, Name), { timeout: 20_000 }).toHaveLength(1);
    await databases.drop(name);
    expect(await session).toBe('ended');
  });

  it('says what PostgreSQL says when a template cannot be copied', async () => {
    await expect(new Databases(postgres()).create('zz_nothing')).rejects.toThrow(/The database zz_nothing cannot be copied\. psql says/);
  });

  it('finds what is new in a database', async () => {
    const databases = new Databases(postgres());
    const name = await databases.create();
    try {
      const server = postgres();
      await server.run(name, ['create table pallet (id serial primary key, name jsonb)', 'create table "odd ""name" (a int)']);
      await server.run(name, [`insert into pallet (name) values ('{"en_US": "old"}')`]);
      const before = await takeSnapshot(server, name);
      await server.run(name, [
        `insert into pallet (name) values ('{"en_US": "ours"}'), ('{"en_US": "new"}')`,
        'alter table pallet add column height int',
      ]);
      const now = await takeSnapshot(server, name);
      expect(await rowsSince(server, name, before, { now, own: new Map([['pallet', [2, 2]]]) })).toEqual([
        { table: 'pallet', name: 'new' },
      ]);
      const keys = new Set(before.structure.map((one) => JSON.stringify(one)));
      expect(now.structure.filter((one) => !keys.has(JSON.stringify(one)))).toEqual([{ kind: 'column', table: 'pallet', name: 'height' }]);
      expect(before.rows.get('odd "name')).toMatchObject({ count: 0, maxId: null });
    } finally {
      await databases.dropAll();
    }
  });

  it('reads any text back that was written as a literal', async () => {
    const texts = fc.sample(fc.string({ unit: 'grapheme', maxLength: 30 }), 200).filter((text) => !text.includes('\u0000'));
    const rows = await postgres().rows(maintenance, `select unnest(array[${texts.map(literal).join(',')}]) as name`, Name);
    expect(rows.map(({ name }) => name)).toEqual(texts);
  });
});
