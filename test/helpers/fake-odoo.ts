import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { tempFolder } from './workspace.js';

function put(folder: string, files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    chmodSync(join(folder, path), 0o755);
  }
  return folder;
}

/** A tree that looks like Odoo's; `/bin/sh` stands in for its Python, and odoo-bin is a script of a few lines. */
export const fakeTree = (version = '17, 0', bin = 'echo Odoo Server 17.0'): string =>
  put(tempFolder(), { 'odoo-bin': `${bin}\n`, 'odoo/release.py': `version_info = (${version}, 0, 'final', 0, '')\n`, 'addons/README': '' });

/** A folder for PATH with a psql of a few lines of shell. */
export const fakePsql = (script: string): string => put(tempFolder(), { psql: `#!/bin/sh\n${script}\n` });

/** An addon with nothing but a manifest. */
export const bareAddon = (version = '17.0.1.0.0', name = 'pallet_bare'): string =>
  join(put(tempFolder(), { [`${name}/__manifest__.py`]: `{"name": "Bare", "version": "${version}", "depends": ["base"]}\n` }), name);
