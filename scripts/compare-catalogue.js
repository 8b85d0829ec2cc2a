// Compares the built-in catalogues with what a real Odoo says of itself: installs a set of modules in a copy of a database that has
// nothing but base, reads models, fields, views, groups and other records there, and prints recall, precision and every difference by cause.
//   npm run compare:odoo -- --odoo 17.0=PATH [--odoo 18.0=PATH …] [--base 17.0=DATABASE …] [--python BIN] [--module NAME …]
//                           [--catalogue 17.0=FILE …] [--installed 17.0=DATABASE …] [--json FILE]
// PG* variables name a server and a role that may create databases. --module takes other modules than the usual set; --catalogue takes
// another catalogue than the built-in one; --installed takes a database where the modules are installed and leaves it as it is.
// A difference without a known cause ends with 1.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { builtIn, open } from './odoo/catalogue.js';
import { catalogueRows } from './odoo/catalogue-rows.js';
import { compareRows, comparisonText, unexplainedCount } from './odoo/comparison.js';
import { installedRows } from './odoo/installed-rows.js';
import { withOdoo } from './odoo/odoo.js';
import { pairs } from './odoo/sample.js';

const usual = [
  ...['mail', 'web', 'product', 'sale_management', 'purchase', 'stock', 'account', 'mrp', 'crm', 'project', 'hr', 'maintenance'],
  ...['delivery', 'point_of_sale', 'website_sale', 'hr_holidays', 'hr_expense', 'fleet', 'event', 'survey', 'sale_stock'],
  ...['purchase_stock', 'stock_account', 'sale_mrp', 'sale_timesheet', 'hr_timesheet', 'calendar', 'contacts'],
];

const { values } = parseArgs({
  options: {
    odoo: { type: 'string', multiple: true, default: [] },
    base: { type: 'string', multiple: true, default: [] },
    installed: { type: 'string', multiple: true, default: [] },
    catalogue: { type: 'string', multiple: true, default: [] },
    module: { type: 'string', multiple: true, default: [] },
    python: { type: 'string', default: 'python3' },
    json: { type: 'string' },
  },
});
const bases = new Map(pairs(values.base));
const ready = new Map(pairs(values.installed));
const catalogues = new Map(pairs(values.catalogue));
const wanted = values.module.length === 0 ? usual : values.module;

/** Installs the modules in a copy of the base and reads what is there then. Odoo tells nobody but its log when one is left out. */
async function readInstalled([series, tree]) {
  return await withOdoo({ tree, python: values.python, base: ready.get(series) ?? bases.get(series) }, async (odoo) => {
    if (ready.has(series)) return await installedRows(odoo, odoo.base);
    return await odoo.withDatabase(odoo.base, async (database) => {
      const log = await odoo.run(database, [], ['-i', wanted.join(',')]);
      const states = await odoo.states(database, wanted);
      const missing = wanted.filter((name) => states[name] !== 'installed');
      if (missing.length > 0)
        console.log(`${series}: not installed: ${missing.join(', ')}\n${odoo.complaints(log, database).slice(-3).join('\n')}`);
      return await installedRows(odoo, database);
    });
  });
}

async function compareSeries(pair) {
  const [series] = pair;
  const catalogue = open(catalogues.get(series) ?? builtIn(series));
  const odoo = await readInstalled(pair);
  const installed = [...odoo.modules.keys()];
  const unknown = installed.filter((name) => !Object.hasOwn(catalogue.modules, name));
  const kinds = compareRows(odoo, catalogueRows(catalogue.merged(installed), catalogue.installedWith(wanted)));
  const named = unknown.length === 0 ? '' : `, of which the catalogue lacks ${unknown.join(', ')}`;
  console.log(`Odoo ${series}: ${installed.length} modules installed${named}; catalogue ${catalogue.digest.slice(0, 12)}`);
  console.log(`${comparisonText(kinds).join('\n')}\n`);
  return { series, catalogue: catalogue.digest, provenance: catalogue.provenance, modules: installed, kinds };
}

if (values.odoo.length === 0) throw new Error('name at least one Odoo: --odoo 17.0=PATH');
const results = [];
for (const pair of pairs(values.odoo)) results.push(await compareSeries(pair));
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ format: 1, results }, null, 2)}\n`);
if (results.some(({ kinds }) => unexplainedCount(kinds) > 0)) process.exitCode = 1;
