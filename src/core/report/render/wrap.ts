import type { Screen } from '../../../model/screen.js';
import { terminalText, terminalWidth } from '../../text/terminal.js';
import { type Line, type Piece, piecesOf, type Tone } from '../document.js';

/** A line of a screen: painted text and the columns that it takes. */
export type Laid = { readonly text: string; readonly width: number };

type Fragment = { readonly text: string; readonly tone: Tone | undefined };
type Word = readonly Fragment[];

/** SGR codes of ECMA-48 that every terminal knows, in its own theme's colours. */
const codes: Readonly<Record<Tone, string>> = { strong: '1', quiet: '2', good: '32', bad: '31', warn: '33', name: '36' };

function paint({ text, tone }: Fragment, { color }: Screen): string {
  return tone === undefined || !color ? text : `\u001B[${codes[tone]}m${text}\u001B[0m`;
}

const widthOf = (word: Word): number => word.reduce((sum, { text }) => sum + terminalWidth(text), 0);

/** Splits at white space only, so that pieces that touch stay together. */
function wordsOf(pieces: readonly Piece[]): readonly Word[] {
  const words: Fragment[][] = [];
  let open = false;
  for (const piece of pieces) {
    const { text, tone } = typeof piece === 'string' ? { text: piece, tone: undefined } : piece;
    for (const part of terminalText(text).text.split(/([ \t\r\n]+)/)) {
      if (part === '') continue;
      const blank = part.trim() === '' && part !== '\u00A0';
      if (blank) open = false;
      else if (open) words.at(-1)?.push({ text: part, tone });
      else words.push([{ text: part, tone }]);
      if (!blank) open = true;
    }
  }
  return words;
}

/** A word that is wider than the screen is cut; everything else stays whole. */
function cut(word: Word, width: number): readonly Word[] {
  if (widthOf(word) <= width) return [word];
  const parts: Fragment[][] = [[]];
  let used = 0;
  for (const { text, tone } of word) {
    for (const char of text) {
      const columns = terminalWidth(char);
      if (used + columns > width) {
        parts.push([]);
        used = 0;
      }
      parts.at(-1)?.push({ text: char, tone });
      used += columns;
    }
  }
  return parts.map(merge);
}

/** Neighbours of one tone become one fragment. */
function merge(word: Word): Word {
  const merged: Fragment[] = [];
  for (const fragment of word) {
    const last = merged.at(-1);
    if (last !== undefined && last.tone === fragment.tone) merged[merged.length - 1] = { text: last.text + fragment.text, tone: last.tone };
    else merged.push(fragment);
  }
  return merged;
}

function lay(words: readonly Word[], screen: Screen): Laid {
  const fragments = merge(words.flatMap((word, index) => (index === 0 ? word : [space(words[index - 1], word), ...word])));
  return { text: fragments.map((fragment) => paint(fragment, screen)).join(''), width: widthOf(fragments) };
}

/** The space between two words of one tone has that tone, so that a painted sentence is one stretch. */
function space(before: Word | undefined, after: Word): Fragment {
  const tone = before?.at(-1)?.tone;
  return { text: ' ', tone: tone === after[0]?.tone ? tone : undefined };
}

/** Words of printable ASCII with one blank between them: nothing in it has to be made harmless, parted or laid anew. */
const laidAlready = /^[\x21-\x7E]+(?: [\x21-\x7E]+)*$/;

/** Breaks a line at white space so that nothing is wider than `width` columns. */
export function wrap(line: Line, width: number, screen: Screen): readonly Laid[] {
  if (typeof line === 'string' && line.length <= width && laidAlready.test(line)) return [{ text: line, width: line.length }];
  const lines: Word[][] = [[]];
  let used = 0;
  for (const word of wordsOf(piecesOf(line)).flatMap((whole) => cut(whole, Math.max(width, 1)))) {
    const columns = widthOf(word);
    if (used > 0 && used + 1 + columns > width) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push(word);
    used += columns + (used > 0 ? 1 : 0);
  }
  return lines.map((words) => lay(words, screen));
}

/** Columns that a line takes when it is not broken, and those of its longest word. */
export function measure(line: Line): { readonly whole: number; readonly word: number } {
  if (typeof line === 'string' && laidAlready.test(line)) {
    return { whole: line.length, word: line.split(' ').reduce((longest, { length }) => Math.max(longest, length), 0) };
  }
  const widths = wordsOf(piecesOf(line)).map(widthOf);
  return { whole: widths.reduce((sum, width) => sum + width + 1, 0) - (widths.length > 0 ? 1 : 0), word: Math.max(0, ...widths) };
}
