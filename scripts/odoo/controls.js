import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, dropDatabase, freshName, moduleStates } from './database.js';
import { complaints } from './log.js';

/** An addon with nothing but `depends`: what Odoo logs for it is not caused by the addons under test. */
function writeControl(folder, series, depends) {
  mkdirSync(join(folder, 'control'));
  writeFileSync(join(folder, 'control', '__init__.py'), '');
  const keys = { name: 'Control', version: `${series}.1.0.0`, author: 'Control', license: 'LGPL-3', depends, data: [] };
  writeFileSync(join(folder, 'control', '__manifest__.py'), `${JSON.stringify(keys)}\n`);
}

async function makeControl(server, base, depends) {
  const folder = mkdtempSync(join(tmpdir(), 'warrant-control-'));
  writeControl(folder, server.series, depends);
  const database = freshName('control');
  createDatabase(database, base);
  const logs = [
    await server.run(database, [folder], ['-i', 'control', '--test-tags', '/control']),
    await server.run(database, [folder], ['-u', 'control']),
  ];
  if (moduleStates(database, ['control']).control !== 'installed')
    throw new Error(`the control addon for ${depends.join(', ')} was not installed:\n${logs[0].slice(-4000)}`);
  return { folder, database, known: new Set(logs.flatMap((log) => complaints(log, database))) };
}

/** Databases that hold only what a list of `depends` pulls in, each made once, with the complaints that it causes by itself. */
export function controlsFor(server, base) {
  const made = new Map();
  return {
    for(depends) {
      const key = depends.join();
      if (!made.has(key)) made.set(key, makeControl(server, base, depends));
      return made.get(key);
    },
    async drop() {
      for (const result of await Promise.allSettled(made.values())) {
        if (result.status === 'rejected') continue;
        dropDatabase(result.value.database);
        rmSync(result.value.folder, { recursive: true, force: true });
      }
    },
  };
}
