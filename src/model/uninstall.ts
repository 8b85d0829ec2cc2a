import type { Series } from './known-series.js';

/** What uninstalling an addon does to the database that has it. Names are those of Odoo and of PostgreSQL. */
export type UninstallPlan = {
  readonly entry: string;
  readonly addon: string;
  readonly series: Series;
  /** Entries that contribute to the addon and go with it. */
  readonly extendedBy: readonly string[];
  /** Addons of the register that build on it, in the order in which they go; itself last. */
  readonly order: readonly { readonly entry: string; readonly addon: string }[];
  /** Integrations, sheets and reports that use names of it, as the entries say. */
  readonly consumers: readonly string[];
  /** Data that a person may want to have first: model, and its stored fields. */
  readonly exports: readonly { readonly model: string; readonly fields: readonly string[] }[];
  /** Tables that are dropped with all rows. */
  readonly tables: readonly { readonly table: string; readonly what: string }[];
  /** Columns of tables that stay. */
  readonly columns: readonly { readonly table: string; readonly column: string; readonly what: string }[];
  /** Rows of standard models that hold a value of it, and what becomes of them. */
  readonly values: readonly { readonly table: string; readonly column: string; readonly value: string; readonly policy: string }[];
  /** Records that people worked with: groups with their members, sequences with their numbers. By XML id. */
  readonly records: readonly string[];
  /** Files that stay in `ir_attachment`, where nothing shows them any more. */
  readonly files: readonly { readonly model: string; readonly field: string }[];
  /** Models whose saved filters stay in `ir_filters`. */
  readonly filters: readonly string[];
  /** Tables (`table`, `table.field` of a relation) and values (`table.column=value`) that earlier updates left, as they were accepted. */
  readonly leftBehind: readonly string[];
};
