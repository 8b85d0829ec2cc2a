/**
 * What a database loses when an installed addon is updated to what is planned: dropped by Odoo, or left where nothing reads it any more
 * (odoo/addons/base/models/ir_model.py, 16.0 to 19.0: `_drop_table` and `_process_ondelete` look into code that is gone by then).
 */
export type DataLoss = {
  readonly kind: 'model' | 'field' | 'selection-value' | 'record';
  /** How it is named to accept it: `table`, `table.column`, `table.column=value`, or the id of a record, `addon.name`. */
  readonly id: string;
  /** Model, field, value or record as developers call it. */
  readonly what: string;
  readonly table: string;
  readonly column?: string;
  /** A field that has no column: a table of pairs, or files under `ir_attachment`. */
  readonly storage?: 'relation' | 'attachments';
};

/** The losses of one addon, and whether they were accepted by name. */
export type JudgedLoss = DataLoss & {
  readonly accepted: boolean;
  /** The file that the entry still generates it into; a person took it out there. Relative to the addon. */
  readonly plannedIn?: string;
};
