import fc from 'fast-check';
import { findRefusedCharacter } from '../../src/model/text.js';

/** Pieces that mean something in one language or another, or that look like nothing. */
const hostilePieces: readonly string[] = [
  ...['"', "'", '"""', "'''", '\\', '\\n', '\\"', '\n', '\n\n', '\r', '\r\n', '\t', ' ', '  ', '$' + '{x}', '#{x}', '$('],
  ...[']]>', '<!--', '-->', '--', '-', '<![CDATA[', '&', '&amp;', '&#10;', '<b>', '</field>', '<?xml', '>', '<script>', '&lt'],
  ...['{{', '}}', '{{{x}}}', '{%', '%(year)s', '%(x)d', '%%(x)d', '%%', '%', '%s', '%0A', '%25'],
  ...["=cmd|' /C calc'!A0", '=1+1', '+1', '-1', '@SUM(1)', '\uFF1D1', ',', ';', ':', '::', '::error::x', '::set-env name=A::b'],
  ...['#', '# noqa', '*', '**', '_', '__', 'a_', '`', '``', '|', '||', '~~', '[x](y)', '![i](j)', '[x]: y', '<x@y.z>', '!'],
  ...['http://a.b', 'https://a.b/c?d=e', 'www.a.b', 'mailto:a@b.c', 'a@b.c', '@user', '#12', '.. include:: x', '====', '----', '$x$'],
  ...['1. ', '- ', '+ ', '> ', '>>> ', '(a) ', ':x:', '|x|', '[1]_', 'A. ', '    '],
  ...['مرحبا', 'שלום', '\u200F', '\u200E', '👩‍👩‍👧', '🇫🇷', '✈️', '漢字', 'ｱ', 'é', 'e\u0301', 'क्षि', '\u{E0067}', '\u{1F600}'],
  ...['\u2028', '\u2029', '\u0085', '\u00A0', '\u00AD', '\u200B', '\uFEFF', '\u3000', '\u009B31m', 'a', 'Z', '0', '12.5'],
];

const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...hostilePieces) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
);

/** Any text that passes the border (`findRefusedCharacter`), rich in what could break out of a literal. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(piece, { maxLength: 12 })
  .map((pieces) => pieces.join(''))
  .filter((text) => findRefusedCharacter(text) === undefined);

/** Many of them, for a parser that is asked about a whole batch at once; every single piece is among them. */
export function hostileTexts(count: number): readonly string[] {
  return ['', ...hostilePieces, ...hostilePieces.map((text) => `a ${text} b`), ...fc.sample(hostileText, count)];
}
