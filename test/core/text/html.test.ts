import { describe, expect, it } from 'vitest';
import { html, htmlText } from '../../../src/core/text/html.js';
import { hostileTexts } from '../../helpers/hostile-text.js';
import { hasPython, runPython } from '../../helpers/python.js';

describe('HTML', () => {
  it.skipIf(!hasPython())('is read back by a real parser, as text and as attribute', () => {
    const texts = hostileTexts(4000);
    const read = runPython(
      `
from html.parser import HTMLParser
class Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.text = [], ''
    def handle_starttag(self, tag, attrs): self.tags.append([tag, attrs])
    def handle_data(self, text): self.text += text
    def handle_comment(self, text): raise ValueError(text)
def read(text):
    reader = Reader()
    reader.feed(text)
    reader.close()
    return [reader.tags, reader.text]
result = [read(text) for text in data]
`,
      texts.map((text) => html`<p title="${text}">${text}</p>`.text),
    );
    expect(read).toEqual(texts.map((text) => [[['p', [['title', text]]]], text]));
  });

  it('encodes what is put in and keeps what is HTML already', () => {
    const rows = ['<a>', '"b"'].map((cell) => html`<td>${cell}</td>`);
    expect(html`<tr id="${'"><script>'}">${rows}${false}${undefined}${3}${html`<hr>`}</tr>`.text).toBe(
      '<tr id="&quot;&gt;&lt;script&gt;"><td>&lt;a&gt;</td><td>&quot;b&quot;</td>3<hr></tr>',
    );
    expect(htmlText("it's\r\n").text).toBe('it&#39;s&#13;\n');
  });
});
