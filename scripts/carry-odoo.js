// Takes one addon of the sample, edited by hand in a model, a view, a test and a data file, from 16.0 through the later series, and shows for each
// step its conflicts, what breaks, and what real Odoo says: installation, tests, and the data after an update.
//   npm run carry:odoo -- --odoo 16.0=PATH --base 16.0=DATABASE [--odoo 17.0=PATH --base 17.0=DATABASE …] [--python BIN]
// PG* variables name a server and a role that may create databases; --base takes a database with nothing but base installed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { withOdoo } from './odoo/odoo.js';
import { pairs } from './odoo/sample.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    odoo: { type: 'string', multiple: true, default: [] },
    base: { type: 'string', multiple: true, default: [] },
    python: { type: 'string', default: 'python3' },
  },
});
const [entry, addon] = ['CR-0003', 'tarnbeck_lead_time_exception'];
const scratch = mkdtempSync(join(tmpdir(), 'warrant-carry-'));

function edit(series, path, before, after) {
  const file = join(scratch, series, addon, path);
  const text = readFileSync(file, 'utf8');
  if (!text.includes(before)) throw new Error(`${path} for ${series} does not hold ${before}`);
  writeFileSync(file, text.replace(before, after));
}

/** What a developer might add once the addon is in use. */
function editByHand(series) {
  const [model, view] = ['models/lead_time_exception.py', 'views/lead_time_exception_views.xml'];
  edit(series, model, '    note = fields.Html(', '    escalated = fields.Boolean(copy=False)\n    note = fields.Html(');
  const method =
    '\n    def action_escalate(self):\n        if not self.user_has_groups("base.group_user"):\n            return False\n        return self.write({"escalated": True})\n';
  writeFileSync(join(scratch, series, addon, model), readFileSync(join(scratch, series, addon, model), 'utf8') + method);
  edit(series, view, '<field name="customer_informed" />', `<field name="customer_informed" />\n                            ${formField}`);
  edit(
    series,
    view,
    '<field name="promised_date" />\n',
    '<field name="promised_date" />\n                <field name="escalated" optional="show" />\n',
  );
  const test =
    '\n    def test_escalate(self):\n        record = self._create_lead_time_exception()\n        self.assertTrue(record.action_escalate())\n        self.assertTrue(record.escalated)\n';
  const tests = join(scratch, series, addon, 'tests/test_defaults.py');
  writeFileSync(tests, readFileSync(tests, 'utf8') + test);
  edit(series, 'data/ir_sequence_data.xml', '<field name="padding">5</field>', '<field name="padding">7</field>');
  const parameter =
    '    <record id="parameter_escalation" model="ir.config_parameter">\n        <field name="key">tarnbeck.escalation_days</field>\n        <field name="value">3</field>\n    </record>\n</odoo>';
  edit(series, 'data/ir_sequence_data.xml', '</odoo>', parameter);
}

const formField = `<field name="escalated" attrs="{'readonly': [('state', '=', 'received')]}" />`;

/** What a developer writes for what is listed; nothing that is not listed is mended. */
const mends = [
  ['views/lead_time_exception_views.xml', formField, `<field name="escalated" readonly="state == 'received'" />`],
  ['models/lead_time_exception.py', 'self.user_has_groups("base.group_user")', 'self.env.user.has_group("base.group_user")'],
];

function mend(series, breaks) {
  let mended = 0;
  for (const [path, before, after] of mends) {
    const lines = readFileSync(join(scratch, series, addon, path), 'utf8').split('\n');
    const listed = breaks.some(({ place }) => place.file === path && lines[place.line - 1]?.includes(before));
    if (!listed) continue;
    edit(series, path, before, after);
    mended += 1;
  }
  return mended;
}

function generate(series, from) {
  const args = [
    'bin/warrant.js',
    'generate',
    entry,
    '--series',
    series,
    '--out',
    join(scratch, series),
    '--at',
    '2026-11-23',
    '--json',
    '--no-cache',
  ];
  const { stdout, stderr } = spawnSync(process.execPath, [...args, ...(from === undefined ? [] : ['--from', join(scratch, from)])], {
    cwd: root,
    encoding: 'utf8',
  });
  const outcome = JSON.parse(stdout).addons?.[0];
  if (outcome?.outcome !== 'written') throw new Error(`${series} was not generated: ${stdout}${stderr}`);
  return outcome;
}

