import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { manifestNames, target } from '../addons/addon-files.js';
import { readManifest } from '../addons/manifest/read-manifest.js';
import { explainReadError } from '../files/disk-error.js';

export type AddonSource = { readonly name: string; readonly folder: string };
export type ManifestSays = { readonly depends: readonly string[]; readonly version: string | undefined };

/** What the manifest of an addon says, read as the literal that it is. */
export function manifestOf(folder: string): ManifestSays {
  const file = manifestNames.map((name) => join(folder, name)).find((path) => target(path)?.isFile() === true);
  if (file === undefined) return { depends: [], version: undefined };
  try {
    const { facts } = readManifest(file, readFileSync(file, 'utf8'));
    // Odoo itself adds base where nothing is said.
    return { depends: facts.depends.length === 0 ? ['base'] : facts.depends, version: facts.version };
  } catch (error) {
    throw explainReadError(error, file);
  }
}

/** What this tool and Python leave beside the code. */
const leftOut: ReadonlySet<string> = new Set(['.warrant', '__pycache__', '.git']);

/**
 * Copies addons into a folder: Odoo loads these and no other ones beside them, and what is edited meanwhile changes nothing.
 * @param folder is made
 */
export function copyAddons(addons: readonly AddonSource[], folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const { name, folder: from } of addons) {
    try {
      cpSync(from, join(folder, name), { recursive: true, dereference: true, filter: (path) => !leftOut.has(basename(path)) });
    } catch (error) {
      throw explainReadError(error, from);
    }
  }
}

/** Name of the addon that holds nothing but `depends`. */
export const controlName = 'warrant_control';

/** Writes the addon whose log lines are caused by what it depends on. */
export function writeControl(folder: string, series: string, depends: readonly string[]): void {
  const addon = join(folder, controlName);
  mkdirSync(addon, { recursive: true, mode: 0o700 });
  writeFileSync(join(addon, '__init__.py'), '');
  const keys = { name: 'Control', version: `${series}.1.0.0`, author: 'Control', license: 'LGPL-3', depends, data: [] };
  writeFileSync(join(addon, '__manifest__.py'), `${JSON.stringify(keys)}\n`);
}
