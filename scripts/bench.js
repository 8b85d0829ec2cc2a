// Measures what README says about speed. Runs are interleaved, so that a busy machine is unfair to nobody; figures are medians.
// Usage: npm run bench [-- --runs 7] [-- --large] [-- --addons DIR] [-- --only TEXT]   (--only takes the cases whose names hold it; --large adds the register of 10,000 entries; --addons names real addons
// of 17.0 for the impact, which is measured on copies of the sample's addons otherwise)
// The audit: --repository DIR (a clone of OCA's sale-workflow), --tree DIR (the addons folder of Odoo's source), --pylint, --odoo-linter and
// --python PATH (other tools), --audit-only. --large takes copies up to 5,000 addons.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, release, tmpdir, totalmem, type } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { auditCases, copiesCase, copiesOf, hugeFile, peerCases, seriesOfTree, treeCase } from './bench-audit.js';
import { bundle, bundled, root } from './bundled.js';

const warrant = join(root, 'bin/warrant.js');
const path = { type: 'string' };
const auditOptions = {
  ...{ repository: path, tree: path, pylint: path, 'odoo-linter': path, python: path },
  'audit-only': { type: 'boolean', default: false },
};
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '7' },
    large: { type: 'boolean', default: false },
    addons: { type: 'string' },
    ...auditOptions,
    only: { type: 'string', default: '' },
  },
});
const runs = Number(values.runs);
const scratch = mkdtempSync(join(tmpdir(), 'warrant-bench-'));

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

const { writeBigRegister } = await bundled("export { writeBigRegister } from './test/helpers/big-register.ts'");

/** The register of the tests, in a git repository. */
function makeRegister(name, entries, everySeries = false) {
  const folder = join(scratch, name);
  mkdirSync(folder, { recursive: true });
  writeBigRegister(folder, entries, everySeries);
  return folder;
}

/** Reports the peak memory and the CPU time of a process when it ends, into a file: nothing else tells it portably. */
const probe = join(scratch, 'probe.cjs');
writeFileSync(
  probe,
  "process.on('exit', () => require('node:fs').writeFileSync(process.env.PEAK_FILE, JSON.stringify(process.resourceUsage())));\n",
);

function time({ args, command, cwd = root, before, allowed = [0] }, run) {
  before?.();
  const peakFile = join(scratch, 'peak');
  const began = process.hrtime.bigint();
  const own = ['--require', probe, ...(typeof args === 'function' ? args(run) : args)];
  // The shell's own clock for programs of others.
  const timed = ['-c', 'TIMEFORMAT="%U %S"; time "$@"', 'bash', command, ...(command === undefined ? [] : args)];
  const { status, stderr } = spawnSync(command === undefined ? process.execPath : 'bash', command === undefined ? own : timed, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    env: { ...process.env, PEAK_FILE: peakFile, XDG_CACHE_HOME: join(scratch, 'cache') },
  });
  const ms = Number(process.hrtime.bigint() - began) / 1e6;
  if (!allowed.includes(status)) throw new Error(`${args} ended with ${status}: ${stderr}`);
  if (command !== undefined) {
    const [user = 0, system = 0] = stderr.trim().split('\n').at(-1).split(' ').map(Number);
    return { ms, cpu: 1000 * (user + system), peak: Number.NaN };
  }
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(readFileSync(peakFile, 'utf8'));
  return { ms, cpu: (userCPUTime + systemCPUTime) / 1000, peak: maxRSS / 1024 };
}

const clearCache = () => rmSync(join(scratch, 'cache'), { recursive: true, force: true });

function measure(cases, runs = Number(values.runs)) {
  const found = new Map(cases.map(({ name }) => [name, []]));
  for (let run = 0; run < runs; run += 1) for (const one of cases) found.get(one.name).push(time(one, run));
  return cases.map((one) => {
    const results = found.get(one.name);
    return {
      name: one.name,
      command: one.shown,
      ms: median(results.map(({ ms }) => ms)),
      cpu: median(results.map(({ cpu }) => cpu)),
      peak: Math.max(...results.map(({ peak }) => peak)),
    };
  });
}