const createRow = `
partner = env['res.partner'].create({'name': 'Supplier of the proof'})
record = env['lead.time.exception'].create({'partner_id': partner.id, 'promised_date': '2026-11-02', 'quantity_open': 12.5, 'supplier_reference': 'kept'})
assert record.action_escalate()
env['ir.config_parameter'].set_param('tarnbeck.escalation_days', '9')
env.cr.commit()
`;

/** Values that a person entered, in the model, in the field written by hand, and in the record of the data file. */
const readBack = async (odoo, database) => [
  ...(await odoo.query(
    database,
    `select e.name, p.name, promised_date, quantity_open, supplier_reference, escalated from lead_time_exception e join res_partner p on p.id = e.partner_id`,
  )),
  ...(await odoo.query(database, `select value from ir_config_parameter where key = 'tarnbeck.escalation_days'`)),
];

async function proveInOdoo(odoo) {
  const { series } = odoo;
  const paths = [join(scratch, series)];
  return await odoo.withDatabase(odoo.base, async (database) => {
    const { text: log, tests } = await odoo.test(database, paths, ['-i', addon, '--test-tags', `/${addon}`], addon);
    const state = (await odoo.states(database, [addon]))[addon];
    const own = odoo.complaints(log, database).filter((text) => text.includes(addon));
    await odoo.shell(database, paths, createRow);
    const before = await readBack(odoo, database);
    // The addon grows by another field before it is updated, as it would in use.
    edit(series, 'models/lead_time_exception.py', '    escalated = ', '    escalated_on = fields.Date()\n    escalated = ');
    await odoo.run(database, paths, ['-u', addon]);
    const after = await readBack(odoo, database);
    const column = await odoo.query(
      database,
      `select 1 from information_schema.columns where table_name = 'lead_time_exception' and column_name = 'escalated_on'`,
    );
    edit(series, 'models/lead_time_exception.py', '    escalated_on = fields.Date()\n', '');
    return { state, tests, own, before, after, grown: column.length === 1, log };
  });
}

const rows = [];
let failed = false;
try {
  const bases = new Map(pairs(values.base));
  let from;
  for (const [series, tree] of pairs(values.odoo)) {
    const outcome = generate(series, from);
    if (from === undefined) editByHand(series);
    const conflicts = outcome.files.flatMap(({ change, conflicts: lines = [] }) => (change === 'conflict' ? lines : []));
    const merged = outcome.files.filter(({ change }) => change === 'merge').map(({ path }) => path);
    const breaks = outcome.carried?.breaks ?? [];
    const mended = mend(series, breaks);
    if (conflicts.length > 0) throw new Error(`${series}: conflicts in ${JSON.stringify(outcome.files)}`);
    const proof = await withOdoo({ tree, python: values.python, base: bases.get(series) }, proveInOdoo);
    const kept = proof.before.length === 2 && JSON.stringify(proof.before) === JSON.stringify(proof.after) && proof.grown;
    const { tests } = proof;
    const well = proof.state === 'installed' && tests.failed === 0 && kept;
    failed ||= !well;
    rows.push([
      from === undefined ? series : `${from} to ${series}`,
      merged.length,
      conflicts.length,
      breaks.length,
      mended,
      proof.state,
      tests,
      kept,
    ]);
    process.stdout.write(`${series}: ${proof.state}, ${JSON.stringify(tests)}\n`);
    process.stdout.write(`  merged: ${merged.join(', ') || 'nothing'}\n`);
    for (const { place, severity, message } of breaks)
      process.stdout.write(`  breaks: ${place.file}:${place.line} ${severity}: ${message}\n`);
    for (const text of proof.own) process.stdout.write(`  logged: ${text}\n`);
    process.stdout.write(`  before -u: ${proof.before.join(' ; ')}\n  after -u:  ${proof.after.join(' ; ')}\n`);
    if (!well) process.stdout.write(`${proof.log.slice(-6000)}\n`);
    from = series;
  }
  process.stdout.write(
    '\n| step | files merged | conflicts | breaks listed | mended by hand | state | tests | data kept after `-u` |\n|---|---|---|---|---|---|---|---|\n',
  );
  for (const [step, merged, conflicts, breaks, mended, state, tests, kept] of rows)
    process.stdout.write(
      `| ${step} | ${merged} | ${conflicts} | ${breaks} | ${mended} | ${state} | ${tests.run} run, ${tests.failed} failed, ${tests.skipped} skipped | ${kept ? 'yes' : 'no'} |\n`,
    );
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;
