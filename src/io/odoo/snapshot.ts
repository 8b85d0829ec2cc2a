import { z } from 'zod';
import { identifier, literal, type Postgres } from './postgres.js';

const Structure = z.object({ kind: z.string(), table: z.string(), name: z.string() });
const Table = z.object({ name: z.string(), hasId: z.boolean() });
const Rows = z.object({ table: z.string(), count: z.int(), maxId: z.int().nullable() });
const NewRow = z.object({ table: z.string(), row: z.record(z.string(), z.unknown()) });

/** Tables, columns, constraints, indexes, sequences and views of the schema that Odoo uses. */
const structure = `
  select case c.relkind when 'v' then 'view' when 'm' then 'view' when 'i' then 'index' when 'S' then 'sequence' else 'table' end as kind,
      coalesce((select tc.relname from pg_index x join pg_class tc on tc.oid = x.indrelid where x.indexrelid = c.oid),
        (select tc.relname from pg_depend d join pg_class tc on tc.oid = d.refobjid
          where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype in ('a', 'i') and c.relkind = 'S' limit 1),
        c.relname) as table, c.relname as name
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'i', 'S')
  union all
  select 'column', c.relname, a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
  union all
  select 'constraint', c.relname, k.conname from pg_constraint k join pg_class c on c.oid = k.conrelid
    where k.connamespace = 'public'::regnamespace`;

const tables = `
  select c.relname as name, exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'id'
      and a.atttypid in ('int4'::regtype, 'int8'::regtype) and not a.attisdropped) as "hasId"
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`;

export type TakenSnapshot = {
  readonly structure: readonly z.infer<typeof Structure>[];
  readonly rows: ReadonlyMap<string, z.infer<typeof Rows>>;
};

/** The structure of a database, and how many rows each table has. */
export async function takeSnapshot(postgres: Postgres, database: string): Promise<TakenSnapshot> {
  const found = await postgres.rows(database, tables, Table);
  const counts = found.map(
    ({ name, hasId }) =>
      `select ${literal(name)} as table, count(*) as count, ${hasId ? 'max(id)' : 'null::int'} as "maxId" from ${identifier(name)}`,
  );
  const rows = counts.length === 0 ? [] : await postgres.rows(database, counts.join(' union all '), Rows);
  return { structure: await postgres.rows(database, structure, Structure), rows: new Map(rows.map((one) => [one.table, one])) };
}

/** Ids of a table that are not asked for: from, to. */
export type Range = readonly [number, number];

/**
 * Rows with an id above the highest one of a snapshot.
 * @param own ranges of ids that the verification itself made, by table
 */
export async function rowsSince(
  postgres: Postgres,
  database: string,
  since: TakenSnapshot,
  { now, own }: { readonly now: TakenSnapshot; readonly own: ReadonlyMap<string, Range> },
): Promise<readonly { readonly table: string; readonly name: string }[]> {
  const queries = [...now.rows.values()].flatMap(({ table, maxId }) => {
    const before = since.rows.get(table);
    if (before === undefined || maxId === null || maxId <= (before.maxId ?? 0)) return [];
    const [from, to] = own.get(table) ?? [1, 0];
    const isOwn = `id between ${from} and ${to}`;
    const name = identifier(table);
    return [`select ${literal(table)} as table, to_jsonb(t) as row from ${name} t where id > ${before.maxId ?? 0} and not (${isOwn})`];
  });
  if (queries.length === 0) return [];
  const found = await postgres.rows(database, queries.join(' union all '), NewRow);
  return found.map(({ table, row }) => ({ table, name: nameOf(table, row) }));
}

/** The first of these that says something names a row. */
const naming: readonly string[] = ['complete_name', 'key', 'name', 'model', 'code', 'login', 'value'];

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string' && value !== '') return value;
  // A translated text is an object by language.
  if (typeof value === 'object' && value !== null && 'en_US' in value && typeof value.en_US === 'string') return value.en_US;
  return undefined;
}

function nameOf(table: string, row: Readonly<Record<string, unknown>>): string {
  if (table === 'ir_model_data') return `${textOf(row['module']) ?? '?'}.${textOf(row['name']) ?? '?'}`;
  const named = naming.flatMap((key) => textOf(row[key]) ?? [])[0] ?? `id ${String(row['id'])}`;
  if (table === 'ir_model_constraint' && row['type'] === 'f') return `${named} (foreign key)`;
  const of = textOf(row['res_model']);
  return of === undefined ? named : `${named} (${of})`;
}
