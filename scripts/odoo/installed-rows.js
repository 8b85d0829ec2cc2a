const byKey = (found) => new Map(found.map(({ key, ...attributes }) => [key, attributes]));

/** XML ids of the records of a model; a record may have several. */
const ids = (model) => `(select res_id, module || '.' || name as xmlid from ir_model_data where model = '${model}')`;

/** The XML id of what a column points at: the first where there are several, as the other side would name it by any. */
const named = (model, column) => `(select min(xmlid) from ${ids(model)} target where target.res_id = ${column})`;

/** XML ids that a relation table leads to. */
const related = (model, table, from, to, id) =>
  `(select json_agg(distinct target.xmlid) from ${table} link join ${ids(model)} target on target.res_id = link.${to} where link.${from} = ${id})`;

const permissions = `concat_ws(' ', case when perm_read then 'read' end, case when perm_write then 'write' end,
  case when perm_create then 'create' end, case when perm_unlink then 'unlink' end)`;

const modelName = (column) => `(select model from ir_model where id = ${column})`;

const quoted = (names) => names.map((name) => `'${name}'`).join(', ');

/** Kinds of records that are compared by themselves. */
const compared = [
  ...['ir.ui.view', 'res.groups', 'ir.ui.menu', 'ir.actions.act_window', 'ir.actions.server', 'ir.actions.report'],
  ...['ir.model.access', 'ir.rule', 'ir.sequence', 'ir.cron', 'mail.template'],
];

/** Models in which Odoo keeps what its Python and its manifests say: no data file makes these records. */
const mirrors = [
  ...['ir.model', 'ir.model.fields', 'ir.model.fields.selection', 'ir.model.constraint', 'ir.model.inherit', 'ir.model.relation'],
  ...['ir.module.module', 'ir.module.category'],
];

/** Models whose records are not among `other records`. */
export const notOther = new Set([...compared, ...mirrors]);

const queries = {
  'modules that are there': 'select name as key from ir_module_module',
  modules: "select name as key from ir_module_module where state = 'installed'",
  models: `select model as key, transient, "order",
      (select json_agg(distinct data.module) from ir_model_data data where data.model = 'ir.model' and data.res_id = ir_model.id) as modules
    from ir_model`,
  fields: `select fields.model || '.' || fields.name as key, ttype as type, relation as comodel, relation_field as inverse, related,
      store as stored, required, readonly, (translate::text not in ('false', '')) is true as translated, fields.state,
      (select json_agg(distinct data.module) from ir_model_data data where data.model = 'ir.model.fields' and data.res_id = fields.id)
        as modules
    from ir_model_fields fields`,
  'selection keys': `select fields.model || '.' || fields.name || '.' || value as key
    from ir_model_fields_selection keys join ir_model_fields fields on fields.id = keys.field_id`,
  views: `select xmlid as key, model, replace(type, 'tree', 'list') as type, ${named('ir.ui.view', 'inherit_id')} as inherits, mode, priority, active
    from ir_ui_view view join ${ids('ir.ui.view')} id on id.res_id = view.id`,
  groups: `select xmlid as key, ${related('res.groups', 'res_groups_implied_rel', 'gid', 'hid', 'record.id')} as implied
    from res_groups record join ${ids('res.groups')} id on id.res_id = record.id`,
  menus: `select xmlid as key, ${named('ir.ui.menu', 'parent_id')} as parent,
      (select min(name) from (select module || '.' || name as name from ir_model_data data
         where data.model = split_part(menu.action, ',', 1) and data.res_id::text = split_part(menu.action, ',', 2)) target) as action,
      ${related('res.groups', 'ir_ui_menu_group_rel', 'menu_id', 'gid', 'menu.id')} as groups
    from ir_ui_menu menu join ${ids('ir.ui.menu')} id on id.res_id = menu.id`,
  'window actions': `select xmlid as key, res_model as model, replace(view_mode, 'tree', 'list') as modes
    from ir_act_window record join ${ids('ir.actions.act_window')} id on id.res_id = record.id`,
  'server actions': `select xmlid as key, ${modelName('model_id')} as model
    from ir_act_server record join ${ids('ir.actions.server')} id on id.res_id = record.id`,
  reports: `select xmlid as key, model, report_name as template
    from ir_act_report_xml record join ${ids('ir.actions.report')} id on id.res_id = record.id`,
  'access rows': `select xmlid as key, ${modelName('model_id')} as model, ${named('res.groups', 'group_id')} as group, ${permissions} as allows
    from ir_model_access record join ${ids('ir.model.access')} id on id.res_id = record.id`,
  rules: `select xmlid as key, ${modelName('model_id')} as model,
      ${related('res.groups', 'rule_group_rel', 'rule_group_id', 'group_id', 'record.id')} as groups, ${permissions} as allows
    from ir_rule record join ${ids('ir.rule')} id on id.res_id = record.id`,
  sequences: `select xmlid as key, code from ir_sequence record join ${ids('ir.sequence')} id on id.res_id = record.id`,
  crons: `select xmlid as key, ${modelName('action.model_id')} as model from ir_cron record
    join ir_act_server action on action.id = record.ir_actions_server_id join ${ids('ir.cron')} id on id.res_id = record.id`,
  'mail templates': `select xmlid as key, ${modelName('model_id')} as model
    from mail_template record join ${ids('mail.template')} id on id.res_id = record.id`,
  'other records': `select module || '.' || name as key, model from ir_model_data where model not in (${quoted([...notOther])})`,
};

/** What an Odoo has installed, by kind: key to attributes, as its own tables have them. */
export async function installedRows(odoo, database) {
  const found = {};
  for (const [kind, sql] of Object.entries(queries)) {
    const lines = await odoo.query(database, `select row_to_json(found) from (${sql}) found`);
    found[kind] = byKey(lines.map((line) => JSON.parse(line)));
  }
  return found;
}
