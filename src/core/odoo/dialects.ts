import type { Series } from '../../model/known-series.js';

/**
 * How one Odoo series wants things written. Every difference between series that generated files show is a field here and
 * nowhere else; a new series is one more column. Sources: the source trees of 16.0 to 19.0, read and run; of 20.0 single files of its
 * source, read and not run.
 */
export type Dialect = {
  readonly series: Series;
  /** Root tag of a list view and the word in `view_mode`. 18.0 renamed it; an unknown root stops the install. */
  readonly listTag: 'tree' | 'list';
  /** Dynamic modifiers: `attrs=` with a domain (16.0) or Python expressions (17.0 and later). */
  readonly modifiers: 'attrs' | 'expressions';
  /** Fields that a modifier asks for must stand in the view until 17.0; later Odoo adds them. */
  readonly modifierFields: 'written' | 'added';
  /** What hides a column of a list: the plain modifier in 16.0, one of its own from 17.0. */
  readonly hiddenColumn: 'invisible' | 'column_invisible';
  /** Class of the ribbon of an archived record (Bootstrap 4 and 5). */
  readonly ribbon: 'bg-danger' | 'text-bg-danger';
  /** `<div class="oe_chatter">` with three fields, or `<chatter/>` from 18.0. */
  readonly chatter: 'div' | 'tag';
  /** How a display name is computed: `name_get` in 16.0, `_compute_display_name` from 17.0. */
  readonly displayName: 'name_get' | 'compute';
  /** `_sql_constraints` until 18.0, `models.Constraint` from 19.0. */
  readonly constraints: 'list' | 'attribute';
  /** Composite indexes: made in `init()` until 18.0, `models.Index` from 19.0. */
  readonly indexes: 'init' | 'attribute';
  /** Translation inside a method: `_()` until 17.0, `self.env._()` from 18.0. */
  readonly translate: 'function' | 'environment';
  /** Grouping: `read_group` in 16.0, `_read_group` with aggregates from 17.0. */
  readonly grouping: 'read_group' | '_read_group';
  /** Field of a user that holds its groups: `groups_id` until 18.0, `group_ids` from 19.0. */
  readonly userGroups: 'groups_id' | 'group_ids';
  /** Field of a group that holds its users: `users` until 18.0, `user_ids` from 19.0. */
  readonly groupUsers: 'users' | 'user_ids';
  /** Groups hang on a module category until 18.0, on a privilege from 19.0. */
  readonly groupHome: 'category' | 'privilege';
  /**
   * Rights and record rules apart (`ir.model.access`, `ir.rule`) until 19.0; from 20.0 one model `ir.access`: a row with a group permits,
   * one without narrows what all rows permit (odoo/addons/base/models/ir_access.py).
   */
  readonly access: 'rights-and-rules' | 'permissions';
  /** `_rec_names_search` is a list until 19.0 and a tuple from 20.0 (odoo/upgrade_code/19.5-00-tuple-rec_names_search.py). */
  readonly searchNames: 'list' | 'tuple';
  /** Names of icons: Font Awesome until 19.0, Material Symbols from 20.0 (odoo/upgrade_code/19.5-00-material-symbols-icons.py). */
  readonly icons: 'font-awesome' | 'material-symbols';
  /** What a binary field takes and gives: base64 as bytes until 19.0; from 20.0 it takes base64 as text and gives an object. */
  readonly binary: 'base64-bytes' | 'object';
};

const dialect16: Dialect = {
  series: '16.0',
  listTag: 'tree',
  modifiers: 'attrs',
  modifierFields: 'written',
  hiddenColumn: 'invisible',
  ribbon: 'bg-danger',
  chatter: 'div',
  displayName: 'name_get',
  constraints: 'list',
  indexes: 'init',
  translate: 'function',
  grouping: 'read_group',
  userGroups: 'groups_id',
  groupUsers: 'users',
  groupHome: 'category',
  access: 'rights-and-rules',
  searchNames: 'list',
  icons: 'font-awesome',
  binary: 'base64-bytes',
};
const dialect17: Dialect = {
  ...dialect16,
  series: '17.0',
  modifiers: 'expressions',
  hiddenColumn: 'column_invisible',
  ribbon: 'text-bg-danger',
  displayName: 'compute',
  grouping: '_read_group',
};
const dialect18: Dialect = {
  ...dialect17,
  series: '18.0',
  listTag: 'list',
  modifierFields: 'added',
  chatter: 'tag',
  translate: 'environment',
};
const dialect19: Dialect = {
  ...dialect18,
  series: '19.0',
  constraints: 'attribute',
  indexes: 'attribute',
  userGroups: 'group_ids',
  groupUsers: 'user_ids',
  groupHome: 'privilege',
};

const dialect20: Dialect = {
  ...dialect19,
  series: '20.0',
  access: 'permissions',
  searchNames: 'tuple',
  icons: 'material-symbols',
  binary: 'object',
};

export const dialects: Readonly<Record<Series, Dialect>> = {
  '16.0': dialect16,
  '17.0': dialect17,
  '18.0': dialect18,
  '19.0': dialect19,
  '20.0': dialect20,
};
