// Removes or weakens each access row, rule, constraint, required column and group of the sample's addons in a real Odoo, one at a time,
// and runs the addon's generated tests: one of them must fail, unless the database itself proves that the change is none for anybody.
//   npm run mutate:odoo -- --odoo 17.0=PATH [--odoo 18.0=PATH …] [--base 17.0=DATABASE …] [--python BIN] [--addon NAME …] [--jobs N]
//                          [--addons 17.0=FOLDER …] [--json FILE]
// PG* variables name a server and a role that may create databases. --addons takes a folder of addons instead of generating them.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { mutationsOf } from './odoo/mutations.js';
import { runMutations } from './odoo/mutations-run.js';
import { withOdoo } from './odoo/odoo.js';
import { addonsIn, dependsOf, generate, pairs } from './odoo/sample.js';

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

/** Installs one addon and judges all of its mutations; undefined where it has nothing to mutate. */
async function judge({ odoo, folder, addon }) {
  odoo.say(`${addon}: install`);
  const control = await odoo.controls.for(dependsOf(folder, addon).toSorted(), []);
  const paths = [...control.folders, folder];
  return await odoo.withDatabase(control.database, async (installed) => {
    const log = await odoo.run(installed, paths, ['-i', addon]);
    if ((await odoo.states(installed, [addon]))[addon] !== 'installed') throw new Error(`${addon} was not installed:\n${log.slice(-4000)}`);
    const mutations = await mutationsOf(odoo, addon, installed, control.database);
    if (mutations.length === 0) return undefined;
    const run = (list, whole) => runMutations({ odoo, paths, addon, installed, mutations: list, whole });
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
        if (found.verdict === 'SURVIVOR') odoo.say(`SURVIVOR ${found.what}`);
      }
      odoo.say(`${addon}: ${judged.size} of ${mutations.length} mutations`);
    });
    return { series: odoo.series, addon, tests: baseline.run, mutations: mutations.map(({ id }) => judged.get(id)) };
  });
}

const neverNull = 'Odoo writes the default where nothing is said, and 0 or false for an empty value';

const verdict = ({ redundant }, { failed: [first] }) => ({
  verdict: first !== undefined ? 'detected' : redundant === undefined ? 'SURVIVOR' : 'redundant',
  ...(first === undefined ? {} : { failed: first }),
});

async function mutateSeries([series, tree]) {
  const made = mkdtempSync(join(tmpdir(), `warrant-addons-${series}-`));
  const folder = folders.get(series) ?? made;
  try {
    const all = folders.has(series) ? addonsIn(folder) : generate(series, folder);
    const unknown = values.addon.filter((name) => !all.includes(name));
    if (unknown.length > 0) throw new Error(`--addon ${unknown.join(', ')}: expected one of ${all.join(', ')}`);
    const addons = values.addon.length === 0 ? all : values.addon;
    return await withOdoo({ tree, python: values.python, base: bases.get(series) }, async (odoo) => {
      const results = [];
      for (const addon of addons) results.push(show(series, addon, await judge({ odoo, folder, addon })));
      return results.filter((result) => result !== undefined);
    });
  } finally {
    rmSync(made, { recursive: true, force: true });
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
