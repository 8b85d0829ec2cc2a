// Removes or weakens each access row, rule, constraint, required column and group of the sample's addons in a real Odoo, one at a time,
// and runs the addon's generated tests: one of them must fail, unless the database itself proves that the change is none for anybody.
//   npm run mutate:odoo -- --odoo 17.0=PATH [--odoo 18.0=PATH …] [--base 17.0=DATABASE …] [--python BIN] [--addon NAME …] [--jobs N]
//                          [--addons 17.0=FOLDER …] [--json FILE]
// PG* variables name a server and a role that may create databases. --addons takes a folder of addons instead of generating them.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { controlsFor } from './odoo/controls.js';
import { freshName, moduleStates, withDatabase } from './odoo/database.js';
import { mutationsOf } from './odoo/mutations.js';
import { runMutations } from './odoo/mutations-run.js';
import { addonsIn, dependsOf, generate, pairs, withBase } from './odoo/sample.js';
import { odooServer } from './odoo/server.js';

/** Mutations per start of Odoo: few enough to share them among jobs, many enough that the start does not count. */
const perStart = 12;

const { values } = parseArgs({
  options: {
    odoo: { type: 'string', multiple: true, default: [] },
    base: { type: 'string', multiple: true, default: [] },
    addons: { type: 'string', multiple: true, default: [] },
    addon: { type: 'string', multiple: true, default: [] },
    python: { type: 'string', default: 'python3' },
    jobs: { type: 'string', default: '2' },
    json: { type: 'string' },
  },
});
const bases = new Map(pairs(values.base));
const folders = new Map(pairs(values.addons));
const jobs = Number(values.jobs);
if (values.odoo.length === 0) throw new Error('name at least one Odoo: --odoo 17.0=PATH');
if (!Number.isInteger(jobs) || jobs < 1) throw new Error(`--jobs ${values.jobs}: expected a whole number above 0`);

/** Runs work for each item, `jobs` at a time. */
async function inJobs(items, work) {
  const queue = items.values();
  const worker = async () => {
    for (const item of queue) await work(item);
  };
  // All are waited for: what one that failed leaves behind is a database that another one still copies.
  for (const result of await Promise.allSettled(Array.from({ length: jobs }, worker)))
    if (result.status === 'rejected') throw result.reason;
}

const progress = (text) => process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${text}\n`);

/** Installs one addon and judges all of its mutations; undefined where it has nothing to mutate. */
async function judge({ server, controls, folder, addon }) {
  progress(`${server.series} ${addon}: install`);
  const control = await controls.for(dependsOf(folder, addon).toSorted());
  const paths = [control.folder, folder];
  return await withDatabase(freshName('installed'), control.database, async (installed) => {
    const log = await server.run(installed, paths, ['-i', addon]);
    if (moduleStates(installed, [addon])[addon] !== 'installed') throw new Error(`${addon} was not installed:\n${log.slice(-4000)}`);
    const mutations = mutationsOf(addon, installed, control.database);
    if (mutations.length === 0) return undefined;
    const common = { server, paths, addon, installed };
    const run = (list, whole) => runMutations({ ...common, name: freshName('mutant'), mutations: list, whole });
    const first = await run([{ id: -1, what: 'nothing changed', sql: 'select 1' }], true);
    const baseline = first.results.get(-1);
    if (baseline.failed.length > 0)
      throw new Error(`${addon}: tests fail with nothing changed: ${baseline.failed.join(', ')}. Nothing can be said about mutations.`);
    const starts = Array.from({ length: Math.ceil(mutations.length / perStart) }, (_, at) =>
      mutations.slice(at * perStart, (at + 1) * perStart),
    );
    const judged = new Map();
    await inJobs(starts, async (list) => {
      const { results } = await run(list, false);
      for (const mutation of list) {
        const redundant = mutation.redundant ?? (first.filled.has(mutation.column) ? neverNull : undefined);
        const found = { ...mutation, redundant, ...verdict({ redundant }, results.get(mutation.id)) };
        judged.set(mutation.id, found);
        if (found.verdict === 'SURVIVOR') progress(`${server.series} SURVIVOR ${found.what}`);
      }
      progress(`${server.series} ${addon}: ${judged.size} of ${mutations.length} mutations`);
    });
    return { series: server.series, addon, tests: baseline.run, mutations: mutations.map(({ id }) => judged.get(id)) };
  });
}

const neverNull = 'Odoo writes the default where nothing is said, and 0 or false for an empty value';

const verdict = ({ redundant }, { failed: [first] }) => ({
  verdict: first !== undefined ? 'detected' : redundant === undefined ? 'SURVIVOR' : 'redundant',
  ...(first === undefined ? {} : { failed: first }),
});

async function mutateSeries([series, tree]) {
  const made = [mkdtempSync(join(tmpdir(), `warrant-addons-${series}-`)), mkdtempSync(join(tmpdir(), 'warrant-odoo-'))];
  const folder = folders.get(series) ?? made[0];
  try {
    const all = folders.has(series) ? addonsIn(folder) : generate(series, folder);
    const unknown = values.addon.filter((name) => !all.includes(name));
    if (unknown.length > 0) throw new Error(`--addon ${unknown.join(', ')}: expected one of ${all.join(', ')}`);
    const addons = values.addon.length === 0 ? all : values.addon;
    const server = odooServer({ tree, python: values.python, series, dataDir: made[1] });
    return await withBase(server, bases.get(series), async (base) => {
      const controls = controlsFor(server, base);
      const results = [];
      try {
        for (const addon of addons) results.push(show(series, addon, await judge({ server, controls, folder, addon })));
      } finally {
        await controls.drop();
      }
      return results.filter((result) => result !== undefined);
    });
  } finally {
    for (const path of made) rmSync(path, { recursive: true, force: true });
  }
}

const kinds = ['access', 'rule', 'constraint', 'required', 'group'];
const count = (mutations, verdict) => mutations.filter((mutation) => mutation.verdict === verdict).length;

/** One line of the table. */
function line(title, mutations) {
  const cells = [mutations.length, ...['detected', 'redundant', 'SURVIVOR'].map((verdict) => count(mutations, verdict))];
  return `${title.padEnd(44)}${cells.map((cell) => String(cell).padStart(11)).join('')}`;
}

function table(title, mutations) {
  const byKind = kinds.map((kind) => [kind, mutations.filter((mutation) => mutation.kind === kind)]).filter(([, list]) => list.length > 0);
  const heads = ['mutations', 'detected', 'redundant', 'survivors'].map((head) => head.padStart(11)).join('');
  console.log(
    [`${title.padEnd(44)}${heads}`, ...byKind.map(([kind, list]) => line(`  ${kind}`, list)), line('  all', mutations)].join('\n'),
  );
}

function show(series, addon, result) {
  if (result === undefined) {
    console.log(`${series} ${addon}: no access row, rule, constraint or group\n`);
    return undefined;
  }
  table(`${series} ${addon} (${result.tests} tests)`, result.mutations);
  for (const { verdict: said, what, redundant } of result.mutations)
    if (said !== 'detected') console.log(`    ${said} ${what}${said === 'redundant' ? `: ${redundant}` : ''}`);
  console.log('');
  return result;
}

const results = [];
for (const pair of pairs(values.odoo)) results.push(...(await mutateSeries(pair)));
const mutations = results.flatMap((result) => result.mutations);
table('all addons', mutations);
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ format: 1, results }, null, 2)}\n`);
if (count(mutations, 'SURVIVOR') > 0) process.exitCode = 1;
