import { notOther } from './installed-rows.js';

/** Field classes whose type in the database is not their name in lower case with underscores. */
const columnTypes = {
  Id: 'integer',
  Image: 'binary',
  Many2oneReference: 'many2one_reference',
  PropertiesDefinition: 'properties_definition',
};
const typeOf = (name) => columnTypes[name] ?? name.toLowerCase();

const permissions = ['read', 'write', 'create', 'unlink'];
const isTrue = (value) => ['1', 'true'].includes(String(value).toLowerCase());
const list = (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]);

/** What may be done: an access row grants what it says, a rule covers what it does not exclude. */
const allowed = (record, usual) =>
  permissions.filter((one) => (record[`perm_${one}`] === undefined ? usual : isTrue(record[`perm_${one}`]))).join(' ');

const groupsOf = ({ groups, groups_id, group_ids }) => [...list(groups), ...list(groups_id), ...list(group_ids)];

/** Attributes by kind, out of a record of a catalogue; `model` turns the XML id of a model into its name. */
const recordKinds = {
  menus: ['ir.ui.menu', (record) => ({ parent: record.parent_id, action: record.action, groups: groupsOf(record) })],
  'window actions': [
    'ir.actions.act_window',
    ({ res_model, view_mode }) => ({ model: res_model, modes: (view_mode ?? 'list,form').replaceAll('tree', 'list') }),
  ],
  'server actions': ['ir.actions.server', ({ model_id }, model) => ({ model: model(model_id) })],
  reports: ['ir.actions.report', ({ model, report_name }) => ({ model, template: report_name })],
  'access rows': [
    'ir.model.access',
    (record, model) => ({ model: model(record.model_id), group: record.group_id, allows: allowed(record, false) }),
  ],
  rules: ['ir.rule', (record, model) => ({ model: model(record.model_id), groups: list(record.groups), allows: allowed(record, true) })],
  sequences: ['ir.sequence', ({ code }) => ({ code })],
  crons: ['ir.cron', ({ model_id }, model) => ({ model: model(model_id) })],
  'mail templates': ['mail.template', ({ model_id }, model) => ({ model: model(model_id) })],
};

/** A record that several modules say something about: lists grow, of the rest the last one has the last word. */
function joined(before, record) {
  const all = { ...before, ...record };
  for (const [field, value] of Object.entries(before ?? {}))
    if (Array.isArray(value) && Array.isArray(record[field])) all[field] = [...new Set([...value, ...record[field]])];
  return all;
}

/** Records of a scope by model, then by complete XML id. */
function recordsOf({ order, shards }) {
  const found = new Map();
  for (const module of order)
    for (const [model, records] of Object.entries(shards.get(module)?.records ?? {})) {
      const known = found.get(model) ?? new Map();
      for (const [id, record] of Object.entries(records)) {
        const key = id.includes('.') ? id : `${module}.${id}`;
        known.set(key, joined(known.get(key), record));
      }
      found.set(model, known);
    }
  return found;
}

/** What a group implies: since 19.0 the implied one may say so, too. */
function groupRows(records) {
  const all = [...(records.get('res.groups') ?? [])];
  const by = (id) => all.flatMap(([other, { implied_by_ids }]) => (list(implied_by_ids).includes(id) ? [other] : []));
  return new Map(all.map(([id, { implied_ids }]) => [id, { implied: [...list(implied_ids), ...by(id)] }]));
}

function viewRows({ order, shards }) {
  const views = new Map(order.flatMap((module) => Object.entries(shards.get(module)?.views ?? {})));
  // A view that does not say its type has that of the view that it inherits.
  const type = (id, seen = new Set()) => {
    const view = views.get(id);
    if (view === undefined || seen.has(id)) return undefined;
    return view.type ?? type(view.inherits, seen.add(id));
  };
  return new Map(
    Array.from(views, ([id, { model, inherits, primary, priority = 16, inactive }]) => [
      id,
      {
        ...{ model, type: type(id), inherits, priority, active: inactive !== true },
        mode: inherits === undefined || primary ? 'primary' : 'extension',
      },
    ]),
  );
}

/** Modules that say something, the framework left out: it is none that can be installed. */
const saying = (modules) => [...new Set(modules)].filter((module) => module !== 'odoo');

function modelRow({ kind, order, definedBy, extendedBy, delegates }) {
  const modules = saying([...definedBy, ...extendedBy]);
  return { transient: kind === 'transient', order, modules, abstract: kind === 'abstract', delegates: Object.keys(delegates) };
}

/** The field of the parent record that `_inherits` shows. */
function behind({ name, related }, { delegates }, models) {
  const [parent] = Object.entries(delegates).find(([, through]) => related === `${through}.${name}`) ?? [];
  return models.get(parent)?.fields.get(name);
}

/** Without further word what is computed or related is readonly, unless there is a method that writes it. */
function isReadonly(field, model, models) {
  const parent = field.from === 'delegate' ? behind(field, model, models) : undefined;
  if (parent !== undefined) return isReadonly(parent, models.get(parent.origins[0].model) ?? model, models);
  const { readonly, related, compute, inverseMethod } = field;
  return field.name === 'id' || (readonly ?? (related !== undefined || (compute !== undefined && inverseMethod === undefined)));
}

function fieldRow(field, model, models) {
  const { type, comodel, inverse, related, stored, required, translate, origins, from, selection } = field;
  return {
    ...{ type: typeOf(type), comodel, inverse, related, stored, from, keys: selection },
    ...{ required: required === true, readonly: isReadonly(field, model, models), translated: translate === true },
    modules: saying(origins.flatMap((origin) => (origin.model === model.name ? [origin.module] : []))),
  };
}

/** Keys as Odoo lists them: it does so for selections of their own, not for those that mirror another field's. */
const selectionRows = (fields) =>
  new Map(
    fields.flatMap(([key, { related, keys }]) =>
      related === undefined && Array.isArray(keys) ? keys.map((value) => [`${key}.${value}`, {}]) : [],
    ),
  );

/**
 * What a catalogue says of the modules of a scope, by kind and in the words of `installedRows`.
 *
 * @param scope modules, with their shards; `models` merged over them; `field` looks one up, with what it mirrors
 * @param modules those that Odoo should have installed
 */
export function catalogueRows({ scope, models, field }, modules) {
  const defined = models.names.map(models.get).filter(({ definedBy }) => definedBy.length > 0);
  const fields = defined.flatMap((one) =>
    Array.from(one.fields.keys(), (name) => [`${one.name}.${name}`, fieldRow(field(one.name, name), one, models)]),
  );
  const records = recordsOf(scope);
  const byTable = new Map(models.names.map((name) => [name.replaceAll('.', '_'), name]));
  const model = (id) => (id === undefined ? undefined : (byTable.get(id.replace(/^[^.]*\.model_/, '')) ?? id));
  const ofKind = ([kind, [name, attributes]]) => [
    kind,
    new Map(Array.from(records.get(name) ?? [], ([id, record]) => [id, attributes(record, model)])),
  ];
  return {
    modules: new Map(Array.from(modules, (name) => [name, {}])),
    models: new Map(defined.map((one) => [one.name, modelRow(one)])),
    fields: new Map(fields),
    'selection keys': selectionRows(fields),
    views: viewRows(scope),
    groups: groupRows(records),
    ...Object.fromEntries(Object.entries(recordKinds).map(ofKind)),
    'other records': new Map(
      [...records]
        .filter(([name]) => !notOther.has(name))
        .flatMap(([name, byId]) => Array.from(byId.keys(), (id) => [id, { model: name }])),
    ),
  };
}
