import { z } from 'zod';

/**
 * Runs in a shell of Odoo. Commits one record of each model of the addons and one for each value that they add to a selection, with what
 * people make about records (a file, a message, a saved search); then uninstalls the addons. What it has to tell stands in lines that
 * begin with the mark.
 */
const script = String.raw`
import base64, itertools, json
from odoo import fields

def say(kind, value):
    print("%s %s %s" % (mark, kind, json.dumps(value)), flush=True)

skipped = ("id", "create_uid", "create_date", "write_uid", "write_date", "display_name", "parent_id", "parent_path", "active")

class Filler:
    def __init__(self, env, addons):
        self.env, self.addons = env, addons
        self.counter = itertools.count(1)
        self.made, self.missing, self.pending = {}, {}, set()
        names = {}
        for data in env["ir.model.data"].search([("model", "=", "ir.model")]):
            names.setdefault(data.res_id, set()).add(data.module)
        ids = [id for id, modules in names.items() if modules <= set(addons)]
        self.own = sorted(
            model.model for model in env["ir.model"].browse(ids).exists()
            if model.model in env and env[model.model]._auto and not env[model.model]._abstract and not env[model.model]._transient
        )

    def attempt(self, work):
        made = dict(self.made)
        try:
            with self.env.cr.savepoint():
                result = work()
                self.env.flush_all()
                return result, None
        except Exception as error:
            # What was made on the way went with it.
            self.made = made
            self.env.invalidate_all(flush=False)
            return None, ("%s: %s" % (type(error).__name__, error)).strip().split("\n")[0][:200]

    def value(self, model, field, late):
        number = next(self.counter)
        kind = field.type
        if kind in ("char", "text", "html"):
            return ("Warrant %s" % number)[: getattr(field, "size", None) or None]
        if kind in ("integer", "float", "monetary"):
            return 1 + late
        if kind == "boolean":
            return True
        if kind in ("date", "datetime"):
            today = fields.Date.today() if kind == "date" else fields.Datetime.now()
            return fields.Date.add(today, days=late) if kind == "date" else fields.Datetime.add(today, days=late)
        if kind == "selection":
            keys = field.get_values(self.env)
            return keys[0] if keys else None
        if kind == "binary":
            return base64.b64encode(b"Warrant")
        if kind == "many2one":
            return self.record(field.comodel_name, field.name).id
        return None

    def record(self, model, name=None):
        if name == "company_id":
            return self.env.company
        if model in self.own:
            return self.make(model)
        found = self.env[model].search([], limit=1, order="id")
        return found or self.make(model)

    def values(self, model, all_fields, late):
        Model = self.env[model]
        defaults = Model.default_get(list(Model._fields))
        found = {}
        for order, (name, field) in enumerate(sorted(Model._fields.items(), key=lambda item: ("end" in item[0] or "to" in item[0], item[0]))):
            if name in defaults or not field.store or field.related or name in skipped:
                continue
            if field.compute and (field.readonly or not field.required):
                continue
            if not field.required and not (all_fields and field.type not in ("many2one", "binary", "html")):
                continue
            value = self.value(model, field, order * late)
            if value is not None:
                found[name] = value
        return found

    def make(self, model, **more):
        key = (model, tuple(sorted(more.items())))
        if key in self.made:
            return self.made[key]
        if model in self.pending:
            return self.env[model]
        self.pending.add(model)
        why = None
        record = None
        for all_fields, late in ((True, 1), (False, 1), (False, 0), (True, 0)):
            record, why = self.attempt(lambda: self.env[model].create({**self.values(model, all_fields, late), **more}))
            if record:
                break
        self.pending.discard(model)
        if record:
            self.made[key] = record
            self.missing.pop(model, None)
            return record
        self.missing[model] = why
        return self.env[model]

    def foreign(self):
        """Records of other addons' models that required fields of the own models need."""
        for model in self.own:
            for name, field in self.env[model]._fields.items():
                if field.type == "many2one" and field.store and field.required and field.comodel_name not in self.own:
                    self.record(field.comodel_name, name)

    def about(self, record):
        values = {"name": "warrant.txt", "datas": base64.b64encode(b"Warrant"), "res_model": record._name, "res_id": record.id}
        self.attempt(lambda: self.env["ir.attachment"].create(values))
        if hasattr(record, "message_post"):
            self.attempt(lambda: record.message_post(body="Warrant"))
        saved = {"name": "Warrant %s" % record._name, "model_id": record._name, "domain": "[]", "context": "{}"}
        self.attempt(lambda: self.env["ir.filters"].create(saved))

    def added(self):
        """One value in each stored field, and one record with each selection value, that the addons add to other models."""
        Data = self.env["ir.model.data"].search([("module", "in", self.addons)])
        count = 0
        todo = []
        for id in Data.filtered(lambda data: data.model == "ir.model.fields").mapped("res_id"):
            field = self.env["ir.model.fields"].browse(id).exists()
            if field and field.store and field.model not in self.own and field.model in self.env:
                todo.append((field.model, field.name, None))
        for id in Data.filtered(lambda data: data.model == "ir.model.fields.selection").mapped("res_id"):
            selection = self.env["ir.model.fields.selection"].browse(id).exists()
            if selection and selection.field_id.model not in self.own:
                todo.append((selection.field_id.model, selection.field_id.name, selection.value))
        for model, name, key in todo:
            Model = self.env[model]
            field = Model._fields.get(name)
            if field is None or Model._abstract or Model._transient or not field.store or field.related or (field.compute and field.readonly):
                continue
            if field.type in ("one2many", "many2many"):
                if field.type == "many2many":
                    other = self.record(field.comodel_name)
                    value = [fields.Command.link(other.id)] if other else None
                else:
                    value = None
            else:
                value = key if key is not None else self.value(model, field, 0)
            record = self.record(model)
            if value is None or not record:
                continue
            _done, why = self.attempt(lambda: record.write({name: value}))
            if why:
                self.missing["%s.%s%s" % (model, name, "" if key is None else " = %s" % key)] = why
            else:
                count += 1
        return count

def highest(env):
    env.flush_all()
    env.cr.execute("""select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'id' and not a.attisdropped
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.atttypid in ('int4'::regtype, 'int8'::regtype)""")
    found = {}
    for (table,) in env.cr.fetchall():
        env.cr.execute('select max(id) from "%s"' % table)
        found[table] = env.cr.fetchone()[0] or 0
    return found

filler = Filler(env, plan["addons"])
before = highest(env)
filler.foreign()
values = filler.added()
env.cr.commit()
after = highest(env)
say("SUPPORT", {table: [before[table] + 1, after[table]] for table in after if after[table] > before.get(table, 0)})
records = [record for record in (filler.make(model) for model in filler.own) if record]
for record in records:
    filler.about(record)
env.cr.commit()
say("DATA", {"records": len(records), "values": values, "missing": ["%s: %s" % item for item in sorted(filler.missing.items())]})
env["ir.module.module"].search([("name", "in", plan["addons"])]).button_immediate_uninstall()
env.cr.commit()
say("UNINSTALLED", True)
`;

