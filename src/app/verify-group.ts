import { join } from 'node:path';
import { verifiedTests } from '../core/verify/criteria.js';
import { faultsOf, type StepEnd } from '../core/verify/judge.js';
import { leftovers } from '../core/verify/leftovers.js';
import { complaints, ownLines, readLog, timingOf } from '../core/verify/log.js';
import { addonTests } from '../io/evidence/addon-tests.js';
import { codeDigest } from '../io/evidence/code-files.js';
import { readSources, type Sources } from '../io/evidence/read-sources.js';
import { copyAddons } from '../io/odoo/addons-folder.js';
import { lifecycleScript, readScript, type ScriptSaid } from '../io/odoo/lifecycle-script.js';
import { moduleStates } from '../io/odoo/module-states.js';
import type { Ended } from '../io/odoo/run-program.js';
import { rowsSince, takeSnapshot } from '../io/odoo/snapshot.js';
import { readText } from '../io/odoo/work-folder.js';
import { UserError } from '../model/errors.js';
import type { LineSummary } from '../model/evidence.js';
import type { CommittedData, Leftover, OwnLine, Step, StepTiming, VerifiedGroup, VerifiedTests } from '../model/verification.js';
import { type Bench, type Control, type Controls, noiseOf } from './verify-control.js';
import type { Target } from './verify-targets.js';

export type GroupRequest = {
  readonly kind: VerifiedGroup['kind'];
  readonly number: number;
  readonly targets: readonly Target[];
  /** Addons beside, which those under test may depend on. */
  readonly beside: readonly Target[];
  /** Lines are counted while the tests run. */
  readonly coverage: boolean;
};

export type LivedGroup = {
  readonly group: VerifiedGroup;
  /** Of the installation, with the tests. */
  readonly log: string;
  /** Cobertura, where lines were counted. */
  readonly cobertura?: string;
  /** All logs of the group. */
  readonly logs: readonly string[];
  /** Digest of the code of each addon as it was installed, by its folder. */
  readonly digests: ReadonlyMap<string, string>;
};

/** Addons that others need, as far as they lie beside them, and what those need in turn. */
function besideNeeded(targets: readonly Target[], beside: readonly Target[]): readonly Target[] {
  const found = new Map<string, Target>();
  const open = targets.flatMap(({ depends }) => depends);
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const target = beside.find((one) => one.name === name);
    if (target === undefined || found.has(name)) continue;
    found.set(name, target);
    open.push(...target.depends);
  }
  return [...found.values()];
}

/** Installs addons with their tests, updates them, starts again, uninstalls them with committed data, and starts once more. */
export async function verifyGroup(bench: Bench, controls: Controls, request: GroupRequest): Promise<LivedGroup> {
  const names = request.targets.map(({ name }) => name);
  const own = new Set(names);
  const depends = [...new Set(request.targets.flatMap((target) => target.depends))].filter((name) => !own.has(name)).toSorted();
  const needed = besideNeeded(
    request.targets,
    request.beside.filter(({ name }) => !own.has(name)),
  );
  const control = await controls.for(depends, needed);
  const folder = bench.work.folder(`group-${request.number}`);
  const digests = new Map(request.targets.map((target) => [target.folder, codeDigest(target.folder)]));
  copyAddons(request.targets, folder);
  const database = await bench.databases.create(control.database);
  try {
    const life = new Life(bench, control, { ...request, names, folder, database });
    return { ...(await life.run()), digests };
  } finally {
    await bench.databases.drop(database);
  }
}

type LifeOf = GroupRequest & { readonly names: readonly string[]; readonly folder: string; readonly database: string };

class Life {
  readonly #bench: Bench;
  readonly #control: Control;
  readonly #of: LifeOf;
  readonly #ends: StepEnd[] = [];
  readonly #lines: OwnLine[] = [];
  readonly #timings: StepTiming[] = [];
  readonly #troubles: string[] = [];
  readonly #logs: string[] = [];

