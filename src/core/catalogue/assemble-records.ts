import type { CatalogueRecord, ModuleShard } from '../../model/catalogue/shard.js';
import type { RecordFact, RecordValue } from '../../model/facts/xml.js';

const permissions = ['perm_read', 'perm_write', 'perm_create', 'perm_unlink'] as const;

/** Values that are names, by model: what else a record says is left out. */
const naming: Readonly<Record<string, readonly string[]>> = {
  'ir.actions.act_window': ['res_model', 'binding_model_id', 'view_id', 'search_view_id', 'view_mode', 'groups', 'groups_id', 'group_ids'],
  'ir.actions.act_window.view': ['act_window_id', 'view_id', 'view_mode'],
  'ir.actions.server': ['model_id', 'binding_model_id', 'state', 'groups_id', 'group_ids'],
  'ir.actions.client': ['tag', 'res_model'],
  'ir.actions.report': ['model', 'report_name', 'report_type', 'binding_model_id', 'groups', 'groups_id', 'group_ids', 'paperformat_id'],
  'ir.ui.menu': ['parent_id', 'action', 'groups', 'groups_id', 'group_ids'],
  'res.groups': ['implied_ids', 'implied_by_ids', 'category_id', 'privilege_id'],
  'res.groups.privilege': ['category_id'],
  'ir.rule': ['model_id', 'groups', ...permissions],
  'ir.model.access': ['model_id', 'group_id', ...permissions],
  'ir.access': ['model_id', 'group_id', 'operation'],
  'ir.sequence': ['code', 'company_id'],
  'ir.cron': ['model_id'],
  'mail.template': ['model_id', 'report_template', 'report_template_ids'],
  'mail.message.subtype': ['res_model', 'parent_id', 'relation_field'],
  'mail.activity.type': ['res_model'],
  'ir.asset': ['bundle', 'directive', 'target'],
  'ir.config_parameter': ['key'],
  'base.automation': ['model_id', 'trigger'],
  'res.config.settings': [],
};

/** A name, a code or a number; prose has blanks. */
const nameLike = /^[\w.,:/@-]+$/;

function nameOf(value: RecordValue): string | readonly string[] | undefined {
  if ('ref' in value) return value.ref;
  if ('refs' in value && value.refs.length > 0) return value.refs;
  const text = 'text' in value ? value.text : 'expression' in value ? value.expression : '';
  return nameLike.test(text) ? text : undefined;
}

/** `eval="False"` takes a name away; of a permission it is the value. */
const isNothing = (field: string, name: string | readonly string[]): boolean =>
  name === 'False' && !permissions.some((permission) => permission === field);

function catalogueRecord({ model, values }: RecordFact): CatalogueRecord {
  const kept = (naming[model] ?? []).flatMap((field) => {
    const value = values[field];
    const name = value === undefined ? undefined : nameOf(value);
    return name === undefined || name === '' || isNothing(field, name) ? [] : [[field, name] as const];
  });
  return Object.fromEntries(kept);
}

const localId = (xmlid: string, module: string): string => (xmlid.startsWith(`${module}.`) ? xmlid.slice(module.length + 1) : xmlid);

/** Records by model and id; one that is said twice is as it is said last, and what only the first says stays. */
export function catalogueRecords(facts: Iterable<RecordFact>, module: string): NonNullable<ModuleShard['records']> {
  const models = new Map<string, Map<string, CatalogueRecord>>();
  for (const fact of facts) {
    if (fact.model === 'ir.ui.view' || fact.xmlid === '') continue;
    const records = models.get(fact.model) ?? new Map<string, CatalogueRecord>();
    const id = localId(fact.xmlid, module);
    records.set(id, { ...records.get(id), ...catalogueRecord(fact) });
    models.set(fact.model, records);
  }
  return Object.fromEntries(Array.from(models, ([model, records]) => [model, Object.fromEntries(records)]));
}

/** Ids of demo records by model. */
export function demoRecords(facts: Iterable<RecordFact>, module: string): NonNullable<ModuleShard['demo']> {
  const models = new Map<string, Set<string>>();
  for (const { model, xmlid } of facts) if (xmlid !== '') models.set(model, (models.get(model) ?? new Set()).add(localId(xmlid, module)));
  return Object.fromEntries(Array.from(models, ([model, ids]) => [model, [...ids]]));
}
