import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { verify } from '../../src/app/verify.js';
import { maintenance } from '../../src/io/odoo/postgres.js';
import type { Verification } from '../../src/model/verification.js';
import { project } from '../helpers/command.js';
import { odooTrees } from '../helpers/odoo-trees.js';
import { writePalletAddon } from '../helpers/pallet-addon.js';
import { hasPostgres, postgres } from '../helpers/postgres.js';
import { entryText, tempRegister } from '../helpers/temp-register.js';
import { tempFolder } from '../helpers/workspace.js';

/** A Python that can run Odoo; `WARRANT_TEMPLATE_17` and so on name databases with base, which save a minute each. */
const python = process.env['WARRANT_PYTHON'] ?? '';
const canRun = python !== '' && hasPostgres;
const why = canRun ? '' : ' (skipped: WARRANT_PYTHON or PGHOST is not set)';
const minutes = 60_000;

const said: string[] = [];
const options = (series: string, tree: string) => ({
  root: tempFolder(),
  odoo: tree,
  python,
  addons: [],
  template: process.env[`WARRANT_TEMPLATE_${series.slice(0, 2)}`],
  togetherOnly: false,
  timeout: 15,
  evidence: false,
  at: '2026-11-23',
  today: '2026-11-23',
  cacheDir: null,
  say: () => undefined,
  done: (line: string) => void said.push(line),
});

/** The databases that a process made: others may be at work, too. */
const databasesOf = async (pid: number | undefined): Promise<readonly string[]> => {
  const query = `select datname as name from pg_database
    where datname like 'warrant\\_verify\\_%' and shobj_description(oid, 'pg_database') like '%"pid":${pid},%'`;
  return (await postgres().rows(maintenance, query, z.object({ name: z.string() }))).map(({ name }) => name);
};

const leftBy = ({ groups }: Verification): readonly string[] =>
  groups.flatMap(({ leftovers }) => leftovers.filter(({ isExpected }) => !isExpected).map(({ what }) => what));

const ofEach = odooTrees.filter(({ tree }) => tree !== undefined || odooTrees.every((other) => other.tree === undefined));

describe.each(ofEach)(`in Odoo $title${why}`, ({ series, tree = '' }) => {
  const skip = !canRun || tree === '';

  it.skipIf(skip)('an addon that is well is found well, and nothing of it remains', { timeout: 20 * minutes }, async () => {
    const addon = writePalletAddon(tempFolder(), { series });
    const logs = join(tempFolder(), 'logs');
    const { groups, exitCode } = await verify({ ...options(series, tree), targets: [addon], logs });
    expect(groups).toMatchObject([
      {
        kind: 'alone',
        faults: [],
        installed: { pallet_note: 'installed' },
        uninstalled: { pallet_note: 'uninstalled' },
        ownLines: [],
        data: { records: 2, missing: [] },
        tests: [{ inCode: 2, passed: 1, failed: 0, errors: 0, skipped: 1 }],
      },
    ]);
    expect(groups[0]?.data?.values).toBeGreaterThanOrEqual(3);
    expect(groups[0]?.timings.map(({ step }) => step)).toEqual(['install', 'update', 'restart', 'uninstall', 'restart-after-uninstall']);
    expect(groups[0]?.timings[0]?.loading?.queries).toBeGreaterThan(50);
    expect(exitCode).toBe(0);
    expect(readdirSync(join(logs, series))).toHaveLength(5);
    expect(existsSync(join(addon, 'models/__pycache__'))).toBe(false);
  });

  it.skipIf(skip)('one that is not is found out in everything', { timeout: 20 * minutes }, async () => {
    const addon = writePalletAddon(tempFolder(), { series, isBroken: true });
    const result = await verify({ ...options(series, tree), targets: [addon] });
    const [group] = result.groups;
    expect(result.exitCode).toBe(1);
    expect(group?.tests).toMatchObject([{ passed: 1, failed: 1, errors: 1, skipped: 1 }]);
    expect(group?.ownLines.map(({ level, message }) => `${level} ${message}`)).toContain('WARNING Something is odd');
    expect(leftBy(result)).toEqual(['pallet.left', 'table pallet_left', 'column res_partner.pallet_left']);
    expect(group?.tests[0]?.criteria.find(({ criterion }) => criterion === 'AC-1')).toMatchObject({
      passed: 1,
      faults: ['test_pallet.TestPallet.test_wrong'],
    });
  });

  it.skipIf(skip)('what an addon depends on has to be there', { timeout: 10 * minutes }, async () => {
    const addon = writePalletAddon(tempFolder(), { series, depends: ['base', 'pallet_nowhere'] });
    await expect(verify({ ...options(series, tree), targets: [addon] })).rejects.toThrow(
      /Odoo cannot install what the addons depend on: base, pallet_nowhere[\s\S]*--addons/,
    );
  });
});

