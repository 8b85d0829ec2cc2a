/** What Odoo removes from a database, with its rows or values, when an installed addon is updated to what is planned. */
export type DataLoss = {
  readonly kind: 'model' | 'field' | 'selection-value' | 'record';
  /** How it is named to accept it: `table`, `table.column`, `table.column=value`, or the id of a record, `addon.name`. */
  readonly id: string;
  /** Model, field, value or record as developers call it. */
  readonly what: string;
  readonly table: string;
  readonly column?: string;
};

/** The losses of one addon, and whether they were accepted by name. */
export type JudgedLoss = DataLoss & {
  readonly accepted: boolean;
  /** The file that the entry still generates it into; a person took it out there. Relative to the addon. */
  readonly plannedIn?: string;
};
