import type { Encoded } from '../../model/plan.js';
import { encoded } from './encoded.js';

export type Markdown = Encoded<'markdown'>;

/** What GitHub would turn into a link, a mention or an issue number is parted by an empty comment, which shows nothing. */
const partLinks = (text: string): string => text.replace(/(?<=:)(?=\/\/)|(?<=www)(?=\.)|(?<=@)(?=[A-Za-z0-9])|(?<=#)(?=\d)/gi, '<!-- -->');

/**
 * Text inside a line of CommonMark as GitHub reads it (also in a cell of a table or a heading): what has a meaning where it
 * stands is escaped, and a line end becomes `<br>`. Leading and trailing white space is not kept. `!`, `(`, `)` need no escape because
 * `[` and `]` have one; `_` inside a word, `>` inside a line and `&` before what is no entity mean nothing; `#` at the end of a
 * heading would close it.
 */
export function markdownText(text: string): Markdown {
  const escaped = text
    .trim()
    .replace(/[\\`*[\]<|~$]|&(?=[#A-Za-z]|$)|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\\$&')
    .replace(/^[#+=>-]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/(?<=[ \t])#+$/, '\\$&');
  return encoded('markdown', partLinks(escaped).replace(/\r\n|[\r\n]/g, '<br>'));
}

/** Inline code. Line ends become spaces, as CommonMark itself makes them; a bar would end a cell, so it is not for cells of tables. */
export function markdownCode(text: string): Markdown {
  const line = text.replace(/\r\n|[\r\n]/g, ' ');
  const longest = Math.max(0, ...Array.from(line.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$|^ [\s\S]* $/.test(line) ? ' ' : '';
  return encoded('markdown', line === '' ? '' : fence + pad + line + pad + fence);
}
