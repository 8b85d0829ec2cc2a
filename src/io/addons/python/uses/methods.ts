/** What an argument of a method of records says about them. */
export type Meaning = 'domain' | 'paths' | 'keys' | 'order' | 'key';

/** One argument: its place, the keywords that it has in one series or another, and what it says. */
export type Argument = { readonly place: number; readonly keywords: readonly string[]; readonly meaning: Meaning };

const domain = (place: number, ...keywords: readonly string[]): Argument => ({
  place,
  keywords: ['domain', ...keywords],
  meaning: 'domain',
});
const paths = (place: number, ...keywords: readonly string[]): Argument => ({ place, keywords, meaning: 'paths' });
const order = (place: number, ...keywords: readonly string[]): Argument => ({ place, keywords, meaning: 'order' });
const keys = (place: number, ...keywords: readonly string[]): Argument => ({ place, keywords, meaning: 'keys' });

/** Methods of every model whose arguments name fields, from odoo/models.py (16.0 to 18.0) and odoo/orm/models.py (19.0). */
export const methodArguments: ReadonlyMap<string, readonly Argument[]> = new Map([
  ['search', [domain(0, 'args'), order(3, 'order')]],
  ['_search', [domain(0, 'args'), order(3, 'order')]],
  ['search_count', [domain(0, 'args')]],
  ['search_fetch', [domain(0), paths(1, 'field_names'), order(4, 'order')]],
  ['search_read', [domain(0), paths(1, 'fields'), order(4, 'order')]],
  ['filtered_domain', [domain(0)]],
  ['name_search', [domain(1, 'args')]],
  ['_name_search', [domain(1, 'args')]],
  ['read_group', [domain(0), paths(1, 'fields'), paths(2, 'groupby'), order(5, 'orderby')]],
  ['_read_group', [domain(0), paths(1, 'groupby', 'fields'), paths(2, 'aggregates', 'groupby'), order(6, 'order')]],
  ['formatted_read_group', [domain(0), paths(1, 'groupby'), paths(2, 'aggregates'), order(6, 'order')]],
  ['web_read_group', [domain(0), paths(1, 'fields', 'groupby'), paths(2, 'groupby', 'aggregates')]],
  ['read', [paths(0, 'fields')]],
  ['_read_format', [paths(0, 'fnames')]],
  ['fetch', [paths(0, 'field_names')]],
  ['mapped', [paths(0, 'func')]],
  ['filtered', [paths(0, 'func')]],
  ['sorted', [order(0, 'key')]],
  ['grouped', [paths(0, 'key')]],
  ['export_data', [paths(0, 'fields_to_export')]],
  ['default_get', [paths(0, 'fields_list', 'fields')]],
  ['fields_get', [paths(0, 'allfields')]],
  ['invalidate_recordset', [paths(0, 'fnames')]],
  ['invalidate_model', [paths(0, 'fnames')]],
  ['flush_recordset', [paths(0, 'fnames')]],
  ['flush_model', [paths(0, 'fnames')]],
  ['modified', [paths(0, 'fnames')]],
  ['create', [keys(0, 'vals_list', 'vals')]],
  ['new', [keys(0, 'values')]],
  ['write', [keys(0, 'vals', 'values')]],
  ['_write', [keys(0, 'vals')]],
  ['update', [keys(0, 'values')]],
  ['copy', [keys(0, 'default')]],
  ['copy_data', [keys(0, 'default')]],
]);

/** Methods that give records of the same model. */
export const staying: ReadonlySet<string> = new Set([
  ...['sudo', 'with_context', 'with_user', 'with_company', 'with_env', 'with_prefetch', 'with_delay', 'browse', 'search', 'search_fetch'],
  ...[
    'create',
    'new',
    'copy',
    'filtered',
    'filtered_domain',
    'sorted',
    'exists',
    'ensure_one',
    'concat',
    'union',
    'save',
    '_filtered_access',
  ],
  ...['_filter_access_rules', '_filter_access_rules_python'],
]);

/** Methods that give dictionaries with fields as keys. */
export const givingValues: ReadonlySet<string> = new Set(['default_get', 'read', 'search_read', 'copy_data', 'fields_get', '_read_format']);

/** Methods that call what they are given with one record at a time. */
export const perRecord: ReadonlySet<string> = new Set(['filtered', 'mapped', 'sorted', 'grouped']);

/** Functions that call what they are given with one item of what they are given at a time, and those that give these items again. */
export const perItem: ReadonlySet<string> = new Set([
  'sorted',
  'filter',
  'map',
  'max',
  'min',
  'groupby',
  'partition',
  'unique',
  'sum',
  'any',
  'all',
]);
export const passing: ReadonlySet<string> = new Set([
  'list',
  'tuple',
  'set',
  'sorted',
  'reversed',
  'filter',
  'iter',
  'unique',
  'frozenset',
  'OrderedSet',
]);

/** Methods and functions whose first argument is an XML id, or a list of them. */
export const takingXmlId: ReadonlySet<string> = new Set([
  ...[
    'ref',
    'browse_ref',
    '_for_xml_id',
    '_xmlid_to_res_id',
    '_xmlid_to_res_model_res_id',
    '_xmlid_lookup',
    'xmlid_to_res_id',
    'xmlid_lookup',
  ],
  ...[
    'activity_schedule',
    'activity_feedback',
    'activity_unlink',
    'activity_reschedule',
    'message_post_with_source',
    'message_post_with_view',
  ],
  ...['_render_qweb_pdf', '_render_qweb_html', '_render_template'],
]);
export const takingGroups: ReadonlySet<string> = new Set(['has_group', 'has_groups', 'user_has_groups']);

/** Parameters of overridden methods that hold values of the model's fields. */
export const valueParameters: ReadonlySet<string> = new Set(['create', 'write', '_create', '_write', 'copy', 'copy_data', 'new']);
