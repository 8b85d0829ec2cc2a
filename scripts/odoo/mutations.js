import { groupClosure, redundancy } from './mutations-proof.js';

// Tables and columns that are read and changed here are the same in 16.0 … 19.0.

export const operations = ['read', 'write', 'create', 'unlink'];

const parsed = (lines) => lines.map((line) => JSON.parse(line));
const permissions = (alias) => `json_build_object(${operations.map((name) => `'${name}', coalesce(${alias}.perm_${name}, false)`).join()})`;
const xmlId = (model, id) =>
  `(select d.module || '.' || d.name from ir_model_data d where d.model = '${model}' and d.res_id = ${id} order by d.id limit 1)`;

const accessSql = `select json_build_object('id', a.id, 'xmlId', ${xmlId('ir.model.access', 'a.id')}, 'model', m.model, 'group', a.group_id,
  'can', ${permissions('a')}) from ir_model_access a join ir_model m on m.id = a.model_id where a.active order by a.id`;
const ruleSql = `select json_build_object('id', r.id, 'xmlId', ${xmlId('ir.rule', 'r.id')}, 'model', m.model, 'domain', r.domain_force,
  'groups', (select coalesce(json_agg(g.group_id), '[]') from rule_group_rel g where g.rule_group_id = r.id),
  'can', ${permissions('r')}) from ir_rule r join ir_model m on m.id = r.model_id where r.active order by r.id`;
const groupSql = `select json_build_object('id', g.id, 'xmlId', ${xmlId('res.groups', 'g.id')},
  'includes', (select coalesce(json_agg(i.hid), '[]') from res_groups_implied_rel i where i.gid = g.id),
  'members', (select coalesce(json_agg(u.uid), '[]') from res_groups_users_rel u where u.gid = g.id)) from res_groups g order by g.id`;
// What a primary key says is left out: it is not the addon's, and cannot be dropped alone.
const constraintSql = `
  select json_build_object('kind', 'constraint', 'what', pg_get_constraintdef(c.oid), 'name', c.conname,
    'sql', format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname))
  from pg_constraint c where c.contype in ('c', 'u', 'x') and c.connamespace = 'public'::regnamespace
  union all
  select json_build_object('kind', 'constraint', 'what', pg_get_indexdef(i.indexrelid), 'name', n.relname,
    'sql', format('drop index %s', i.indexrelid::regclass))
  from pg_index i join pg_class n on n.oid = i.indexrelid
  where i.indisunique and not i.indisprimary and n.relnamespace = 'public'::regnamespace
    and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
  union all
  select json_build_object('kind', 'required', 'what', 'NOT NULL', 'name', t.relname || '.' || a.attname,
    'sql', format('alter table %s alter column %I drop not null', t.oid::regclass, a.attname))
  from pg_attribute a join pg_class t on t.oid = a.attrelid
  where t.relkind = 'r' and t.relnamespace = 'public'::regnamespace and a.attnum > 0 and a.attnotnull and not a.attisdropped
    and not exists (select from pg_index p where p.indrelid = t.oid and p.indisprimary and a.attnum = any(p.indkey))`;

const holders = (perms, value) => operations.filter((name) => perms[name] === value);

function accessMutations(facts, addon) {
  const change = (row, operation, value) => ({
    kind: 'access',
    what: `${row.xmlId}: ${operation} ${value ? 'granted' : 'taken away'}`,
    sql: `update ir_model_access set perm_${operation} = ${value} where id = ${row.id}`,
    redundant: redundancy.permission(facts, row, operation),
  });
  return facts.access.filter(addon.owns).flatMap((row) => [
    {
      kind: 'access',
      what: `${row.xmlId}: removed`,
      sql: `delete from ir_model_access where id = ${row.id}`,
      redundant: redundancy.every(holders(row.can, true), (operation) => redundancy.permission(facts, row, operation)),
    },
    {
      kind: 'access',
      what: `${row.xmlId}: for everybody`,
      sql: `update ir_model_access set group_id = null where id = ${row.id}`,
      redundant: redundancy.every(holders(row.can, true), (operation) => redundancy.everybody(facts, row, operation)),
    },
    ...holders(row.can, true).map((operation) => change(row, operation, false)),
    ...holders(row.can, false).map((operation) => change(row, operation, true)),
  ]);
}

