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

/** Stands in for the Python of a `fakeTree`: it answers what it is asked about itself, has no coverage, and runs files as shell does. */
export const fakePython = (version = '3.11.2', imports = 'exit 0'): string =>
  join(
    put(tempFolder(), {
      python: `#!/bin/sh
case "$2" in
  *version_info*) echo "Python ${version}"; exit 0;;
  *coverage*) exit 1;;
  *odoo.service.server*) ${imports};;
esac
exec /bin/sh "$@"
`,
    }),
    'python',
  );

/** A tree that looks like Odoo's, for `fakePython`; odoo-bin is a script of a few lines. */
export const fakeTree = (version = '17, 0', bin = 'echo Odoo Server 17.0'): string =>
  put(tempFolder(), { 'odoo-bin': `${bin}\n`, 'odoo/release.py': `version_info = (${version}, 0, 'final', 0, '')\n`, 'addons/README': '' });

/** A folder for PATH with a psql of a few lines of shell. */
export const fakePsql = (script: string): string => put(tempFolder(), { psql: `#!/bin/sh\n${script}\n` });

/** An addon with nothing but a manifest. */
export const bareAddon = (version = '17.0.1.0.0', name = 'pallet_bare'): string =>
  join(put(tempFolder(), { [`${name}/__manifest__.py`]: `{"name": "Bare", "version": "${version}", "depends": ["base"]}\n` }), name);
