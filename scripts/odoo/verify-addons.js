import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { columns, freshName, moduleStates, withDatabase, xmlIdCount } from './database.js';
import { complaints, testCounts } from './log.js';

/** `depends` of a generated manifest, which is a literal of known shape. */
export function dependsOf(folder, addon) {
  const manifest = readFileSync(join(folder, addon, '__manifest__.py'), 'utf8');
  const list = /"depends": \[([^\]]*)\]/.exec(manifest)?.[1] ?? '';
  return [...list.matchAll(/"([a-z0-9_]+)"/g)].map(([, name]) => name);
}

/**
 * Installs addons together in a database that holds only what their `depends` pulls in, runs their tests, updates them,
 * starts again and uninstalls them.
 * @returns what was found wrong, empty when all is well, and the counts of tests
 */
export async function verifyAddons(server, controls, folder, addons) {
  const own = new Set(addons);
  const depends = [...new Set(addons.flatMap((addon) => dependsOf(folder, addon)))].filter((name) => !own.has(name)).toSorted();
  const control = await controls.for(depends);
  const life = (database) => lifeOf({ server, database, paths: [control.folder, folder], addons, known: control.known });
  return await withDatabase(freshName('addons'), control.database, life);
}

async function lifeOf({ server, database, paths, addons, known }) {
  const wrong = [];
  const before = columns(database);
  const note = (step, log) =>
    wrong.push(
      ...complaints(log, database)
        .filter((text) => !known.has(text))
        .map((text) => `${step}: ${text}`),
    );
  const expectState = (step, state) => {
    const states = moduleStates(database, addons);
    for (const addon of addons)
      if (states[addon] !== state) wrong.push(`${step}: ${addon} is ${states[addon] ?? 'not known'}, not ${state}`);
  };
  const installed = await server.run(database, paths, [
    '-i',
    addons.join(','),
    '--test-tags',
    addons.map((addon) => `/${addon}`).join(','),
  ]);
  note('install', installed);
  expectState('install', 'installed');
  const tests = testCounts(installed);
  if (tests === undefined || tests.run === 0) wrong.push('install: no test ran');
  else if (tests.failed + tests.errors > 0) wrong.push(`install: ${tests.failed} tests failed, ${tests.errors} ended in errors`);
  note('update', await server.run(database, paths, ['-u', addons.join(',')]));
  expectState('update', 'installed');
  note('second start', await server.run(database, paths, []));
  const names = JSON.stringify(addons);
  note(
    'uninstall',
    await server.shell(
      database,
      paths,
      `env['ir.module.module'].search([('name', 'in', ${names})]).button_immediate_uninstall()\nenv.cr.commit()\n`,
    ),
  );
  expectState('uninstall', 'uninstalled');
  const left = [...columns(database)].filter((column) => !before.has(column));
  if (left.length > 0) wrong.push(`uninstall: columns remain: ${left.join(', ')}`);
  if (xmlIdCount(database, addons) > 0) wrong.push('uninstall: XML ids remain');
  note('start after uninstall', await server.run(database, paths, []));
  return { wrong, tests };
}
