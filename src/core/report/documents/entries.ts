import type { EntryReview } from '../../../model/review.js';
import { type Block, bad, type Document, type Line, name, paragraph, table, warn } from '../document.js';
import { answerCounts, verdictOf } from '../gate-answer.js';
import type { RegisterSubject } from '../subject.js';
import { count, factorsOf, flagNames, shortRange, stateOf, threshold } from '../words.js';

export const flagsOf = ({ flags }: EntryReview): Line =>
  flags.length === 0 ? '' : warn(flags.map(({ flag }) => flagNames[flag]).join(', '));

/** One line for each entry: what it is, how it stands, its three scores, what the gate says. */
export function entriesTable({ review, register: { policy } }: RegisterSubject): Block {
  const right = (title: string) => ({ title, align: 'right' }) as const;
  const rows = review.entries.map((entry) => {
    const cells = factorsOf(entry).map(
      (factor): Line => (threshold(factor, policy).kept ? shortRange(factor.range) : bad(shortRange(factor.range))),
    );
    const { id, title } = entry.registered.entry;
    const standing = [stateOf(entry), ...(entry.flags.length === 0 ? [] : [', ', ...[flagsOf(entry)].flat()])];
    return [name(id), title, standing, ...cells, verdictOf(entry)];
  });
  return table([{ title: 'Entry' }, { title: 'Title' }, { title: 'State' }, right('J'), right('U'), right('T'), { title: 'Gate' }], rows);
}

/** The register as a table. */
export function entriesDocument(subject: RegisterSubject): Document {
  const { entries } = subject.review;
  if (entries.length === 0) return [paragraph('No entries.')];
  return [
    entriesTable(subject),
    paragraph([
      `${count(entries.length, 'entry', 'entries')}: `,
      ...answerCounts(entries),
      '. ',
      { text: 'J justification (high is good), U upgrade impact (low is good), T planned tests (high is good).', tone: 'quiet' },
    ]),
  ];
}
