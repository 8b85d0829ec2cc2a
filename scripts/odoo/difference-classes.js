/** Said of a difference for which nobody has found the cause. */
export const unexplained = 'NOT EXPLAINED';

const inOdoo = 'only in Odoo';
const inCatalogue = 'only in the catalogue';

const computedName = 'models whose names only running code tells: `_name` is the result of a function';
/** In 16.0 models of tests stand among those of the addon. */
const isComputedName = (model) => model.startsWith('base_import.tests.models.');

const modelOf = (key) => key.slice(0, key.lastIndexOf('.'));

const magic = new Set(['id', 'display_name', '__last_update', 'create_uid', 'create_date', 'write_uid', 'write_date']);

/** Whether the record is the parent that `_inherits` made for another one: `product_1` has `product_1_product_template`. */
function isParent({ key, odoo, ours }) {
  const end = `_${odoo['other records'].get(key).model.replaceAll('.', '_')}`;
  const child = key.slice(0, -end.length);
  return key.endsWith(end) && (odoo['other records'].has(child) || ours['other records'].has(child));
}

/** The field of a selection key: field names have no dot, keys may. */
function fieldOfKey(key, fields) {
  const parts = key.split('.');
  for (let end = parts.length - 1; end > 1; end -= 1) {
    const name = parts.slice(0, end).join('.');
    if (fields.has(name)) return name;
  }
  return undefined;
}

/** Of each kind: the cause in words, the side or attribute, and what else must hold. `of` gets the key and the rows of both sides. */
const classes = {
  modules: [{ what: 'not in the tree that ran', side: inCatalogue, of: ({ key, odoo }) => !odoo['modules that are there'].has(key) }],
  models: [{ what: computedName, side: inOdoo, of: ({ key }) => isComputedName(key) }],
  fields: [
    { what: computedName, side: inOdoo, of: ({ key }) => isComputedName(modelOf(key)) },
    {
      what: 'set on the class by setattr, because the name is a word of Python',
      side: inOdoo,
      of: ({ key }) => key === 'ir.rule.global',
    },
    {
      what: 'id, display_name and the log fields, which the catalogue gives to abstract models, too: code of a mixin may use them',
      side: inCatalogue,
      of: ({ key, ours }) =>
        ours.fields.get(key).from !== 'delegate' &&
        magic.has(key.slice(modelOf(key).length + 1)) &&
        ours.models.get(modelOf(key))?.abstract,
    },
    {
      what: 'fields that _inherits gives to an abstract model: Odoo gives them to the models that inherit from it',
      side: inCatalogue,
      of: ({ key, ours }) => ours.fields.get(key).from === 'delegate' && ours.models.get(modelOf(key))?.abstract,
    },
    {
      what: 'fields of delegated models: Odoo names no inverse for what only leads on, the catalogue that of the field behind',
      side: '.inverse',
      of: ({ key, ours }) => ours.fields.get(key).from === 'delegate',
    },
    {
      what: 'the field says itself what _inherits gives, too, and Odoo takes `required` from there',
      side: '.required',
      of: ({ key, ours }) =>
        (ours.models.get(modelOf(key))?.delegates ?? []).some(
          (model) => ours.fields.get(`${model}${key.slice(modelOf(key).length)}`)?.required,
        ),
    },
  ],
  'selection keys': [
    {
      what: 'keys that only running code tells (a function, a comprehension, a list of another file); the catalogue says so of the field',
      side: inOdoo,
      of: ({ key, ours }) => ours.fields.get(fieldOfKey(key, ours.fields))?.keys === 'dynamic',
    },
  ],
  views: [
    {
      what: 'views that the website makes at installation for the pages and snippets that manifests name',
      side: inOdoo,
      of: ({ key }) => /\.(configurator|new_page_template)_/.test(key),
    },
    { what: 'views behind pages of a website, made through _inherits', side: inOdoo, of: ({ key }) => key.endsWith('_ir_ui_view') },
  ],
  menus: [{ what: 'groups that a later record takes away by a command', side: '.groups', of: ({ theirs }) => theirs === null }],
  'server actions': [
    { what: 'actions behind crons, made through _inherits', side: inOdoo, of: ({ key }) => key.endsWith('_ir_actions_server') },
  ],
  'access rows': [{ what: computedName, side: '.model', of: ({ theirs }) => isComputedName(theirs) }],
  rules: [{ what: 'model given by a search, which the catalogue does not run', side: '.model', of: ({ own }) => own === undefined }],
  'other records': [
    {
      what: 'parents that _inherits makes, with ids of their own',
      side: inOdoo,
      of: isParent,
    },
    {
      what: 'the chart of accounts that Python loads for the first company',
      side: inOdoo,
      of: ({ key }) => /^account\.\d+_|^stock_account\.property_/.test(key),
    },
    {
      what: 'ids that a <function> gives to records of the first warehouse',
      side: inOdoo,
      of: ({ key, odoo }) => key.startsWith('stock.') && /^stock\.(location|picking\.type)$/.test(odoo['other records'].get(key).model),
    },
  ],
};

/**
 * The cause of a difference, in words.
 *
 * @param given kind, side (or `.attribute`) and key, the rows of both sides, and for an attribute the two values
 */
export function classOf(given) {
  const found = (classes[given.kind] ?? []).find(({ side, of }) => side === given.side && of(given));
  return found?.what ?? unexplained;
}
