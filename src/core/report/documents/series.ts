import { type Dialect, dialects } from '../../odoo/dialects.js';
import { code, type Document, heading, name, paragraph, quiet, table } from '../document.js';

/** What each field of a dialect decides, for the table of series. */
const meanings: Readonly<Record<Exclude<keyof Dialect, 'series'>, string>> = {
  listTag: 'List view tag',
  modifiers: 'View modifiers',
  chatter: 'Chatter',
  displayName: 'Display name',
  constraints: 'SQL constraints',
  indexes: 'Composite indexes',
  translate: 'Translation in code',
  grouping: 'Grouped reading',
  userGroups: 'Groups of a user',
  groupUsers: 'Users of a group',
  groupHome: 'Home of groups',
};

const keysOf = (): readonly (keyof typeof meanings)[] => {
  const [first] = Object.values(dialects);
  return first === undefined ? [] : Object.keys(first).filter((key): key is keyof typeof meanings => key in meanings);
};

/** The supported series side by side: one row for everything that is written differently. */
export function seriesDocument(): Document {
  const all = Object.values(dialects);
  const rows = keysOf().map((key) => [meanings[key], ...all.map((dialect) => code(dialect[key]))]);
  return [
    heading(1, 'Odoo series that addons are generated for'),
    table([{ title: 'Written as' }, ...all.map(({ series }) => ({ title: series }))], rows),
    paragraph([
      quiet('An entry names one series; for another one it says under bySeries what differs, and '),
      name('warrant generate --series'),
      quiet(' renders it.'),
    ]),
  ];
}
