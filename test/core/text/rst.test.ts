import { describe, expect, it } from 'vitest';
import { rstText } from '../../../src/core/text/rst.js';
import { hostileTexts } from '../../helpers/hostile-text.js';
import { hasPython, runPython } from '../../helpers/python.js';

describe('reStructuredText', () => {
  it.skipIf(!hasPython('docutils.core'))('is read back by docutils as one plain paragraph', () => {
    const fold = (text: string): string =>
      text
        .trim()
        .replace(/[\s\u0085]+/g, ' ')
        .trim();
    const texts = hostileTexts(1500)
      .map(fold)
      .filter((text) => text !== '');
    const read = runPython(
      `
import docutils.core, docutils.nodes as nodes
def read(source):
    settings = {'report_level': 5, 'halt_level': 5, 'raw_enabled': False, 'file_insertion_enabled': False}
    document = docutils.core.publish_doctree(source, settings_overrides=settings)
    kinds = [type(node).__name__ for node in document.findall(nodes.Element)]
    return [kinds, document.astext()]
result = [read(source) for source in data]
`,
      texts.map((text) => rstText(text).text),
    );
    expect(read).toEqual(texts.map((text) => [['document', 'paragraph'], text]));
  });

  it.each([
    ['*a* `b` |c|', '\\*a\\* \\`b\\` \\|c\\|'],
    ['order_line and link_', 'order_line and link\\_'],
    ['1. first', '\\1. first'],
    ['.. raw:: html', '\\.. raw\\:: html'],
    ['ends with::', 'ends with\\:\\:'],
    ['Note: plain', 'Note: plain'],
    ['two\n\nlines', 'two lines'],
  ])('writes %j', (text, expected) => {
    expect(rstText(text).text).toBe(expected);
  });
});
