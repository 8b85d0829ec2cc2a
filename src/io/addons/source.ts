/** A file of records. Its module completes XML ids; what it makes is never updated where `noupdate` holds, as for all demo data. */
export type DataSource = { readonly module: string; readonly file: string; readonly noupdate: boolean };
