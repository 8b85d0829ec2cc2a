import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableLines } from '../../../../src/core/report/render/table.js';
import { measure, wrap } from '../../../../src/core/report/render/wrap.js';
import { terminalWidth } from '../../../../src/core/text/terminal.js';

const screen = { width: 30, color: false };

describe('wrap', () => {
  it.each([
    ['one two three', 7, ['one two', 'three']],
    ['unbreakable', 4, ['unbr', 'eaka', 'ble']],
    ['日本語 wide', 6, ['日本語', 'wide']],
    ['', 5, ['']],
  ])('breaks %j at %i columns', (text, width, expected) => {
    expect(wrap(text, width, screen).map((line) => line.text)).toEqual(expected);
  });

  it('keeps pieces together that touch', () => {
    expect(wrap(['a ', { text: 'bb', tone: 'good' }, ', c'], 4, screen).map(({ text }) => text)).toEqual(['a', 'bb,', 'c']);
  });

  it('loses no letter and is never wider than asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 80 }), fc.integer({ min: 1, max: 40 }), (text, width) => {
        const lines = wrap(text, width, screen).map((line) => line.text);
        expect(lines.every((line) => terminalWidth(line) <= width)).toBe(true);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});

describe('tableLines', () => {
  const columns = [{ title: 'Id' }, { title: 'Title' }, { title: 'Points', align: 'right' }] as const;

  it('aligns what fits', () => {
    expect(
      tableLines(
        columns,
        [
          ['A', 'first', '1'],
          ['B', 'second', '20'],
        ],
        screen,
      ),
    ).toEqual(['Id  Title   Points', 'A   first        1', 'B   second      20']);
  });

  it('becomes a list where it does not, and leaves out what is empty', () => {
    expect(
      tableLines(
        columns,
        [
          ['A', 'a title that is long', ''],
          ['B', 'x', '2'],
        ],
        { width: 16, color: false },
      ),
    ).toEqual(['A', '  Title: a title', '  that is long', '', 'B', '  Title: x', '  Points: 2']);
  });
});

it('lays a plain cell as one that is made of pieces', () => {
  const text = fc.oneof(fc.string(), fc.stringMatching(/^[a-z]{1,9}( [a-z]{1,9}){0,6}$/), fc.constantFrom('', ' ', 'a  b', ' a', 'a '));
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 30 }), (line, width) => {
      expect(wrap(line, width, screen)).toEqual(wrap([line], width, screen));
      expect(measure(line)).toEqual(measure([line]));
    }),
    { numRuns: 2000 },
  );
});
