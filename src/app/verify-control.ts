import { complaints, keyOf, readLog } from '../core/verify/log.js';
import { type AddonSource, controlName, copyAddons, writeControl } from '../io/odoo/addons-folder.js';
import type { Databases } from '../io/odoo/databases.js';
import { moduleStates } from '../io/odoo/module-states.js';
import type { Postgres } from '../io/odoo/postgres.js';
import type { OdooServer } from '../io/odoo/server.js';
import { type TakenSnapshot, takeSnapshot } from '../io/odoo/snapshot.js';
import { readText, type WorkFolder } from '../io/odoo/work-folder.js';
import { UserError } from '../model/errors.js';
import type { Series } from '../model/known-series.js';

/** What every group of a run is verified with. */
export type Bench = {
  readonly series: Series;
  readonly server: OdooServer;
  readonly postgres: Postgres;
  readonly databases: Databases;
  readonly work: WorkFolder;
  /** Database with nothing but base and what that brings. */
  readonly base: string;
  /** Further folders with addons. */
  readonly addons: readonly string[];
  readonly timeout: number;
  readonly say: (how: string) => void;
};

/** A database that holds only what a list of dependencies brings. */
export type Control = {
  readonly database: string;
  /** Folders that hold the control addon and the dependencies that were given with the addons. */
  readonly folders: readonly string[];
  /** What is logged without the addons under test. */
  readonly known: ReadonlySet<string>;
  readonly snapshot: TakenSnapshot;
};

/** Control databases by what is depended on, each made once. */
export class Controls {
  readonly #bench: Bench;
  readonly #made = new Map<string, Promise<Control>>();

  constructor(bench: Bench) {
    this.#bench = bench;
  }

  /** @param beside addons that are dependencies and lie beside those under test */
  for(depends: readonly string[], beside: readonly AddonSource[]): Promise<Control> {
    const key = depends.join();
    const made = this.#made.get(key) ?? this.#make(depends, beside, this.#made.size);
    this.#made.set(key, made);
    return made;
  }

  async #make(depends: readonly string[], beside: readonly AddonSource[], number: number): Promise<Control> {
    const { server, databases, postgres, work, addons, base, series, timeout, say } = this.#bench;
    say(`control addon with ${depends.join(', ')}`);
    const folder = work.folder(`control-${number}`);
    writeControl(folder, series, depends);
    copyAddons(beside, folder);
    const database = await databases.create(base);
    const log = (name: string): string => `${work.folder('logs')}/control-${number}-${name}.log`;
    const start = { database, addons: [folder, ...addons] };
    const installed = await server.test({ ...start, args: ['-i', controlName, '--test-tags', `/${controlName}`], log: log('install') });
    await server.run({ ...start, args: ['-u', controlName], log: log('update') });
    const states = await moduleStates(postgres, database, [controlName]);
    if (installed.isLate) throw tooLate(depends, timeout);
    if (states[controlName] !== 'installed') throw notInstalled(depends, readText(log('install')));
    const noise = noiseOf(database, work.path);
    const known = ['install', 'update'].flatMap((name) => complaints(readLog(readText(log(name))), noise).map(keyOf));
    return { database, folders: [folder], known: new Set(known), snapshot: await takeSnapshot(postgres, database) };
  }
}

export const noiseOf = (database: string, folder: string) => ({
  replaced: new Map([
    [database, 'DB'],
    [folder, 'TMP'],
  ]),
});

function tooLate(depends: readonly string[], timeout: number): UserError {
  const message = `Installing what the addons depend on (${depends.join(', ')}) took longer than ${timeout} minutes and was stopped.`;
  return new UserError('timeout', `${message} Allow more with --timeout.`);
}

function notInstalled(depends: readonly string[], log: string): UserError {
  const lines = readLog(log).filter(({ level }) => ['WARNING', 'ERROR', 'CRITICAL'].includes(level));
  const said = lines.slice(-5).map(({ message, detail }) => `  ${[message, detail].filter((part) => part !== undefined).join(' … ')}`);
  const message = `Odoo cannot install what the addons depend on: ${depends.join(', ')}.`;
  const remedy = 'Name the folders that hold these modules with --addons, and install the Python packages that they ask for.';
  return new UserError('depends-fail', [message, ...(said.length === 0 ? [] : ['It logged:', ...said]), remedy].join('\n'));
}
