import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { markdownCode, markdownText } from '../../../src/core/text/markdown.js';
import { hostileTexts } from '../../helpers/hostile-text.js';
import { hasPython, runPython } from '../../helpers/python.js';

const render = (source: string): string =>
  micromark(source, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });

/** The elements of rendered HTML with their attributes, and its text, where a line break is a line end. */
function readHtml(pages: readonly string[]): unknown {
  return runPython(
    `
from html.parser import HTMLParser
class Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.text = [], ''
    def handle_starttag(self, tag, attrs):
        if tag == 'br': self.text += '\\n'
        else: self.tags.append([tag, attrs])
    def handle_data(self, text): self.text += text
def read(page):
    reader = Reader()
    reader.feed(page)
    reader.close()
    return [reader.tags, reader.text]
result = [read(page) for page in data]
`,
    pages,
  );
}

const lines = (text: string): string => text.replace(/\r\n?/g, '\n');

describe.skipIf(!hasPython())('Markdown as GitHub reads it', () => {
  it.each([
    ['a paragraph', (text: string) => text, [['p', []]]],
    ['a heading', (text: string) => `## ${text}`, [['h2', []]]],
    [
      'a list item',
      (text: string) => `- ${text}`,
      [
        ['ul', []],
        ['li', []],
      ],
    ],
    [
      'a cell of a table',
      (text: string) => `| a |\n| - |\n| ${text} |`,
      [
        ['table', []],
        ['thead', []],
        ['tr', []],
        ['th', []],
        ['tbody', []],
        ['tr', []],
        ['td', []],
      ],
    ],
  ])('keeps text inert in %s', (_place, wrap, tags) => {
    const texts = hostileTexts(1500)
      .map((text) => text.trim())
      .filter((text) => text !== '');
    const read = readHtml(texts.map((text) => render(wrap(markdownText(text).text)).replace('<th>a</th>', '<th></th>')));
    const got = Array.isArray(read) ? read.map(([found, text]) => [found, text.trim()]) : [];
    expect(got).toEqual(texts.map((text) => [tags, lines(text).trim()]));
  });

  it('keeps code as it is, but for line ends', () => {
    const texts = hostileTexts(1500).filter((text) => text.trim() !== '');
    const read = readHtml(texts.map((text) => render(`x ${markdownCode(text).text} y`)));
    const expected = texts.map((text) => [
      [
        ['p', []],
        ['code', []],
      ],
      `x ${lines(text).replaceAll('\n', ' ')} y`,
    ]);
    expect(read).toEqual(expected);
  });
});

describe('Markdown', () => {
  it.each([
    ['a_b *c* [d](e) | f', 'a_b \\*c\\* \\[d\\](e) \\| f'],
    ['# 1', '\\# 1'],
    ['C #', 'C \\#'],
    ['Stop! (all > 5 & more) {x}', 'Stop! (all > 5 & more) {x}'],
    ['_a_ &amp; > b', '\\_a\\_ \\&amp; > b'],
    ['> a', '\\> a'],
    ['12. x', '12\\. x'],
    ['one\ntwo', 'one<br>two'],
    ['ask @user about #12', 'ask @<!-- -->user about #<!-- -->12'],
  ])('writes %j', (text, expected) => {
    expect(markdownText(text).text).toBe(expected);
  });

  it.each([
    ['a', '`a`'],
    ['a`b', '``a`b``'],
    ['`a', '`` `a ``'],
    [' \u2028 ', '`  \u2028  `'],
    ['', ''],
  ])('writes %j as code', (text, expected) => {
    expect(markdownCode(text).text).toBe(expected);
  });
});
