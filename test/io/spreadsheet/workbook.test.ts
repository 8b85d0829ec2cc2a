import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { renderWorkbook } from '../../../src/core/report/render/workbook.js';
import { packWorkbook } from '../../../src/io/spreadsheet/pack.js';
import { readWorkbook } from '../../../src/io/spreadsheet/read-workbook.js';
import { findRefusedCharacter } from '../../../src/model/text.js';

const input = (bytes: Uint8Array) => ({ path: 'uat.xlsx', bytes: Buffer.from(bytes), sha256: '' });
const read = (bytes: Uint8Array) => readWorkbook(input(bytes)).map(({ cells }) => cells);
const sheet = (rows: readonly (readonly string[])[]) => ({
  name: 'CR-0001',
  above: ['above'],
  columns: [
    { title: 'A', width: 10 },
    { title: 'B', width: 20 },
  ],
  rows,
});
const zip = (parts: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
const inSheet = (rows: string, shared?: string): Uint8Array =>
  zip({
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    ...(shared === undefined ? {} : { 'xl/sharedStrings.xml': shared }),
  });

it('reads every text back that it wrote, whatever it looks like', () => {
  const text = fc
    .oneof(fc.constantFrom('=1+1', '+cmd|calc', '@x', '-1', '<b>&"\'', ' a ', 'a\nb\tc', '</t></is>', ']]>'), fc.string({ unit: 'binary' }))
    .filter((value) => findRefusedCharacter(value) === undefined);
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { maxLength: 5 }), (rows) => {
      expect(read(packWorkbook(renderWorkbook(sheet(rows))))).toEqual([['above'], ['A', 'B'], ...rows]);
    }),
  );
});

it('writes cells of text and never a formula', () => {
  const parts = renderWorkbook(sheet([['=HYPERLINK("http://x")', 'x']]));
  const text = parts.find(({ path }) => path.includes('sheet1'))?.text ?? '';
  expect(text).not.toMatch(/<f\b|t="str"|<v>/);
  expect([...text.matchAll(/<c [^>]*>/g)].every(([cell]) => cell.includes('t="inlineStr"'))).toBe(true);
});

it('reads what spreadsheets save: shared texts, gaps, numbers, values of formulas', () => {
  const shared = '<sst><si><t>one</t></si><si><r><t>t</t></r><r><t>wo</t></r><rPh><t>reading</t></rPh></si></sst>';
  const row =
    '<row r="4"><c r="A4" t="s"><v>1</v></c><c r="C4" t="s"><v>0</v></c><c r="D4"><v>46203</v></c><c r="E4" t="str"><f>A1</f><v>x</v></c><c r="F4" t="s"><v>99</v></c></row>';
  const [found] = readWorkbook(input(inSheet(row, shared)));
  expect(found).toEqual({ line: 4, cells: ['two', '', 'one', '46203', 'x', ''] });
});

describe('it refuses', () => {
  it.each([
    ['what is no zip file', strToU8('PK nothing'), /no zip file/],
    ['a zip file without sheets', zip({ 'a.txt': 'x' }), /holds no sheet/],
    [
      'a document type with declarations',
      zip({ 'xl/worksheets/sheet1.xml': '<!DOCTYPE worksheet [<!ENTITY a "b">]><worksheet/>' }),
      /declarations of its own/,
    ],
    ['broken XML', zip({ 'xl/worksheets/sheet1.xml': '<worksheet><row>' }), /uat\.xlsx:xl\/worksheets\/sheet1\.xml/],
    [
      'a sheet of hundreds of sheets',
      zip(Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`xl/worksheets/sheet${at}.xml`, '<worksheet/>']))),
      /more than 50 sheets/,
    ],
    [
      'gigabytes of one letter in a small file',
      zip({ 'xl/sharedStrings.xml': 'a'.repeat(21_000_000), 'xl/worksheets/sheet1.xml': '<worksheet/>' }),
      /has more than 20 MB/,
    ],
  ])('%s', (_name, bytes, message) => {
    expect(() => read(bytes)).toThrow(message);
  });

  it('cells far out, without keeping room for them', () => {
    expect(read(inSheet('<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c><c r="XFD1"><v>1</v></c></row>'))).toEqual([['x']]);
  });
});
