import { isProven } from '../../../model/known-series.js';
import { type Dialect, dialects } from '../../odoo/dialects.js';
import { code, type Document, good, heading, name, paragraph, quiet, table, warn } from '../document.js';
import { seriesText } from '../words.js';

/** `listTag` as `list tag`: the names of the table in `core/odoo` are its words. */
const words = (key: string): string => key.replace(/[A-Z]/g, (char) => ` ${char.toLowerCase()}`);

const fieldsOf = (dialect: Dialect): readonly (readonly [string, string])[] =>
  Object.entries(dialect).map(([key, value]) => [key, String(value)] as const);

/** The supported series side by side: one row for everything that is written differently. */
export function seriesDocument(): Document {
  const all = Object.values(dialects);
  const columns = all.map((dialect) => new Map(fieldsOf(dialect)));
  const keys = [...new Set(columns.flatMap((column) => [...column.keys()]))].filter((key) => key !== 'series');
  const proof = ['installed and tested', ...all.map(({ series }) => (isProven(series) ? good('yes') : warn('not yet')))];
  const rows = keys.map((key) => [words(key), ...columns.map((column) => code(column.get(key) ?? ''))]);
  return [
    heading(1, 'Odoo series that addons are generated for'),
    table([{ title: 'What' }, ...all.map(({ series }) => ({ title: series }))], [proof, ...rows]),
    paragraph([
      quiet('An entry names one series; for another one it says under bySeries what differs, and '),
      name('warrant generate --series'),
      quiet(' renders it.'),
    ]),
    ...all
      .filter(({ series }) => !isProven(series))
      .map(({ series }) =>
        paragraph(quiet(`${seriesText(series)}: written from single files of its source; no generated addon ran in it yet.`)),
      ),
  ];
}
