// Measures what README says about speed. Runs are interleaved, so that a busy machine is unfair to nobody; figures are medians.
// Usage: npm run bench [-- --runs 7] [-- --large] [-- --addons DIR]   (--large adds the register of 10,000 entries; --addons names real addons
// of 17.0 for the impact, which is measured on copies of the sample's addons otherwise)
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, release, tmpdir, totalmem, type } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const warrant = join(root, 'bin/warrant.js');
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '7' }, large: { type: 'boolean', default: false }, addons: { type: 'string' } },
});
const runs = Number(values.runs);
const scratch = mkdtempSync(join(tmpdir(), 'warrant-bench-'));

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** The register of the tests, in a git repository; the helper is TypeScript and is bundled for this. */
async function makeRegister(name, entries) {
  const file = join(scratch, 'big-register.mjs');
  await build({
    entryPoints: [join(root, 'test/helpers/big-register.ts')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile: file,
    logLevel: 'error',
  });
  const { writeBigRegister } = await import(pathToFileURL(file).href);
  const folder = join(scratch, name);
  mkdirSync(folder, { recursive: true });
  writeBigRegister(folder, entries);
  return folder;
}

/** Reports the peak memory of a process when it ends, into a file: nothing else tells it portably. */
const probe = join(scratch, 'probe.cjs');
writeFileSync(
  probe,
  "process.on('exit', () => require('node:fs').writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS)));\n",
);

function time({ args, cwd = root, before, allowed = [0] }, run) {
  before?.();
  const peakFile = join(scratch, 'peak');
  const began = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, ['--require', probe, ...(typeof args === 'function' ? args(run) : args)], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, PEAK_FILE: peakFile, XDG_CACHE_HOME: join(scratch, 'cache') },
  });
  const ms = Number(process.hrtime.bigint() - began) / 1e6;
  if (!allowed.includes(status)) throw new Error(`${args} ended with ${status}: ${stderr}`);
  return { ms, peak: Number(readFileSync(peakFile, 'utf8')) / 1024 };
}

const clearCache = () => rmSync(join(scratch, 'cache'), { recursive: true, force: true });

function measure(cases) {
  const found = new Map(cases.map(({ name }) => [name, []]));
  for (let run = 0; run < runs; run += 1) for (const one of cases) found.get(one.name).push(time(one, run));
  return cases.map((one) => {
    const results = found.get(one.name);
    return {
      name: one.name,
      command: one.shown,
      ms: median(results.map(({ ms }) => ms)),
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
  for (const { name, ms, peak } of rows)
    process.stdout.write(
      `${name.padEnd(44)} ${ms.toFixed(0).padStart(7)} ms  ${(ms / base).toFixed(2).padStart(6)} x  ${peak.toFixed(0).padStart(5)} MB\n`,
    );
};

try {
  const [cpu] = cpus();
  process.stdout.write(
    `${type()} ${release()}, ${cpus().length} x ${cpu?.model}, ${(totalmem() / 2 ** 30).toFixed(0)} GB, Node ${process.version}, medians of ${runs} interleaved runs\n\n`,
  );
  const thousand = await makeRegister('thousand', 1000);
  const few = await makeRegister('few', 20);
  const more = await makeRegister('more', 120);
  // Each time into a folder of its own: ext4 is slow to give out inodes that were freed a moment ago.
  const generate = (folder) => ({ args: (run) => [warrant, 'generate', '--at', '2026-11-23', '--out', `out-${run}`], cwd: folder });
  const rows = measure([
    { name: 'node -e 0', shown: 'node -e 0', args: ['-e', '0'] },
    { name: 'warrant --help', shown: 'warrant --help', args: [warrant, '--help'] },
    ...registerCases(thousand, '1,000 entries'),
    ...impactCases(values.addons ?? copiesOfSample(150)),
    { name: 'generate 20 addons', shown: 'warrant generate', ...generate(few) },
    { name: 'generate 120 addons', shown: 'warrant generate', ...generate(more) },
  ]);
  const [node, help] = rows;
  process.stdout.write('                                                median   x --help   peak\n');
  print(rows, help.ms);
  process.stdout.write(`\n--help is ${(help.ms / node.ms).toFixed(2)} x node -e 0\n`);
  const slope =
    (rows.find(({ name }) => name === 'generate 120 addons').ms - rows.find(({ name }) => name === 'generate 20 addons').ms) / 100;
  process.stdout.write(`one more addon generated and written: ${slope.toFixed(1)} ms\n`);
  if (values.large) print(measure(registerCases(await makeRegister('large', 10000), '10,000 entries')), help.ms);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
