import { join } from 'node:path';
import { bundled } from '../bundled.js';

// The same code that `warrant verify` starts Odoo with, makes databases with and reads logs with.
const code = await bundled(`
export { complaints, keyOf, readLog } from './src/core/verify/log.ts';
export { Controls, noiseOf } from './src/app/verify-control.ts';
export { makeBase } from './src/io/odoo/base-database.ts';
export { Databases } from './src/io/odoo/databases.ts';
export { checkPython, readTree } from './src/io/odoo/installation.ts';
export { moduleStates } from './src/io/odoo/module-states.ts';
export { checkServer, Postgres } from './src/io/odoo/postgres.ts';
export { environment } from './src/io/odoo/run-program.ts';
export { OdooServer } from './src/io/odoo/server.ts';
export { readText, WorkFolder } from './src/io/odoo/work-folder.ts';
export { readOdooLog } from './src/io/evidence/read-odoo-log.ts';
`);

/** Longest that one start of Odoo may take, in minutes. */
const patience = 30;

/** One series of Odoo for a script. Its exit code says nothing (0 also when an addon was not found) and is not looked at. */
class Odoo {
  #logs = 0;

  constructor(bench) {
    Object.assign(this, bench);
    this.controls = new code.Controls(bench);
  }

  async #start(how, database, addons, args, input) {
    const log = join(this.work.folder('logs'), `${this.#logs++}.log`);
    await this.server[how]({ database, addons, args, log }, input);
    return { log, text: code.readText(log) };
  }

  /** Starts it once on a database, with a port where tests are asked for. @returns the whole log */
  async run(database, addons, args) {
    return (await this.#start(args.includes('--test-tags') ? 'test' : 'run', database, addons, args)).text;
  }

  /** Runs Python with an environment of Odoo as `env`. @returns what was printed, log included */
  async shell(database, addons, input) {
    return (await this.#start('shell', database, addons, [], input)).text;
  }

  /** Runs the tests of an addon while something is done with it. @returns the log, and how its tests ended */
  async test(database, addons, args, addon) {
    const { log, text } = await this.#start('test', database, addons, args);
    const outcomes = [...code.readOdooLog(log, addon).results.tests.values()];
    const count = (...wanted) => outcomes.filter((one) => wanted.includes(one)).length;
    return { text, tests: { run: outcomes.length, failed: count('failed', 'error'), skipped: count('skipped') } };
  }

  /** Lines at WARNING or above, without what differs from run to run. */
  complaints(text, database) {
    return code.complaints(code.readLog(text), code.noiseOf(database, this.work.path)).map(code.keyOf);
  }

  /** State of each module as the database has it. */
  states(database, modules) {
    return code.moduleStates(this.postgres, database, modules);
  }

  /** Rows of a query, columns joined by `|`. */
  async query(database, sql) {
    return (await this.postgres.run(database, [sql])).split('\n').filter((line) => line !== '');
  }

  /** Works with a new database, a copy of another one, and drops it afterwards. */
  async withDatabase(template, work) {
    const name = await this.databases.create(template);
    try {
      return await work(name);
    } finally {
      await this.databases.drop(name);
    }
  }
}

/**
 * Works with one series of Odoo in databases and folders that are gone afterwards.
 * @param base database with nothing but base, which is left as it is; undefined: one is made
 */
export async function withOdoo({ tree, python, base }, work) {
  const folder = new code.WorkFolder();
  try {
    const env = code.environment(folder.folder('home'));
    const installation = await code.checkPython(code.readTree(tree), { python, env });
    const postgres = new code.Postgres(code.environment());
    await code.checkServer(postgres);
    const databases = new code.Databases(postgres);
    const dataDir = folder.folder('data');
    const server = new code.OdooServer({ installation, env, dataDir, timeout: patience * 60_000 });
    const say = (text) => process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${installation.series} ${text}\n`);
    try {
      const made = base ?? (await code.makeBase({ databases, postgres, server, say, log: join(folder.folder('logs'), 'base.log') }));
      const bench = {
        series: installation.series,
        server,
        postgres,
        databases,
        work: folder,
        base: made,
        addons: [],
        timeout: patience,
        say,
      };
      return await work(new Odoo({ ...bench, dataDir }));
    } finally {
      await databases.dropAll();
    }
  } finally {
    folder.remove();
  }
}