function ruleMutations(facts, addon) {
  return facts.rules.filter(addon.owns).flatMap((rule) => {
    const applies = holders(rule.can, true);
    const proof = (operation) => redundancy.rule(facts, rule, operation);
    const set = (what, assignment, operationsChanged) => ({
      kind: 'rule',
      what: `${rule.xmlId}: ${what}`,
      sql: `update ir_rule set ${assignment} where id = ${rule.id}`,
      redundant: redundancy.every(operationsChanged, proof),
    });
    return [
      set('removed', 'active = false', applies),
      ...(redundancy.alwaysTrue(rule) ? [] : [set('for all records', "domain_force = '[(1, ''='', 1)]'", applies)]),
      // Odoo refuses a rule without an operation; that is the rule removed.
      ...(applies.length === 1 ? [] : applies.map((operation) => set(`not for ${operation}`, `perm_${operation} = false`, [operation]))),
    ];
  });
}

function groupMutations(facts, addon) {
  const name = (id) => facts.groups.find((group) => group.id === id)?.xmlId ?? id;
  return facts.groups.filter(addon.owns).flatMap((group) => {
    // Up to 18.0 whoever is in a group is entered in the groups that it includes as well.
    const entered = new Set(facts.groups.filter((other) => other.includes.includes(group.id)).flatMap((other) => other.members));
    const members = group.members.filter((id) => !entered.has(id));
    const change = (what, sql, redundant) => ({ kind: 'group', what: `${group.xmlId}: ${what}`, sql, redundant });
    return [
      change(
        'removed with its access rows and rules',
        `delete from ir_model_access where group_id = ${group.id};
         delete from ir_rule where id in (select rule_group_id from rule_group_rel where group_id = ${group.id});
         delete from res_groups where id = ${group.id};
         delete from ir_model_data where model = 'res.groups' and res_id = ${group.id}`,
      ),
      ...group.includes.map((included) =>
        change(
          `does not include ${name(included)}`,
          `delete from res_groups_implied_rel where gid = ${group.id} and hid = ${included}`,
          groupClosure(facts, group.id, [group.id, included]).has(included) ? 'included by way of another group' : undefined,
        ),
      ),
      ...(members.length === 0
        ? []
        : [
            change(
              'without the users that it is given',
              `delete from res_groups_users_rel where gid = ${group.id} and uid in (${members})`,
            ),
          ]),
    ];
  });
}

/**
 * Every access row, rule, constraint and group of an addon removed or weakened, one at a time. Constraints, and columns
 * that are required, are those that the database has with the addon and not without it.
 */
export async function mutationsOf(odoo, addonName, installed, without) {
  const rows = async (database, sql) => parsed(await odoo.query(database, sql));
  const facts = {
    access: await rows(installed, accessSql),
    rules: await rows(installed, ruleSql),
    groups: await rows(installed, groupSql),
  };
  const addon = { owns: ({ xmlId: id }) => id?.startsWith(`${addonName}.`) };
  const before = new Set((await rows(without, constraintSql)).map(({ sql }) => sql));
  const constraints = (await rows(installed, constraintSql))
    .filter(({ sql }) => !before.has(sql))
    .map(({ kind, what, name, sql }) => ({
      kind,
      what: `${name}: ${what} dropped`,
      sql,
      ...(kind === 'required' ? { column: name } : {}),
    }));
  return [...accessMutations(facts, addon), ...ruleMutations(facts, addon), ...constraints, ...groupMutations(facts, addon)].map(
    (mutation, id) => ({ id, ...mutation }),
  );
}
