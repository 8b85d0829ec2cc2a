import type { Script } from '../../evidence/script.js';
import { scriptColumns, scriptHelp } from '../../evidence/script.js';
import { type Document, facts, heading, paragraph, table } from '../document.js';

/** The script for people who test by hand, with the table that they fill in. */
export function uatDocument({ entry, acceptance, mark }: Script): Document {
  const { criterion, result, by, on, remark } = scriptColumns;
  return [
    heading(1, `Acceptance test of ${entry.id}: ${entry.title}`),
    paragraph(mark),
    ...scriptHelp.map((text) => paragraph(text)),
    ...acceptance.flatMap(({ id, level, scenario, given, when, then }) => [
      heading(2, `${id}: ${scenario} (${level})`),
      facts([
        ['Given', given],
        ['When', when],
        ['Then, expected', then],
      ]),
    ]),
    heading(2, 'Results'),
    table(
      [criterion, 'Scenario', result, by, on, remark].map((title) => ({ title })),
      acceptance.map(({ id, scenario }) => [id, scenario, '', '', '', '']),
    ),
  ];
}
