import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dependsOf, writeControl } from './addons.js';
import { columns, moduleStates, withDatabase, xmlIdCount } from './database.js';
import { complaints, testCounts } from './log.js';

let counter = 0;
const freshName = (what) => `warrant_${what}_${process.pid}_${counter++}`;

/**
 * Installs addons together in a database that holds only what their `depends` pulls in, runs their tests, updates them,
 * starts again and uninstalls them.
 * @returns what was found wrong, empty when all is well, and the counts of tests
 */
export async function verifyAddons(server, base, folder, addons) {
  const own = new Set(addons);
  const depends = [...new Set(addons.flatMap((addon) => dependsOf(folder, addon)))].filter((name) => !own.has(name)).toSorted();
  const control = mkdtempSync(join(tmpdir(), 'warrant-control-'));
  writeControl(control, server.series, depends);
  const paths = [control, folder];
  try {
    return await withDatabase(freshName('control'), base, async (controlDatabase) => {
      const log = await server.run(controlDatabase, [control], ['-i', 'control', '--test-tags', '/control']);
      const known = new Set([
        ...complaints(log, controlDatabase),
        ...complaints(await server.run(controlDatabase, [control], ['-u', 'control']), controlDatabase),
      ]);
      if (moduleStates(controlDatabase, ['control']).control !== 'installed')
        return { wrong: [`the control addon for ${depends} was not installed`] };
      return await withDatabase(freshName('addons'), controlDatabase, (database) => lifeOf({ server, database, paths, addons, known }));
    });
  } finally {
    rmSync(control, { recursive: true, force: true });
  }
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
