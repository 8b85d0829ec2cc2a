import type { Leftover } from '../../model/verification.js';

/** A part of the structure of a database: its kind as PostgreSQL's, the table that it belongs to, its name. */
export type Structure = { readonly kind: string; readonly table: string; readonly name: string };

/** Rows of a table: how many, and where it has an `id`, the highest one. */
export type Rows = { readonly count: number; readonly maxId: number | null };

export type NewRow = { readonly table: string; readonly name: string };

export type Snapshot = {
  readonly structure: readonly Structure[];
  readonly rows: ReadonlyMap<string, Rows>;
};

export type LeftoverInput = {
  readonly before: Snapshot;
  readonly after: Snapshot;
  /** Rows that came since, of tables that have an `id`; those that the verification made itself are left out. */
  readonly newRows: readonly NewRow[];
  readonly addons: readonly string[];
};

/** What Odoo itself keeps or makes anew, whatever an addon does. Seen in 16.0 to 19.0. */
const keptByOdoo: Readonly<Record<string, string>> = {
  ir_module_module: 'Odoo keeps every module that it has seen in its list of apps',
  ir_module_module_dependency: 'belongs to the list of apps',
  ir_module_module_exclusion: 'belongs to the list of apps',
  ir_module_category: 'a category of the list of apps; Odoo removes none',
  ir_logging: 'the log in the database',
  bus_bus: 'messages to browsers, which Odoo collects later',
  ir_cron_trigger: 'a job that Odoo asked for; it goes when it has run',
  ir_cron_progress: 'the progress of jobs, which Odoo collects later',
  res_users_log: 'a login',
  base_registry_signaling: 'how servers tell one another to load the registry anew',
  orm_signaling_registry: 'how servers tell one another to load the registry anew',
};

/** XML ids of the list of apps. */
const listOfApps = /^base\.module_/;
const assets = /^\/web\/assets\/|\.min\.(?:js|css)|^web\.assets_/;

/**
 * 17.0 to 19.0: what a model has from a mixin (the values of a selection, an inheritance) gets an XML id of each module that defines or
 * extends the mixin, such as `mail` and `sms`, and none of the addon's.
 */
const ofMixin = /^\w+\.(?:selection|model_inherit)__/;
const ofMixinRow = 'what a model had from a mixin went with the model; Odoo forgets its XML id, which is one of the mixin’s module';
/** How a snapshot names the rows that tell of foreign keys. */
const foreignKey = ' (foreign key)';
/** 17.0 to 19.0: `check_foreign_keys` of the registry writes the row and gives it no XML id, by which an uninstallation would find it. */
const foreignKeyRow = 'the foreign key went with its column; Odoo forgets the row that tells of it, which has no XML id';

function whyRow({ table, name }: NewRow, addons: readonly string[]): Pick<Leftover, 'why' | 'isExpected'> {
  const kept = keptByOdoo[table];
  if (kept !== undefined) return { why: kept, isExpected: true };
  if (table === 'ir_model_data' && listOfApps.test(name)) return { why: 'the XML id of an app in the list of apps', isExpected: true };
  if (table === 'ir_model_data' && ofMixin.test(name) && !addons.includes(name.split('.')[0] ?? ''))
    return { why: ofMixinRow, isExpected: true };
  if (table === 'ir_attachment' && assets.test(name)) return { why: 'compiled assets, which Odoo makes anew', isExpected: true };
  if (table === 'ir_model_constraint' && name.endsWith(foreignKey)) return { why: foreignKeyRow, isExpected: true };
  return { why: usersData[table] ?? 'the addon made it and its uninstallation does not take it back', isExpected: table in usersData };
}

/** What people make about the records of an addon, and what Odoo does with it when the model goes. */
const usersData: Readonly<Record<string, string>> = {
  ir_attachment: 'a file that somebody attached to a record; where the module mail is installed they go with the model',
  ir_filters: 'a search that somebody saved; Odoo removes none, and it is never offered without its model',
};

const keyOf = ({ kind, table, name }: Structure): string => `${kind} ${table} ${name}`;

function newStructure({ before, after }: LeftoverInput): readonly Leftover[] {
  const known = new Set(before.structure.map(keyOf));
  const found = after.structure.filter((item) => !known.has(keyOf(item)));
  const tables = new Set(found.flatMap(({ kind, name }) => (kind === 'table' ? [name] : [])));
  // What belongs to a table that is new goes without saying.
  return found
    .filter(({ kind, table }) => kind === 'table' || !tables.has(table))
    .map(({ kind, table, name }) => ({
      table,
      what: kind === 'table' ? `table ${name}` : `${kind} ${table}.${name}`,
      count: 1,
      why: 'the uninstallation did not drop it',
      isExpected: false,
    }));
}

/** Tables without an `id` only tell how many rows they have: links between records. */
function newLinks({ before, after }: LeftoverInput): readonly Leftover[] {
  return [...after.rows].flatMap(([table, { count, maxId }]) => {
    const was = before.rows.get(table);
    if (was === undefined || maxId !== null || was.maxId !== null || count <= was.count) return [];
    const kept = keptByOdoo[table];
    const why = kept ?? 'links of records that remain';
    return [{ table, what: `links in ${table}`, count: count - was.count, why, isExpected: kept !== undefined }];
  });
}

function grouped(rows: readonly NewRow[], addons: readonly string[]): readonly Leftover[] {
  const found = new Map<string, { readonly names: string[]; readonly first: Leftover }>();
  for (const row of rows) {
    const said = whyRow(row, addons);
    const key = `${row.table} ${said.why}`;
    const group = found.get(key) ?? { names: [], first: { table: row.table, what: '', count: 0, ...said } };
    group.names.push(row.name);
    found.set(key, group);
  }
  return [...found.values()].map(({ names, first }) => {
    const shown = names.slice(0, 3).join(', ');
    const what = names.length > 3 ? `${shown} and ${names.length - 3} more` : shown;
    return { ...first, what, count: names.length, ...(names.length > 3 ? { names } : {}) };
  });
}

/** What an addon left behind, unexpected things first. */
export function leftovers(input: LeftoverInput): readonly Leftover[] {
  const found = [...newStructure(input), ...grouped(input.newRows, input.addons), ...newLinks(input)];
  return found.toSorted(
    (a, b) => Number(a.isExpected) - Number(b.isExpected) || (`${a.table} ${a.what}` < `${b.table} ${b.what}` ? -1 : 1),
  );
}