/** @param mark begins each line that is meant for this tool */
export function lifecycleScript(addons: readonly string[], mark: string): string {
  // A string of JSON is one of Python, too.
  const plan = JSON.stringify(JSON.stringify({ addons }));
  return `import json\nmark = ${JSON.stringify(mark)}\nplan = json.loads(${plan})\n${script}`;
}

const Data = z.object({ records: z.int(), values: z.int(), missing: z.array(z.string()) });
const Support = z.record(z.string(), z.tuple([z.int(), z.int()]));

export type ScriptSaid = {
  readonly data?: z.infer<typeof Data>;
  /** Ids of records of other addons' models that had to be made, by table: from, to. */
  readonly support: ReadonlyMap<string, readonly [number, number]>;
  readonly isUninstalled: boolean;
};

/** What the script told on its way through the log. */
export function readScript(log: string, mark: string): ScriptSaid {
  const said = new Map<string, unknown>();
  for (const line of log.split('\n')) {
    const at = line.indexOf(`${mark} `);
    const [, kind = '', json = ''] = at < 0 ? [] : (/^(\w+) (.*)$/.exec(line.slice(at + mark.length + 1)) ?? []);
    if (kind !== '') said.set(kind, parsed(json));
  }
  const data = Data.safeParse(said.get('DATA'));
  const support = Support.safeParse(said.get('SUPPORT'));
  return {
    ...(data.success ? { data: data.data } : {}),
    support: new Map(support.success ? Object.entries(support.data) : []),
    isUninstalled: said.get('UNINSTALLED') === true,
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
