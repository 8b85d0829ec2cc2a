import type { Acceptance, Entry } from '../../model/entry.js';

/** What people who test by hand are given: the criteria of an entry, and for which content they were written. */
export type Script = {
  readonly entry: Pick<Entry, 'id' | 'title' | 'series'>;
  readonly acceptance: readonly Acceptance[];
  /** What a script that comes back is recognized by. */
  readonly mark: string;
};

/** Titles of the columns that are read back. */
export const scriptColumns = {
  criterion: 'Criterion',
  result: 'Result (passed or failed)',
  by: 'Tested by',
  on: 'Date (like 2026-11-23)',
  remark: 'Remark',
} as const;

/** Finds entry and criteria in the mark of a script. */
export const scriptMark = /Script (CR-\d{4,6}), Odoo [\d.]+, criteria ([0-9a-f]{12})/;

/** @param digest of the acceptance criteria */
export function scriptOf({ id, title, series, acceptance }: Entry, digest: string): Script {
  return { entry: { id, title, series }, acceptance, mark: `Script ${id}, Odoo ${series}, criteria ${digest.slice(0, 12)}` };
}

/** Who is to do what, in two sentences. */
export const scriptHelp: readonly string[] = [
  'Play through each criterion as its users would, and write what came of it into the table: passed or failed, your name, the date.',
  'Leave a row empty that was not tested. Nothing else is changed: the file is read back as it stands.',
];
