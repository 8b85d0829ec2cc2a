import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { terminalLine, terminalLines, terminalText, terminalWidth } from '../../../src/core/text/terminal.js';
import { hostileText } from '../../helpers/hostile-text.js';
import { hasPython, runPython } from '../../helpers/python.js';

/** Whatever a terminal would act on, or would hide or reorder text with. */
const acts = /(?![\n\u200C\u200D])[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]|(?![\u200C\u200D])\p{Cf}/u;

const anyText = fc.oneof(
  hostileText,
  fc.string({ unit: 'binary' }),
  fc.constantFrom('\u001B[31mred', '\u001B]0;title\u0007', '\u009B2J', 'a\bb', '\u202Eevil', '\uD800'),
);

describe('text for a terminal', () => {
  it('never acts', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(terminalText(text).text).not.toMatch(acts);
        expect(terminalLine(text, 20).text).not.toMatch(acts);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['\u001B[31mred\u001B[0m', '␛[31mred␛[0m'],
    ['a\r\nb\rc', 'a\nb␍c'],
    ['a\tb', 'a    b'],
    ['\u007F\u0000', '␡␀'],
    ['\u009B2J\u202Ex', '<U+009B>2J<U+202E>x'],
    ['👩‍👩‍👧 مرحبا', '👩‍👩‍👧 مرحبا'],
  ])('shows %j', (text, expected) => {
    expect(terminalText(text).text).toBe(expected);
  });

  it('fills no line beyond the width, at any width, and loses no letter', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 40 }), (text, width) => {
        expect(terminalWidth(terminalLine(text, width).text)).toBeLessThanOrEqual(width);
        const lines = terminalLines(text, width).map((line) => line.text);
        expect(lines.filter((line) => terminalWidth(line) > width)).toEqual([]);
        expect(lines.join('').replace(/\s/g, '')).toBe(terminalText(text).text.replace(/\s/g, ''));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['plain', 5],
    ['漢字', 4],
    ['한국어', 6],
    ['ｱ', 1],
    ['Ａ', 2],
    ['e\u0301', 1],
    ['👩‍👩‍👧', 2],
    ['🇫🇷', 2],
    ['✈️', 2],
    ['مرحبا', 5],
    ['', 0],
  ])('measures %s as %d columns', (text, columns) => {
    expect(terminalWidth(text)).toBe(columns);
  });

  it('shortens with an ellipsis and never cuts a wide character in two', () => {
    expect(terminalLine('credit hold on quotations', 12).text).toBe('credit hold…');
    expect(terminalLine('漢字漢字', 6).text).toBe('漢字…');
    expect(terminalLine('short', 5).text).toBe('short');
  });

  // Letters that make flags in pairs are left out: alone they are no emoji.
  it.skipIf(!hasPython())('agrees with Unicode on which characters are wide', () => {
    const wide = runPython(
      `
import unicodedata
result = [[code, unicodedata.east_asian_width(chr(code)) in ('W', 'F')] for code in range(0x20, 0x30000)
          if unicodedata.category(chr(code)) in ('Lo', 'So', 'Ll', 'Lu', 'Sm', 'Po', 'Nd', 'Ps', 'Pe', 'Sk', 'Sc') and not 0x1F1E6 <= code <= 0x1F1FF]
`,
      [],
    );
    const wrong = Array.isArray(wide)
      ? wide.filter(([code, isWide]) => (terminalWidth(String.fromCodePoint(code)) === 2) !== isWide)
      : ['no answer'];
    expect(wrong.map(([code]) => code.toString(16))).toEqual([]);
  });
});
