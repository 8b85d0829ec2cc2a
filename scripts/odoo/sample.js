import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sampleDate = '2026-11-23';

/** `17.0=PATH` of the command line as a pair. */
export const pairs = (list) => list.map((item) => [item.slice(0, item.indexOf('=')), item.slice(item.indexOf('=') + 1)]);

/** The addons of a folder, sorted. */
export const addonsIn = (folder) =>
  readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, '__manifest__.py')))
    .toSorted();

/** `depends` of a generated manifest, which is a literal of known shape. */
export function dependsOf(folder, addon) {
  const manifest = readFileSync(join(folder, addon, '__manifest__.py'), 'utf8');
  const list = /"depends": \[([^\]]*)\]/.exec(manifest)?.[1] ?? '';
  return [...list.matchAll(/"([a-z0-9_]+)"/g)].map(([, name]) => name);
}

/** Writes the sample's addons for a series, as `warrant generate` does, and names them. */
export function generate(series, folder) {
  const args = ['bin/warrant.js', 'generate', '--series', series, '--out', folder, '--at', sampleDate, '--no-cache'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`warrant generate --series ${series} ended with ${status}:\n${stdout}${stderr}`);
  return addonsIn(folder);
}