  constructor(bench: Bench, control: Control, of: LifeOf) {
    [this.#bench, this.#control, this.#of] = [bench, control, of];
  }

  async run(): Promise<Omit<LivedGroup, 'digests'>> {
    const { names } = this.#of;
    const installed = await this.#install();
    let uninstalled: Readonly<Record<string, string>> = {};
    let data: CommittedData | undefined;
    let left: readonly Leftover[] = [];
    if (names.every((name) => installed.states[name] === 'installed')) {
      await this.#step('update', ['-u', names.join(',')], true);
      await this.#step('restart', []);
      const said = await this.#uninstall();
      data = said.data;
      uninstalled = this.#ends.at(-1)?.states ?? {};
      await this.#step('restart-after-uninstall', []);
      if (said.isUninstalled) left = await this.#leftovers(said);
    }
    const { tests, lines } = await this.#tests(installed);
    const judged = { addons: names, ends: this.#ends, troubles: this.#troubles, ownLines: this.#lines, tests, leftovers: left };
    const group: VerifiedGroup = {
      addons: names,
      kind: this.#of.kind,
      faults: faultsOf({ ...judged, timeout: this.#bench.timeout }),
      installed: installed.states,
      uninstalled,
      ownLines: this.#lines,
      timings: this.#timings,
      tests,
      leftovers: left,
      ...(data === undefined ? {} : { data }),
      ...(lines === undefined ? {} : { lines }),
    };
    const { log, cobertura } = installed;
    return { group, log, logs: this.#logs, ...(cobertura === undefined ? {} : { cobertura }) };
  }

  #start(step: Step, args: readonly string[]) {
    const { bench, of } = { bench: this.#bench, of: this.#of };
    bench.say(`${of.kind === 'alone' ? of.names[0] : `all ${of.names.length} together`}: ${step.replaceAll('-', ' ')}`);
    const log = join(bench.work.folder('logs'), `${of.number}-${step}.log`);
    this.#logs.push(log);
    return { database: of.database, addons: [...this.#control.folders, of.folder, ...bench.addons], args, log };
  }

  /** Keeps what a start of Odoo shows. */
  async #note(step: Step, log: string, ended: Ended, { states, text = readText(log) }: { states: boolean; text?: string }) {
    const { names, database } = this.#of;
    const records = readLog(text);
    const noise = noiseOf(database, this.#bench.work.path);
    this.#lines.push(...ownLines(step, complaints(records, noise), this.#control.known));
    this.#timings.push(timingOf(step, records, { seconds: ended.seconds, addons: names }));
    const found = states ? { states: await moduleStates(this.#bench.postgres, database, names) } : {};
    this.#ends.push({ step, isLate: ended.isLate, killedBy: ended.isLate ? null : ended.killedBy, ...found });
    return found.states ?? {};
  }

  async #step(step: Step, args: readonly string[], states = false): Promise<void> {
    const start = this.#start(step, args);
    await this.#note(step, start.log, await this.#bench.server.run(start), { states });
  }

  async #install() {
    const { names, folder, coverage, number } = this.#of;
    const { work, server } = this.#bench;
    const start = this.#start('install', ['-i', names.join(','), '--test-tags', names.map((name) => `/${name}`).join(',')]);
    const data = join(work.folder('coverage'), String(number));
    const measured = coverage ? { data, sources: names.map((name) => join(folder, name)) } : undefined;
    const states = await this.#note('install', start.log, await server.test(start, measured), { states: true });
    if (!coverage) return { states, log: start.log };
    const cobertura = `${data}.xml`;
    const { code } = await server.coverageXml(data, cobertura, `${data}.log`);
    return { states, log: start.log, ...(code === 0 ? { cobertura } : {}) };
  }

  async #uninstall(): Promise<ScriptSaid> {
    const { names } = this.#of;
    const { server, databases } = this.#bench;
    const mark = `WARRANT-${databases.run}`;
    const start = this.#start('uninstall', []);
    const ended = await server.shell(start, lifecycleScript(names, mark));
    const text = readText(start.log);
    // What could not be committed was tried in vain, which Odoo logs; that is no complaint about the addon.
    const at = text.indexOf(`${mark} DATA`);
    await this.#note('uninstall', start.log, ended, { states: true, text: at < 0 ? text : text.slice(at) });
    const said = readScript(text, mark);
    if (said.data === undefined) this.#troubles.push(`uninstall: no data could be committed before: ${lastLine(text)}`);
    return said;
  }

  async #leftovers({ support }: ScriptSaid): Promise<readonly Leftover[]> {
    const { postgres } = this.#bench;
    const { database, names } = this.#of;
    const before = this.#control.snapshot;
    const after = await takeSnapshot(postgres, database);
    const newRows = await rowsSince(postgres, database, before, { now: after, own: support });
    return leftovers({ before, after, newRows, addons: names });
  }

  async #tests({ log, cobertura }: { log: string; cobertura?: string }): Promise<{ tests: readonly VerifiedTests[]; lines?: LineSummary }> {
    const tests: VerifiedTests[] = [];
    let lines: LineSummary | undefined;
    for (const { name, folder, entries } of this.#of.targets) {
      const read = await this.#read({ name, folder }, log, cobertura);
      lines = read?.lines;
      const found = read?.tests ?? (await addonTests(folder));
      tests.push(verifiedTests({ addon: name, entries, ...found }));
    }
    return { tests, ...(lines === undefined ? {} : { lines }) };
  }

  /** What the log says; undefined where it holds no tests of the addon. */
  async #read(addon: { name: string; folder: string }, log: string, cobertura?: string): Promise<Sources | undefined> {
    try {
      return await readSources({ 'odoo-log': log, cobertura }, { ...addon, series: this.#bench.series });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      if (error.code === 'no-coverage') return await this.#read(addon, log);
      if (error.code !== 'no-tests') this.#troubles.push(`install: ${error.message.replaceAll(this.#bench.work.path, '')}`);
      return undefined;
    }
  }
}

const lastLine = (text: string): string => text.trimEnd().split('\n').at(-1)?.slice(0, 300) ?? '';
