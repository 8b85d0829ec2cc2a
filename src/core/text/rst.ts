import type { Encoded } from '../../model/plan.js';
import { encoded } from './encoded.js';

export type Rst = Encoded<'rst'>;

/** Inline markup, links and the `::` of a literal block; an underscore inside a word means nothing (docutils, reStructuredText specification). */
const inline = /[\\*`|@]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|:(?=\S|$)/g;

/** What would begin a list, a table, a directive, a title or a transition at the start of a line. */
const opening = /^(?=[^\p{L}\p{N}\s\\])|^(?=[A-Za-z0-9]+[.)](\s|$))/u;

/**
 * Text of a paragraph of reStructuredText, or of a part of one. White space is folded, since a paragraph has no line ends of
 * its own.
 */
export function rstText(text: string): Rst {
  const folded = text.trim().replace(/\s+/g, ' ');
  return encoded('rst', folded.replace(inline, '\\$&').replace(opening, '\\'));
}

/** A title and the line below it, which must be at least as wide; no character takes more than two columns. */
export function rstTitle(text: string, mark: '=' | '-'): Rst {
  const title = rstText(text).text;
  return encoded('rst', `${title}\n${mark.repeat(title.length * (/^[\u0020-\u024F]*$/.test(title) ? 1 : 2))}`);
}

/** A technical name or a command as inline literal; a text that could end the literal is our fault. */
export function rstLiteral(text: string): Rst {
  if (!/^[A-Za-z0-9_.:/-]+( [A-Za-z0-9_.:/-]+)*$/.test(text)) throw new Error(`no literal in reStructuredText: ${JSON.stringify(text)}`);
  return encoded('rst', `\`\`${text}\`\``);
}