const first = odooTrees.find(({ tree }) => tree !== undefined);

describe.skipIf(!canRun || first === undefined)(`around a run${why}`, () => {
  const { series, tree = '' } = first ?? { series: '17.0', tree: '' };

  it('is stopped and leaves nothing; killed, it leaves what the next run drops', { timeout: 20 * minutes }, async () => {
    const addon = writePalletAddon(tempFolder(), { series });
    const template = process.env[`WARRANT_TEMPLATE_${series.slice(0, 2)}`];
    const args = [join(project, 'bin/warrant.js'), 'verify', addon, '--odoo', tree, '--python', python];
    if (template !== undefined) args.push('--template-database', template);
    let left: readonly string[] = [];
    const until = async (isSo: () => Promise<boolean>) => {
      for (let attempt = 0; !(await isSo()); attempt++) {
        if (attempt > 1500) throw new Error('it took too long');
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    };
    for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
      const child = spawn(process.execPath, args, { stdio: 'ignore', cwd: tempFolder() });
      const ended = new Promise((resolve) => child.on('close', (_code, by) => resolve(by)));
      await until(async () => (await databasesOf(child.pid)).length > 0);
      child.kill(signal);
      expect(await ended).toBe(signal);
      left = await databasesOf(child.pid);
      if (signal === 'SIGTERM') expect(left).toEqual([]);
    }
    expect(left.length).toBeGreaterThan(0);
    // Odoo of the run that was killed goes on until it has done what it was told.
    await whenFree(() => verify({ ...options(series, tree), targets: [addon] }), left);
    expect(
      await postgres().rows(maintenance, `select datname as name from pg_database where datname = '${left[0]}'`, z.object({})),
    ).toEqual([]);

    async function whenFree(run: () => Promise<Verification>, names: readonly string[]): Promise<Verification> {
      const sessions = `select count(*)::text as name from pg_stat_activity where datname in (${names.map((name) => `'${name}'`).join()})`;
      await until(async () => (await postgres().rows(maintenance, sessions, z.object({ name: z.string() })))[0]?.name === '0');
      return await run();
    }
  });

  it('writes evidence that is bound to the code and counts as verified', { timeout: 20 * minutes }, async () => {
    const criterion = (id: string) => `{ id: "${id}", level: "unit", scenario: "partial stock", given: "g", when: "w", then: "t" }`;
    const acceptance = `  acceptance: [${['AC-1', 'AC-2'].map(criterion).join(', ')}],\n  addon: { name: "pallet_note", depends: ["base"] },\n`;
    const { root } = tempRegister({ 'register/entries/CR-0001-credit-hold.ts': entryText('CR-0001', acceptance) });
    const addon = writePalletAddon(join(root, 'addons'), { series });
    const state = {
      format: 1,
      tool: '1',
      addon: 'pallet_note',
      series,
      entry: 'CR-0001',
      digest: '0'.repeat(64),
      extendedBy: {},
      files: {},
    };
    mkdirSync(join(addon, '.warrant'));
    writeFileSync(join(addon, '.warrant/state.json'), JSON.stringify(state));
    const { evidence } = await verify({
      ...options(series, tree),
      root,
      out: join(root, 'addons'),
      targets: ['CR-0001'],
      evidence: true,
      as: 'ann',
    });
    expect(evidence).toMatchObject([
      { entry: 'CR-0001', addon: 'pallet_note', file: expect.stringContaining('register/evidence/CR-0001/') },
    ]);
    expect(JSON.parse(readFileSync(join(root, evidence[0]?.file ?? ''), 'utf8'))).toMatchObject({
      origin: 'verified',
      person: 'ann',
      series,
      addon: { name: 'pallet_note', folder: 'addons/pallet_note' },
      tests: { passed: 1, faults: [{ fault: 'skipped' }], criteria: { 'AC-1': { faults: [] } } },
    });
  });
});
