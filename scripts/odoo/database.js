import { spawnSync } from 'node:child_process';

function run(command, args) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 2 ** 29 });
  if (error || status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? stderr}`);
  return stdout;
}

let counter = 0;

/** A name that no other run uses. */
export const freshName = (what) => `warrant_${what}_${process.pid}_${counter++}`;

/** Server and role come from PG*. */
export const createDatabase = (name, template) => run('createdb', template === undefined ? [name] : ['-T', template, name]);
export const dropDatabase = (name) => run('dropdb', ['--if-exists', name]);

/** Runs work in a new database, a copy of another one where named, and drops it afterwards. */
export async function withDatabase(name, template, work) {
  createDatabase(name, template);
  try {
    return await work(name);
  } finally {
    dropDatabase(name);
  }
}

/** Rows of a query, columns joined by `|`. */
export function query(database, sql) {
  return run('psql', ['-X', '-A', '-t', '-d', database, '-c', sql])
    .split('\n')
    .filter((line) => line !== '');
}

const quoted = (names) => names.map((name) => `'${name}'`).join(',');

/** State of each module as the database has it; exit codes and logs prove nothing. */
export function moduleStates(database, modules) {
  const rows = query(database, `select name, state from ir_module_module where name in (${quoted(modules)})`);
  return Object.fromEntries(rows.map((row) => row.split('|')));
}
