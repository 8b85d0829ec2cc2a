import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeFile } from '../../../src/core/merge/merge-file.js';
import { outlinePo } from '../../../src/io/outlines/po.js';

const header = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n';
const message = (id: string, place: string, translation = ''): string =>
  `\n#. module: wh_one\n#: ${place}\nmsgid "${id}"\nmsgstr "${translation}"\n`;
const labels = { yours: 'yours', base: 'base', plan: 'plan' };
const merge = (base: string, yours: string, plan: string) => mergeFile({ base, yours, plan }, labels, outlinePo);
const keys = (text: string): readonly string[] | undefined => {
  const outline = outlinePo(text);
  return outline.parses ? outline.pieces?.map(({ key }) => key.replaceAll('\u0004', '|')) : undefined;
};

describe('a catalogue of translations', () => {
  it('is cut by context and text, wherever lines are broken', () => {
    expect(keys(`${header}\nmsgctxt "menu"\nmsgid "Cl"\n"aim"\nmsgid_plural "Claims"\nmsgstr[0] ""\nmsgstr[1] ""\n`)).toEqual([
      '||',
      '|menu|Claim',
    ]);
    expect(keys(`${header}\n#~ msgid "Gone"\n#~ msgstr "Weg"\n`)).toEqual(['||', '#~||Gone']);
  });

  it.each([
    ['a text that is not closed', 'msgid "a\nmsgstr ""\n', 1],
    ['a message without a translation', `${header}\nmsgid "a"\n\n`, 5],
    ['a line of something else', `${header}\n<<<<<<< yours\n`, 5],
  ])('does not parse with %s', (_what, text, line) => {
    expect(outlinePo(text)).toEqual({ parses: false, line });
  });

  it('is merged by message: one by hand, one planned, one that both have under another place', () => {
    const base = header + message('A', 'a:1') + message('B', 'b:1');
    const yours = header + message('A', 'a:1', 'Ah') + message('B', 'b:1') + message('Mine', 'm:1');
    const plan = header + message('A', 'a:1') + message('B', 'b:2') + message('C', 'c:1');
    const { text, conflicts } = merge(base, yours, plan);
    expect(conflicts).toEqual([]);
    expect(text).toBe(header + message('A', 'a:1', 'Ah') + message('B', 'b:2') + message('C', 'c:1') + message('Mine', 'm:1'));
  });

  it('is a conflict where both translated one message otherwise', () => {
    const { conflicts } = merge(header + message('A', 'a:1'), header + message('A', 'a:1', 'x'), header + message('A', 'a:1', 'y'));
    expect(conflicts).toHaveLength(1);
  });

  it('loses no message of either side, whatever their texts are', () => {
    const id = fc.stringMatching(/^[A-Za-z %\\n]{1,12}$/).map((text) => JSON.stringify(text).slice(1, -1));
    fc.assert(
      fc.property(fc.uniqueArray(id, { maxLength: 8 }), fc.uniqueArray(id, { maxLength: 8 }), (mine, planned) => {
        const all = (ids: readonly string[]): string => header + ids.map((one) => message(one, 'a:1')).join('');
        const { text } = merge(all([]), all(mine), all(planned));
        for (const one of [...mine, ...planned]) expect(text).toContain(`msgid "${one}"`);
      }),
      { seed: 7 },
    );
  });
});