function registerCases(folder, label) {
  const at = ['--at', '2026-11-23'];
  const commands = [
    { what: 'score', args: [warrant, 'score', ...at] },
    { what: 'check --no-output', args: [warrant, 'check', '--no-output', ...at] },
  ];
  return commands.flatMap(({ what, args }) => [
    { name: `${what}, ${label}, cold`, shown: `warrant ${what}`, args, cwd: folder, before: clearCache, allowed: [0, 1] },
    { name: `${what}, ${label}, warm`, shown: `warrant ${what}`, args, cwd: folder, allowed: [0, 1] },
  ]);
}

/** The closure of what the damage register of the sample depends on, with its views: what a check of one addon reads of a catalogue. */
const needed = ['sale_management', 'stock', 'purchase'];

/** Opens the built-in catalogue and reads all modules that an addon needs, in a process of its own; the time of an empty one is told beside it. */
async function loadingCases() {
  const file = join(scratch, 'load.mjs');
  const lines = [
    "import { openCatalogue } from './src/io/catalogues/catalogue-file.ts';",
    "import { closureOf } from './src/core/catalogue/closure.ts';",
    'const [file, ...depends] = process.argv.slice(2);',
    'const began = process.hrtime.bigint();',
    'const { index, load } = openCatalogue(file);',
    'const shards = load(closureOf(depends, index.modules).order);',
    'for (const { views } of shards) void views;',
    'process.stdout.write(JSON.stringify({ ms: Number(process.hrtime.bigint() - began) / 1e6, modules: shards.length }));',
  ];
  await bundle(lines.join('\n'), file);
  return () =>
    JSON.parse(spawnSync(process.execPath, [file, join(root, 'catalogues/17.0.catalogue'), ...needed], { encoding: 'utf8' }).stdout);
}

const sampleAddons = join(root, 'generated/17.0');

/** Many addons with names of their own, made of those of the sample. */
function copiesOfSample(count) {
  const folder = join(scratch, 'addons');
  const names = readdirSync(sampleAddons);
  for (let copy = 0; copy < count; copy += 1) {
    const name = names[copy % names.length];
    const other = `${name}_${copy}`;
    for (const item of readdirSync(join(sampleAddons, name), { recursive: true, withFileTypes: true })) {
      if (!item.isFile()) continue;
      const from = join(item.parentPath, item.name);
      const to = join(folder, other, from.slice(join(sampleAddons, name).length + 1).replaceAll(name, other));
      mkdirSync(dirname(to), { recursive: true });
      writeFileSync(to, readFileSync(from, 'utf8').replaceAll(name, other));
    }
  }
  return folder;
}

function impactCases(folder) {
  const impact = {
    shown: 'warrant impact',
    args: [warrant, 'impact', '--to', '19.0', folder, '--out', join(scratch, 'impact.txt')],
    cwd: root,
  };
  const label = `impact, ${readdirSync(folder).length} addons`;
  return [
    { name: `${label}, cold`, ...impact, before: clearCache, allowed: [0, 2] },
    { name: `${label}, warm`, ...impact, allowed: [0, 2] },
  ];
}

const print = (rows, base) => {
  for (const { name, ms, cpu, peak } of rows)
    process.stdout.write(
      `${name.padEnd(44)} ${ms.toFixed(0).padStart(7)} ms  ${(ms / base).toFixed(2).padStart(6)} x  ${cpu.toFixed(0).padStart(7)} ms  ${Number.isNaN(peak) ? '' : `${peak.toFixed(0).padStart(5)} MB`}\n`,
    );
};

