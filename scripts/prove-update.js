// Installs an addon, fills it, changes its entry (renames, a tightened rule, dropped values, a field and a model that go), updates it in a
// real Odoo, and prints what the database held before and after.
//   npm run prove:update -- --odoo 17.0=PATH [--odoo 18.0=PATH …] [--base 17.0=DATABASE …] [--python BIN] [--json FILE]
// PG* variables name a server and a role that may create databases.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { freshName, moduleStates, query, withDatabase } from './odoo/database.js';
import { complaints } from './odoo/log.js';
import { pairs, withBase } from './odoo/sample.js';
import { odooServer } from './odoo/server.js';
import { first, losses, second, third } from './update-proof/addon.js';
import { faultsOf, tableOf } from './update-proof/judge.js';
import { generate, propose } from './update-proof/register.js';

const probe = readFileSync(new URL('update-proof/probe.py', import.meta.url), 'utf8');

const { values } = parseArgs({
  options: {
    odoo: { type: 'string', multiple: true, default: [] },
    base: { type: 'string', multiple: true, default: [] },
    python: { type: 'string', default: 'python3' },
    json: { type: 'string' },
  },
});
if (values.odoo.length === 0) throw new Error('name at least one Odoo: --odoo 17.0=PATH');
const bases = new Map(pairs(values.base));

const names = (model, note, photo, remark, former, formerFields) => ({ model, note, photo, remark, former, formerFields });
const versions = {
  first: names('wh.claim', 'note', 'photo', 'wh_note', [], []),
  second: names(
    'wh.report',
    'remark',
    'picture',
    'wh_remark',
    ['wh.claim', 'wh.reason'],
    ['note', 'photo', 'wh_note', 'wh_gone', 'reason_id'],
  ),
  third: names(
    'wh.damage',
    'comment',
    'picture',
    'wh_remark',
    ['wh.claim', 'wh.report', 'wh.reason'],
    ['note', 'remark', 'photo', 'wh_note', 'wh_gone'],
  ),
};

async function ask(server, database, addons, version, { fill = false, open = false } = {}) {
  const plan = JSON.stringify(JSON.stringify({ ...versions[version], fill, open }));
  const log = await server.shell(database, [addons], `import json\nplan = json.loads(${plan})\nexec(${JSON.stringify(probe)})\n`);
  const found = /^PROBE (\{.*\})$/m.exec(log)?.[1];
  if (found === undefined) throw new Error(`${server.series} ${version}: the database did not answer:\n${log.slice(-4000)}`);
  return JSON.parse(found);
}

/** Runs Odoo once, and fails where the addon is not in the state that is expected or the log complains. */
async function start(server, database, addons, args) {
  const log = await server.run(database, [addons], args);
  const wrong = complaints(log, database).filter((line) => !/Running as user|rst2html|docutils|unaccent/.test(line));
  if (moduleStates(database, ['wh_claims']).wh_claims !== 'installed' || wrong.some((line) => /^(ERROR|CRITICAL)/.test(line)))
    throw new Error(`${server.series} ${args.join(' ')}:\n${log.slice(-6000)}`);
  return wrong;
}

/** What a database still holds of the addon when it was uninstalled. */
async function uninstall(server, database, addons) {
  const code = `env["ir.module.module"].search([("name", "=", "wh_claims")]).button_immediate_uninstall()\n`;
  const log = await server.shell(database, [addons], code);
  const { wh_claims: state } = moduleStates(database, ['wh_claims']);
  if (state !== 'uninstalled') throw new Error(`${server.series}: not uninstalled, but ${state}:\n${log.slice(-4000)}`);
  return {
    tables: query(database, "select tablename from pg_tables where tablename ~ '(^|_)wh_' order by 1"),
    columns: query(database, "select table_name, column_name from information_schema.columns where column_name ~ '^wh_' order by 1, 2"),
    xmlIds: query(database, "select name from ir_model_data where module = 'wh_claims' order by 1"),
    rules: query(database, "select name from ir_rule where name like 'wh.%' order by 1"),
    sequences: query(database, "select code from ir_sequence where code like 'wh.%'"),
    files: query(database, "select res_model, res_field, count(*) from ir_attachment where res_model like 'wh.%' group by 1, 2"),
    messages: query(database, "select model, count(*) from mail_message where model like 'wh.%' group by 1"),
    filters: query(database, "select model_id from ir_filters where model_id like 'wh.%'"),
    defaults: query(database, "select d.id from ir_default d join ir_model_fields f on f.id = d.field_id where f.name like 'wh_%'"),
  };
}

async function prove(server, base) {
  const work = mkdtempSync(join(tmpdir(), 'warrant-update-'));
  const addons = join(work, 'addons');
  try {
    return await withDatabase(freshName('update'), base, async (database) => {
      propose(work, first);
      generate(work, server.series, addons);
      await start(server, database, addons, ['-i', 'wh_claims']);
      const before = await ask(server, database, addons, 'first', { fill: true });
      return await withDatabase(freshName('jump'), database, async (jump) => {
        cpSync(join(server.dataDir, 'filestore', database), join(server.dataDir, 'filestore', jump), { recursive: true });
        propose(work, second);
        const printed = generate(work, server.series, addons, losses);
        const complained = await start(server, database, addons, ['-u', 'wh_claims']);
        const after = await ask(server, database, addons, 'second', { open: true });
        propose(work, third);
        generate(work, server.series, addons);
        complained.push(...(await start(server, database, addons, ['-u', 'wh_claims'])));
        const stepped = await ask(server, database, addons, 'third');
        complained.push(...(await start(server, jump, addons, ['-u', 'wh_claims'])));
        const jumped = await ask(server, jump, addons, 'third');
        return { before, after, stepped, jumped, left: await uninstall(server, jump, addons), printed, complained };
      });
    });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

const results = {};
for (const [series, tree] of pairs(values.odoo)) {
  const dataDir = mkdtempSync(join(tmpdir(), 'warrant-data-'));
  try {
    const server = { ...odooServer({ tree, python: values.python, series, dataDir }), dataDir };
    results[series] = await withBase(server, bases.get(series), (base) => prove(server, base));
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
  const faults = faultsOf(results[series]);
  process.stdout.write(`## ${series}\n\n${tableOf(results[series])}\n\n`);
  for (const fault of faults) process.stdout.write(`FAULT ${fault}\n`);
  if (faults.length > 0) process.exitCode = 1;
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(results, undefined, 2)}\n`);
