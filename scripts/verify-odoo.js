// Installs the sample's addons in a real Odoo, each alone and then all together, and writes test/golden/verified.json when all is well:
//   npm run verify:odoo -- --odoo 17.0=PATH [--odoo 18.0=PATH …] [--python BIN] [--base 17.0=DATABASE …] [--together]
// PG* variables name a server and a role that may create databases. --base takes an existing database with nothing but base
// installed instead of making one; --together leaves out the addons one by one and writes nothing.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { controlsFor } from './odoo/controls.js';
import { generate, pairs, withBase } from './odoo/sample.js';
import { odooServer } from './odoo/server.js';
import { verifyAddons } from './odoo/verify-addons.js';
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

async function verifySeries([series, tree]) {
  const folder = mkdtempSync(join(tmpdir(), `warrant-addons-${series}-`));
  const dataDir = mkdtempSync(join(tmpdir(), 'warrant-odoo-'));
  try {
    const addons = generate(series, folder);
    const server = odooServer({ tree, python: values.python, series, dataDir });
    return await withBase(server, bases.get(series), async (base) => {
      const groups = [...(values.together ? [] : addons.map((addon) => [addon])), addons];
      const controls = controlsFor(server, base);
      const results = [];
      try {
        for (const group of groups) results.push(show(series, group, await verifyAddons(server, controls, folder, group)));
      } finally {
        await controls.drop();
      }
      return { series, treeDigest: treeDigest(folder), addons, results };
    });
  } finally {
    for (const made of [folder, dataDir]) rmSync(made, { recursive: true, force: true });
  }
}

function show(series, group, { wrong, tests }) {
  const what = group.length === 1 ? group[0] : `all ${group.length} together`;
  const counts =
    tests === undefined ? 'no tests' : `${tests.run} tests, ${tests.failed} failed, ${tests.errors} errors, ${tests.skipped} skipped`;
  console.log(`${wrong.length === 0 ? 'ok  ' : 'FAIL'} ${series} ${what}: ${counts}${wrong.map((text) => `\n       ${text}`).join('')}`);
  return { wrong, tests };
}

/** Replaces what is said about a series; what others say stays. */
function record({ series, treeDigest: digest, addons, results }) {
  const before = existsSync(verifiedFile) ? JSON.parse(readFileSync(verifiedFile, 'utf8')).series : {};
  const alone = results.slice(0, -1).map(({ tests }) => tests);
  const sum = (key) => alone.reduce((total, tests) => total + tests[key], 0);
  const testsAlone = { run: sum('run'), failed: sum('failed'), errors: sum('errors'), skipped: sum('skipped') };
  const all = {
    ...before,
    [series]: {
      treeDigest: digest,
      addons,
      installedAlone: alone.length,
      testsAlone,
      installedTogether: addons.length,
      tests: results.at(-1).tests,
    },
  };
  const sorted = Object.fromEntries(Object.entries(all).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(verifiedFile, `${JSON.stringify({ format: 1, series: sorted }, null, 2)}\n`);
}

if (values.odoo.length === 0) throw new Error('name at least one Odoo: --odoo 17.0=PATH');
for (const pair of pairs(values.odoo)) {
  const verified = await verifySeries(pair);
  if (verified.results.some(({ wrong }) => wrong.length > 0)) process.exitCode = 1;
  else if (!values.together) record(verified);
}