/** The audit; a run over thousands of addons, or of another tool, is measured once. */
function benchAudit() {
  const own = { warrant, scratch, clearCache };
  const { repository, tree, pylint, 'odoo-linter': odooLinter, python, large } = values;
  const help = { name: 'warrant --help', args: [warrant, '--help'] };
  const [base, ...rows] = measure([help, ...(repository === undefined ? [] : auditCases(own, repository))]);
  print([base, ...rows], base.ms);
  print(measure([{ ...copiesCase(own, hugeFile(scratch), 'one file with 40,000 findings'), allowed: [0, 2] }], 1), base.ms);
  const addons = repository ?? sampleAddons;
  const sizes = large ? [100, 500, 1000, 5000] : [100, 500];
  const found = sizes.map((count) => {
    const folder = copiesOf(scratch, addons, count);
    const [row] = measure([copiesCase(own, folder, count)], 1);
    rmSync(folder, { recursive: true });
    return { ...row, count };
  });
  print(found, base.ms);
  for (const [at, { ms, cpu, count }] of found.slice(1).entries())
    process.stdout.write(
      `one more addon between ${found[at].count} and ${count}: ${((ms - found[at].ms) / (count - found[at].count)).toFixed(1)} ms, CPU ${((cpu - found[at].cpu) / (count - found[at].count)).toFixed(1)} ms\n`,
    );
  if (tree !== undefined) print(measure([treeCase(own, tree, seriesOfTree(tree))], 1), base.ms);
  if (repository === undefined) return;
  const cold = rows[0];
  for (const { name, ms, cpu } of measure(peerCases(repository, { pylint, odooLinter, python }), 1))
    process.stdout.write(
      `${name} on the same files: ${(ms / 1000).toFixed(1)} s, ${(ms / cold.ms).toFixed(2)} x the audit, cold; in CPU time ${(cpu / cold.cpu).toFixed(2)} x\n`,
    );
}

async function benchAll() {
  const thousand = makeRegister('thousand', 1000);
  const few = makeRegister('few', 20);
  const more = makeRegister('more', 120);
  // Each time into a folder of its own: ext4 is slow to give out inodes that were freed a moment ago.
  const generate = (folder) => ({ args: (run) => [warrant, 'generate', '--at', '2026-11-23', '--out', `out-${run}`], cwd: folder });
  // Each series into a folder of its own, twice: the second run changes nothing.
  const all = makeRegister('all', 200, true);
  const everySeries = ['first', 'again'].flatMap((which) =>
    ['16.0', '17.0', '18.0', '19.0'].map((series) => ({
      name: `200 addons for ${series}, ${which}`,
      shown: 'warrant generate --series',
      args: (run) => [warrant, 'generate', '--at', '2026-11-23', '--series', series, '--out', `all-${run}-${series}`],
      cwd: all,
    })),
  );
  const cases = [
    { name: 'node -e 0', shown: 'node -e 0', args: ['-e', '0'] },
    { name: 'warrant --help', shown: 'warrant --help', args: [warrant, '--help'] },
    ...registerCases(thousand, '1,000 entries'),
    ...impactCases(values.addons ?? copiesOfSample(150)),
    { name: 'generate 20 addons', shown: 'warrant generate', ...generate(few) },
    { name: 'generate 120 addons', shown: 'warrant generate', ...generate(more) },
    ...everySeries,
  ];
  const rows = measure(cases.filter(({ name }, index) => index < 2 || name.includes(values.only)));
  const [node, help] = rows;
  process.stdout.write('                                                median   x --help        CPU   peak\n');
  print(rows, help.ms);
  process.stdout.write(`\n--help is ${(help.ms / node.ms).toFixed(2)} x node -e 0\n`);
  const slope =
    values.only === '' &&
    (rows.find(({ name }) => name === 'generate 120 addons').ms - rows.find(({ name }) => name === 'generate 20 addons').ms) / 100;
  if (slope !== false) process.stdout.write(`one more addon generated and written: ${slope.toFixed(1)} ms\n`);
  for (const which of ['first', 'again']) {
    const sum = rows.filter(({ name }) => name.endsWith(`, ${which}`)).reduce((total, { ms }) => total + ms, 0);
    if (sum > 0) process.stdout.write(`200 entries x 4 series, ${which}: ${(sum / 1000).toFixed(1)} s\n`);
  }
  const loading = await loadingCases();
  const loads = Array.from({ length: runs }, loading);
  const ms = median(loads.map((one) => one.ms)).toFixed(0);
  process.stdout.write(`catalogue opened, ${loads[0].modules} modules that ${needed.join(', ')} need read with their views: ${ms} ms\n`);
  process.stdout.write('\n');
  benchAudit();
  if (values.large) print(measure(registerCases(makeRegister('large', 10000), '10,000 entries')), help.ms);
}

try {
  const [cpu] = cpus();
  process.stdout.write(
    `${type()} ${release()}, ${cpus().length} x ${cpu?.model}, ${(totalmem() / 2 ** 30).toFixed(0)} GB, Node ${process.version}, medians of ${runs} interleaved runs\n\n`,
  );
  if (values['audit-only']) benchAudit();
  else await benchAll();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
