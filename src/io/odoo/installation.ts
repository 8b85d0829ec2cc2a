import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { hasCode } from '../../model/disk-trouble.js';
import { UserError } from '../../model/errors.js';
import { type Series, seriesList } from '../../model/known-series.js';
import { isMissing } from './postgres.js';
import { type Ended, type Environment, runProgram } from './run-program.js';

/** A source tree of Odoo and a Python that can run it. */
export type Installation = {
  readonly tree: string;
  readonly series: Series;
  readonly python: string;
  readonly coverage?: string;
};

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;
const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/**
 * The series of a source tree, as its `odoo/release.py` says.
 * @throws UserError when there is no Odoo, or one of a series that nothing is generated for
 */
export function readTree(path: string): { readonly tree: string; readonly series: Series } {
  const tree = resolve(path);
  const wrong = (why: string): UserError =>
    new UserError('no-odoo', `--odoo ${path}: ${why}. Name the folder of Odoo’s source that holds odoo-bin, addons/ and odoo/.`);
  if (!isFolder(tree)) throw wrong('there is no such folder');
  for (const file of ['odoo-bin', 'odoo/release.py']) if (!isFile(join(tree, file))) throw wrong(`it holds no ${file}`);
  const version = /^version_info\s*=\s*\(\s*['"]?(?:saas~)?(\d+)['"]?\s*,\s*(\d+)/m.exec(
    readFileSync(join(tree, 'odoo/release.py'), 'utf8'),
  );
  if (version === null) throw wrong('its odoo/release.py says no version_info');
  const said = `${version[1]}.${version[2]}`;
  const series = seriesList.find((one) => one === said);
  if (series === undefined)
    throw new UserError('wrong-series', `--odoo ${path} is Odoo ${said}; addons are verified in ${seriesList.join(', ')}.`);
  return { tree, series };
}

const minute = 60_000;

type Probe = { readonly python: string; readonly env: Environment; readonly signal: AbortSignal | undefined };

async function run({ python, env, signal }: Probe, args: readonly string[]): Promise<Ended> {
  try {
    return await runProgram({ command: python, args, env, cwd: '/', timeout: 2 * minute, signal });
  } catch (error) {
    const why = isMissing(error) ? 'there is no such program' : hasCode(error, 'EACCES') ? 'this may not be run' : undefined;
    if (why === undefined) throw error;
    throw noPython(python, why, error);
  }
}

const noPython = (python: string, why: string, cause?: unknown): UserError =>
  new UserError(
    'no-python',
    `--python ${python}: ${why}. Name the Python that Odoo runs with, such as venv/bin/python.`,
    cause === undefined ? {} : { cause },
  );

const lastLines = (text: string): string => text.trim().split('\n').slice(-3).join('\n  ');

/** Any program that ends with 0 and prints a number would else pass for a Python until Odoo is to start. */
async function checkInterpreter(probe: Probe): Promise<void> {
  const { python } = probe;
  const { code, killedBy, isLate, out, err } = await run(probe, ['-c', 'import sys; print("Python %d.%d.%d" % sys.version_info[:3])']);
  if (/^Python 3\.\d+\.\d+$/.test(out.trim())) return;
  const [version] = /^Python \d+\.\d+\.\d+$/.exec(out.trim()) ?? [];
  if (version !== undefined) throw noPython(python, `this is ${version}, and Odoo runs with Python 3`);
  const said = lastLines(err === '' ? out : err);
  const how = isLate ? 'it did not answer within 2 minutes' : said === '' ? `it ended with ${killedBy ?? code}` : `it says\n  ${said}\n `;
  throw noPython(python, `this is no Python: asked for its version ${how}`);
}

/** @throws UserError for a program of Odoo that did not end well, with the module that is missing and how to get it */
function checkEnded({ code, killedBy, isLate, err }: Ended, tree: string, { python }: Probe, what: string): void {
  if (code === 0) return;
  const [, module] = /ModuleNotFoundError: No module named '([^']+)'/.exec(err) ?? [];
  if (module !== undefined) {
    const remedy = `Install what Odoo needs: ${python} -m pip install -r ${join(tree, 'requirements.txt')}, or name another --python.`;
    throw new UserError('python-module', `${python} has no module ${module}. ${remedy}`);
  }
  const last = lastLines(err);
  const why = isLate ? 'it took longer than 2 minutes' : last === '' ? `it ended with ${killedBy ?? code}` : `it says\n  ${last}`;
  throw new UserError('odoo-fails', `${python} cannot ${what}: ${why}`);
}

/** Since 18.0 `odoo-bin --version` imports little: what a server needs would be missed only when a database is made. */
const importsServer = 'import sys; sys.path.insert(0, sys.argv[1]); import odoo.cli; import odoo.service.server';

/**
 * Holds that a Python can run a tree of Odoo: that it is one, that Odoo tells its version, and that it can import what a server needs.
 * @throws UserError that names the module that is missing and how to get it
 */
export async function checkPython(tree: { readonly tree: string; readonly series: Series }, probe: Probe): Promise<Installation> {
  const { python } = probe;
  const program = join(tree.tree, 'odoo-bin');
  await checkInterpreter(probe);
  const told = await run(probe, [program, '--version']);
  checkEnded(told, tree.tree, probe, `run ${program}`);
  if (!/\d/.test(told.out)) throw new UserError('odoo-fails', `${python} cannot run ${program}: it tells no version`);
  checkEnded(await run(probe, ['-c', importsServer, tree.tree]), tree.tree, probe, `import the server of ${tree.tree}`);
  const coverage = await run(probe, ['-c', 'import coverage; print(coverage.__version__)']);
  const version = coverage.code === 0 ? coverage.out.trim() : '';
  return { ...tree, python, ...(version === '' ? {} : { coverage: version }) };
}

/** Whether a program is on the PATH. */
export function isInstalled(program: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return folder !== '';
    } catch {
      return false;
    }
  });
}

/** @throws UserError when a folder of further addons is none */
export function addonsPaths(paths: readonly string[]): readonly string[] {
  return paths.map((path) => {
    if (!isFolder(path)) throw new UserError('no-addons', `--addons ${path}: there is no such folder. Name the folder that holds addons.`);
    // Odoo separates the folders of its addons path by commas.
    if (path.includes(',')) throw new UserError('no-addons', `--addons ${path}: Odoo takes no folder with a comma in its name.`);
    return resolve(path);
  });
}
