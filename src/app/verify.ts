import { join } from 'node:path';
import type { Verification, VerifiedGroup } from '../model/verification.js';
import type { Bench } from './verify-control.js';
import type { LivedGroup } from './verify-group.js';
import type { Target } from './verify-targets.js';

export type VerifyOptions = {
  readonly root: string;
  /** Ids of entries and folders of addons; none: every generated addon of the series. */
  readonly targets: readonly string[];
  /** Source tree of Odoo. */
  readonly odoo: string;
  readonly python: string;
  /** Further folders with addons, which those under test depend on. */
  readonly addons: readonly string[];
  /** Database to copy, with base installed; absent: one is made. */
  readonly template?: string | undefined;
  /** Folder of generated addons; absent: `generated/<series>`. */
  readonly out?: string | undefined;
  /** The addons are not installed one by one. */
  readonly togetherOnly: boolean;
  /** Longest that one start of Odoo may take, in minutes. */
  readonly timeout: number;
  /** Folder that the logs are kept in. */
  readonly logs?: string | undefined;
  /** What was measured goes into the register. */
  readonly evidence: boolean;
  /** Who adds it. */
  readonly as?: string | undefined;
  readonly at: string;
  readonly today: string;
  readonly cacheDir?: string | null | undefined;
  readonly say: (how: string) => void;
  /** Told after each run in one line. */
  readonly done: (line: string) => void;
  /** Stops it: children are ended, databases dropped. */
  readonly signal?: AbortSignal | undefined;
};

/**
 * Proves addons in a real Odoo: each alone and then all together, in databases that are made for it and dropped afterwards.
 * @throws UserError with exit code 2 for wrong input and for what is missing: Odoo, Python, PostgreSQL, a module that is depended on
 */
export async function verify(options: VerifyOptions): Promise<Verification> {
  const { addonsPaths, checkPython, isInstalled, readTree } = await import('../io/odoo/installation.js');
  const { checkServer, explainSql, Postgres } = await import('../io/odoo/postgres.js');
  const { Databases } = await import('../io/odoo/databases.js');
  const { environment } = await import('../io/odoo/run-program.js');
  const { removeStaleFolders, WorkFolder } = await import('../io/odoo/work-folder.js');
  const { checkTemplate, makeBase } = await import('../io/odoo/base-database.js');
  const { OdooServer } = await import('../io/odoo/server.js');
  const { verifyTargets } = await import('./verify-targets.js');
  const { checkAdder, storeEvidence } = await import('./verify-evidence.js');
  const { signal, say } = options;
  const tree = readTree(options.odoo);
  const addons = addonsPaths(options.addons);
  const targets = await verifyTargets(tree.series, options);
  if (options.evidence) await checkAdder(options, targets.chosen);
  removeStaleFolders();
  const work = new WorkFolder();
  try {
    say('looking for Odoo, Python and PostgreSQL');
    const env = environment(work.folder('home'));
    const installation = await checkPython(tree, { python: options.python, env, signal });
    const postgres = new Postgres(environment(), signal);
    const version = await checkServer(postgres);
    const databases = new Databases(postgres);
    const { dropped, unclear } = await databases.dropStale();
    const milliseconds = options.timeout * 60_000;
    const server = new OdooServer({ installation, env, dataDir: work.folder('data'), timeout: milliseconds, signal });
    try {
      const base = options.template ?? (await makeBase({ databases, postgres, server, say, log: join(work.folder('logs'), 'base.log') }));
      const names = targets.chosen.map(({ name }) => name);
      if (options.template !== undefined) await checkTemplate(postgres, base, { series: tree.series, addons: names });
      const bench: Bench = { series: tree.series, server, postgres, databases, work, base, addons, timeout: options.timeout, say };
      const lived = await liveAll(bench, targets.chosen, {
        ...options,
        others: targets.others,
        coverage: installation.coverage !== undefined,
      });
      const evidence = options.evidence ? await storeEvidence(options, { series: tree.series, targets: targets.chosen, lived }) : [];
      const groups = lived.map(({ group }) => group);
      const wkhtmltopdf = isInstalled('wkhtmltopdf');
      return {
        odoo: { ...installation, postgres: version, wkhtmltopdf },
        groups,
        evidence,
        notes: notesOf({ wkhtmltopdf, dropped, unclear, coverage: installation.coverage }),
        exitCode: groups.some(({ faults }) => faults.length > 0) ? 1 : 0,
      };
    } finally {
      await databases.dropAll();
    }
  } catch (error) {
    throw explainSql(error);
  } finally {
    work.remove();
  }
}

type Lives = VerifyOptions & { readonly others: readonly Target[]; readonly coverage: boolean };

/** Each alone, then all together; one addon is not done twice. */
async function liveAll(bench: Bench, targets: readonly Target[], lives: Lives): Promise<readonly LivedGroup[]> {
  const { Controls } = await import('./verify-control.js');
  const { verifyGroup } = await import('./verify-group.js');
  const { keepLogs } = await import('../io/odoo/work-folder.js');
  const alone = lives.togetherOnly && targets.length > 1 ? [] : targets.map((target) => [target]);
  const groups = [...alone, ...(targets.length > 1 ? [targets] : [])];
  const controls = new Controls(bench);
  const beside = [...targets, ...lives.others];
  const lived: LivedGroup[] = [];
  for (const [number, group] of groups.entries()) {
    const [first, second] = group;
    const kind = second === undefined ? 'alone' : 'together';
    const say = (how: string): void => lives.say(`${number + 1} of ${groups.length}, ${how}`);
    const coverage = lives.coverage && kind === 'alone';
    const done = await verifyGroup({ ...bench, say }, controls, { kind, number, targets: group, beside, coverage });
    const name = kind === 'alone' ? first?.name : 'together';
    if (lives.logs !== undefined) keepLogs(done.logs, name ?? kind, join(lives.logs, bench.series));
    lives.done(lineOf(done.group));
    lived.push(done);
  }
  return lived;
}

function lineOf({ kind, addons, faults, timings }: VerifiedGroup): string {
  const seconds = Math.round(timings.reduce((sum, one) => sum + one.seconds, 0));
  const what = kind === 'alone' ? addons.join() : `all ${addons.length} together`;
  return `${faults.length === 0 ? 'ok  ' : 'FAIL'} ${what}, ${seconds} s`;
}

type Found = {
  readonly wkhtmltopdf: boolean;
  readonly coverage: string | undefined;
  readonly dropped: readonly string[];
  readonly unclear: readonly string[];
};

function notesOf({ wkhtmltopdf, coverage, dropped, unclear }: Found): readonly string[] {
  const names = (list: readonly string[]): string => list.join(', ');
  return [
    ...(wkhtmltopdf ? [] : ['wkhtmltopdf was not found: PDFs were not printed. Tests that need it are skipped by Odoo.']),
    ...(coverage === undefined ? ['The Python has no coverage.py: no lines were counted. Install it: pip install coverage'] : []),
    ...(dropped.length === 0 ? [] : [`Databases of a run that was killed were dropped: ${names(dropped)}`]),
    ...(unclear.length === 0 ? [] : [`These look like databases of this tool, without its mark, and were left alone: ${names(unclear)}`]),
  ];
}
