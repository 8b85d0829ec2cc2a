// Installs an addon, fills it, changes its entry (renames, a tightened rule, dropped values, a field and a model that go), updates it in a
// real Odoo, and prints what the database held before and after.
//   npm run prove:update -- --odoo 17.0=PATH [--odoo 18.0=PATH …] [--base 17.0=DATABASE …] [--python BIN] [--json FILE]
// PG* variables name a server and a role that may create databases.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { withOdoo } from './odoo/odoo.js';
import { pairs } from './odoo/sample.js';
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

async function ask(odoo, database, addons, version, { fill = false, open = false } = {}) {
  const plan = JSON.stringify(JSON.stringify({ ...versions[version], fill, open }));
  const log = await odoo.shell(database, [addons], `import json\nplan = json.loads(${plan})\nexec(${JSON.stringify(probe)})\n`);
  const found = /^PROBE (\{.*\})$/m.exec(log)?.[1];
  if (found === undefined) throw new Error(`${odoo.series} ${version}: the database did not answer:\n${log.slice(-4000)}`);
  return JSON.parse(found);
}

/** Runs Odoo once, and fails where the addon is not in the state that is expected or the log complains. */
async function start(odoo, database, addons, args) {
  const log = await odoo.run(database, [addons], args);
  const wrong = odoo.complaints(log, database).filter((line) => !/Running as user|rst2html|docutils|unaccent/.test(line));
  if ((await odoo.states(database, ['wh_claims'])).wh_claims !== 'installed' || wrong.some((line) => /^(ERROR|CRITICAL)/.test(line)))
    throw new Error(`${odoo.series} ${args.join(' ')}:\n${log.slice(-6000)}`);
  return wrong;
}

/** What a database still holds of the addon when it was uninstalled. */
async function uninstall(odoo, database, addons) {
  const code = `env["ir.module.module"].search([("name", "=", "wh_claims")]).button_immediate_uninstall()\n`;
  const log = await odoo.shell(database, [addons], code);
  const { wh_claims: state } = await odoo.states(database, ['wh_claims']);
  if (state !== 'uninstalled') throw new Error(`${odoo.series}: not uninstalled, but ${state}:\n${log.slice(-4000)}`);
  return {
    tables: await odoo.query(database, "select tablename from pg_tables where tablename ~ '(^|_)wh_' order by 1"),
    columns: await odoo.query(
      database,
      "select table_name, column_name from information_schema.columns where column_name ~ '^wh_' order by 1, 2",
    ),
    xmlIds: await odoo.query(database, "select name from ir_model_data where module = 'wh_claims' order by 1"),
    rules: await odoo.query(database, "select name from ir_rule where name like 'wh.%' order by 1"),
    sequences: await odoo.query(database, "select code from ir_sequence where code like 'wh.%'"),
    files: await odoo.query(database, "select res_model, res_field, count(*) from ir_attachment where res_model like 'wh.%' group by 1, 2"),
    messages: await odoo.query(database, "select model, count(*) from mail_message where model like 'wh.%' group by 1"),
    filters: await odoo.query(database, "select model_id from ir_filters where model_id like 'wh.%'"),
    defaults: await odoo.query(
      database,
      "select d.id from ir_default d join ir_model_fields f on f.id = d.field_id where f.name like 'wh_%'",
    ),
  };
}

async function prove(odoo) {
  const work = mkdtempSync(join(tmpdir(), 'warrant-update-'));
  const addons = join(work, 'addons');
  try {
    return await odoo.withDatabase(odoo.base, async (database) => {
      propose(work, first);
      generate(work, odoo.series, addons);
      await start(odoo, database, addons, ['-i', 'wh_claims']);
      const before = await ask(odoo, database, addons, 'first', { fill: true });
      return await odoo.withDatabase(database, async (jump) => {
        cpSync(join(odoo.dataDir, 'filestore', database), join(odoo.dataDir, 'filestore', jump), { recursive: true });
        propose(work, second);
        const printed = generate(work, odoo.series, addons, losses);
        const complained = await start(odoo, database, addons, ['-u', 'wh_claims']);
        const after = await ask(odoo, database, addons, 'second', { open: true });
        propose(work, third);
        generate(work, odoo.series, addons);
        complained.push(...(await start(odoo, database, addons, ['-u', 'wh_claims'])));
        const stepped = await ask(odoo, database, addons, 'third');
        complained.push(...(await start(odoo, jump, addons, ['-u', 'wh_claims'])));
        const jumped = await ask(odoo, jump, addons, 'third');
        return { before, after, stepped, jumped, left: await uninstall(odoo, jump, addons), printed, complained };
      });
    });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

const results = {};
for (const [series, tree] of pairs(values.odoo)) {
  results[series] = await withOdoo({ tree, python: values.python, base: bases.get(series) }, prove);
  const faults = faultsOf(results[series]);
  process.stdout.write(`## ${series}\n\n${tableOf(results[series])}\n\n`);
  for (const fault of faults) process.stdout.write(`FAULT ${fault}\n`);
  if (faults.length > 0) process.exitCode = 1;
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(results, undefined, 2)}\n`);
