import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRow } from '../../../src/core/text/csv.js';
import { hostileText, hostileTexts } from '../../helpers/hostile-text.js';
import { hasPython, runPython } from '../../helpers/python.js';

/** What a spreadsheet runs when a cell begins with it (OWASP, CSV injection). */
const runs = /^[\s]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;
const isNumber = (cell: string): boolean => /^[+-]?\d+(\.\d+)?$/.test(cell);

/** Takes away the apostrophe that keeps a cell inert. */
const undo = (cell: string): string =>
  /^'/.test(cell) && runs.test(cell.replace(/^'+/, '')) && !isNumber(cell.slice(1)) ? cell.slice(1) : cell;

/** RFC 4180, said in ten lines. */
function readRow(line: string): readonly string[] {
  const cells: string[] = [];
  let rest = `${line},`;
  while (rest !== '') {
    const found = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*)),/.exec(rest);
    if (!found) throw new Error(`no cell at ${rest}`);
    cells.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    rest = rest.slice(found[0].length);
  }
  return cells;
}

describe('CSV', () => {
  it('is read back by the rules of RFC 4180, and no cell runs', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 1, maxLength: 6 }), (cells) => {
        const read = readRow(csvRow(cells).text);
        expect(read.map(undo)).toEqual(cells);
        expect(read.filter((cell) => runs.test(cell) && !isNumber(cell))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it.skipIf(!hasPython())('is read back as Odoo reads it: csv over bytes (16.0, 17.0) and over text (18.0, 19.0)', () => {
    const texts = hostileTexts(4000);
    const rows = texts.map((text, index) => [text, texts[index + 1] ?? '', 'x']);
    const read = runPython(
      `
import codecs, csv, io
raw = ''.join(line + '\\n' for line in data).encode()
by_bytes = csv.reader(codecs.getreader('utf-8')(io.BytesIO(raw)), quotechar='"', delimiter=',')
by_text = csv.reader(io.StringIO(raw.decode()), quotechar='"', delimiter=',')
result = [list(by_bytes), list(by_text)]
`,
      rows.map((row) => csvRow(row).text),
    );
    const undone = Array.isArray(read) ? read.map((all: string[][]) => all.map((row) => row.map(undo))) : [];
    expect(undone).toEqual([rows, rows]);
  });

  it.each([
    [['access_damage_report_user', 'damage.report user', '1', '0'], 'access_damage_report_user,damage.report user,1,0'],
    [['=1+1', '-5', '+5.25', "'=x", '', ' x'], `"'=1+1",-5,"+5.25","''=x",," x"`],
    [['a,b', 'say "hi"', 'a\nb'], '"a,b","say ""hi""","a\nb"'],
    [[''], '""'],
  ])('writes %j', (cells, line) => {
    expect(csvRow(cells).text).toBe(line);
  });
});
