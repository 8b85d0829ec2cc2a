import { once } from '../../model/once.js';
import type { Encoded } from '../../model/plan.js';
import { encoded } from './encoded.js';
import { wrapWords } from './wrap.js';

export type Terminal = Encoded<'terminal'>;

/**
 * Characters that take two columns: East Asian wide and full-width ones (Unicode UAX 11) and emoji. Like all that needs Unicode's tables
 * it is made when a text asks for it: few do, and loading them takes longer than printing a report.
 */
const wide = once(
  () =>
    /\p{Emoji_Presentation}|\uFE0F|[\u1100-\u115F\u2329\u232A\u2E80-\u303E\u3041-\u3247\u3250-\u4DBF\u4E00-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6B\uFF01-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{1B2FF}\u{1F200}-\u{1F265}\u{20000}-\u{3FFFD}]/u,
);
const zero = once(() => /^[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Mn}\p{Me}]+$/u);
const segmenter = once(() => new Intl.Segmenter('en', { granularity: 'grapheme' }));

const columns = (grapheme: string): number => (zero().test(grapheme) ? 0 : wide().test(grapheme) ? 2 : 1);

const graphemes = (text: string): readonly string[] => Array.from(segmenter().segment(text), ({ segment }) => segment);

/**
 * Letters, punctuation, arrows, boxes and marks that are one column and one grapheme each, and that never act. Nearly all texts of a
 * register are made of these, and need not be parted into graphemes.
 */
const simple = /^[\x20-\x7E\u00A1-\u00A8\u00AA-\u00AC\u00AF-\u02FF\u2010-\u2027\u2190-\u2193\u2212\u2500-\u25A9\u2713\u2717]*$/;

/** Columns that a line takes on a terminal. */
export function terminalWidth(line: string): number {
  if (simple.test(line)) return line.length;
  return graphemes(line).reduce((sum, grapheme) => sum + columns(grapheme), 0);
}

/**
 * Text that a terminal only shows: escape sequences and other controls lose their meaning, because their first character is shown
 * as a symbol (ESC as ␛); directional overrides are shown as their code. Line ends stay.
 */
export function terminalText(text: string): Terminal {
  return encoded('terminal', neutral(text));
}

const neutral = (text: string): string => (simple.test(text) ? text : harmless(text));

const harmless = (text: string): string =>
  text
    .replace(/\r\n/g, '\n')
    .replaceAll('\t', '    ')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: naming the control characters is the purpose of this expression
    .replace(/[\u0000-\u0009\u000B-\u001F]/g, (char) => String.fromCharCode(0x2400 + char.charCodeAt(0)))
    .replaceAll('\u007F', '\u2421')
    .replace(
      /(?![\n\u200C\u200D])[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]|(?![\u200C\u200D])\p{Cf}/gu,
      (char) => `<U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`,
    );

function longestStart(line: string, width: number): string {
  let kept = '';
  let used = 0;
  for (const grapheme of graphemes(line)) {
    used += columns(grapheme);
    if (used > width) break;
    kept += grapheme;
  }
  return kept;
}

/** One line of at most `width` columns; what does not fit is replaced by an ellipsis. */
export function terminalLine(text: string, width: number): Terminal {
  const line = neutral(text).replace(/\s+/g, ' ').trim();
  if (terminalWidth(line) <= width) return encoded('terminal', line);
  return encoded('terminal', `${longestStart(line, width - 1).trimEnd()}…`);
}

/** Cuts a word into parts that fit. */
function parts(word: string, width: number): readonly string[] {
  if (terminalWidth(word) <= width) return [word];
  const start = longestStart(word, width);
  return start === '' ? [word] : [start, ...parts(word.slice(start.length), width)];
}

/** Lines of at most `width` columns (two or more), filled with words; a longer word is broken. */
export function terminalLines(text: string, width: number): readonly Terminal[] {
  const words = neutral(text)
    .split(/\s+/)
    .flatMap((word) => parts(word, width));
  return wrapWords(words.join(' '), width, terminalWidth).map((line) => encoded('terminal', line));
}
