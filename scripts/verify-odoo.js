// Proves the sample's addons in a real Odoo by `warrant verify`, each alone and then all together, and writes test/golden/verified.json
// when all is well:
//   npm run verify:odoo -- --odoo 17.0=PATH [--odoo 18.0=PATH …] [--python BIN] [--base 17.0=DATABASE …] [--together]
// PG* variables name a server and a role that may create databases. --base is the command's --template-database; --together leaves out
// the addons one by one and writes nothing.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generate, pairs } from './odoo/sample.js';
import { treeDigest } from './tree-digest.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const verifiedFile = join(root, 'test/golden/verified.json');

const { values } = parseArgs({
  options: {
    odoo: { type: 'string', multiple: true, default: [] },
    base: { type: 'string', multiple: true, default: [] },
    python: { type: 'string', default: 'python3' },
    together: { type: 'boolean', default: false },
  },
});
const bases = new Map(pairs(values.base));

/** Generates the sample for a series and runs the command on it; its report goes to the terminal, its JSON comes back. */
function verifySeries([series, tree]) {
  const folder = mkdtempSync(join(tmpdir(), `warrant-addons-${series}-`));
  try {
    const addons = generate(series, folder);
    const base = bases.get(series);
    const args = ['bin/warrant.js', 'verify', '--out', folder, '--odoo', tree, '--python', values.python, '--json'];
    if (base !== undefined) args.push('--template-database', base);
    if (values.together) args.push('--together');
    const stdio = ['ignore', 'pipe', 'inherit'];
    const { status, stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28, stdio });
    if (status !== 0 && status !== 1) throw new Error(`warrant verify ended with ${status} in ${series}`);
    const { groups } = JSON.parse(stdout);
    for (const { kind, addons: names, faults, ownLines } of groups) {
      const what = kind === 'alone' ? names[0] : `all ${names.length} together`;
      for (const fault of [...faults, ...ownLines.map(({ step, message }) => `${step}: ${message}`)])
        console.log(`${series} ${what}: ${fault}`);
    }
    return { series, isGood: status === 0, treeDigest: treeDigest(folder), addons, groups };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Counts of several runs; a test that was skipped did run. */
function counts(groups) {
  const sum = (key) => groups.flatMap(({ tests }) => tests).reduce((total, tests) => total + tests[key], 0);
  const [failed, errors, skipped] = [sum('failed'), sum('errors'), sum('skipped')];
  return { run: sum('passed') + failed + errors + skipped, failed, errors, skipped };
}

/** Replaces what is said about a series; what others say stays. */
function record({ series, treeDigest: digest, addons, groups }) {
  const before = existsSync(verifiedFile) ? JSON.parse(readFileSync(verifiedFile, 'utf8')).series : {};
  const alone = groups.filter(({ kind }) => kind === 'alone');
  const all = {
    ...before,
    [series]: {
      treeDigest: digest,
      addons,
      installedAlone: alone.length,
      testsAlone: counts(alone),
      installedTogether: addons.length,
      tests: counts(groups.filter(({ kind }) => kind === 'together')),
    },
  };
  const sorted = Object.fromEntries(Object.entries(all).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(verifiedFile, `${JSON.stringify({ format: 1, series: sorted }, null, 2)}\n`);
}

if (values.odoo.length === 0) throw new Error('name at least one Odoo: --odoo 17.0=PATH');
for (const pair of pairs(values.odoo)) {
  const verified = verifySeries(pair);
  if (!verified.isGood) process.exitCode = 1;
  else if (!values.together) record(verified);
}
