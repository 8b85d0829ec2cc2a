import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/io/addons/read-csv.js';
import type { RecordFact } from '../../../src/model/facts/xml.js';
import { hasPython, runPython } from '../../helpers/python.js';

const read = (text: string | Buffer, file = 'security/ir.model.access.csv'): ReturnType<typeof readCsv> =>
  readCsv({ module: 'm', file, noupdate: false }, Buffer.from(text));

describe('readCsv', () => {
  it('reads a record per line, with complete XML ids', () => {
    const text = `id,name,model_id:id,group_id/id,perm_read,tag_ids/id,name@fr_FR
access_a,A,model_a,base.group_user,1,"t1, sale.t2",x

access_b,"B, with ""quotes""
and a line",sale.model_b,,0,,
,,,,,,
sale.access_c,C,,,,,
`;
    expect(read(text)).toEqual({
      facts: [
        {
          ...{ xmlid: 'm.access_a', model: 'ir.model.access', line: 2, noupdate: false },
          values: {
            ...{ name: { text: 'A' }, model_id: { ref: 'm.model_a' }, group_id: { ref: 'base.group_user' }, perm_read: { text: '1' } },
            tag_ids: { refs: ['m.t1', 'sale.t2'] },
          },
        },
        {
          ...{ xmlid: 'm.access_b', model: 'ir.model.access', line: 4, noupdate: false },
          values: { name: { text: 'B, with "quotes"\nand a line' }, model_id: { ref: 'sale.model_b' }, perm_read: { text: '0' } },
        },
        { xmlid: 'sale.access_c', model: 'ir.model.access', line: 7, noupdate: false, values: { name: { text: 'C' } } },
      ],
      problems: [],
    });
  });

  it('takes the model from the name of the file', () => {
    const models = ['data/res.partner.csv', 'data/account.tax-be.csv', 'res.lang.CSV'].map((file) => read('id\na\n', file).facts[0]?.model);
    expect(models).toEqual(['res.partner', 'account.tax', 'res.lang']);
  });

  it('has nothing to say about an empty file', () => {
    expect([read(''), read('id,name\n'), read('\uFEFF')]).toEqual([1, 2, 3].map(() => ({ facts: [], problems: [] })));
  });

  it('drops a byte order mark and understands carriage returns', () => {
    expect(read('\uFEFFid,name\r\na,"x\r\ny"\r\nb,z\r\n').facts.map(({ xmlid, line }) => [xmlid, line])).toEqual([
      ['m.a', 2],
      ['m.b', 4],
    ]);
  });

  it.each([['bytes that are no UTF-8', Buffer.from('id,name\na,\xe9\n', 'latin1'), 'not-utf8', 2]])(
    'reports %s',
    (_case, text, code, line) => {
      expect(read(text)).toMatchObject({ facts: [], problems: [{ code, place: { file: 'security/ir.model.access.csv', line } }] });
    },
  );
});

const oracle = `
import csv, io
result = []
for text in data:
    reader = csv.reader(io.StringIO(text, newline=''), quotechar='"', delimiter=',')
    header = next(reader)
    rows, last = [], reader.line_num
    for cells in reader:
        if any(cells):
            rows.append([last + 1, {name: cell.replace('\\r\\n', '\\n') for name, cell in zip(header, cells) if cell}])
        last = reader.line_num
    result.append(rows)
`;

it('reports a quote that is never closed, and reads what stands before it', () => {
  const { facts, problems } = read('id,name\na,b\nc,"d\ne,f\n');
  expect(facts.map(({ xmlid }) => xmlid)).toEqual(['m.a', 'm.c']);
  expect(problems).toMatchObject([{ code: 'csv-syntax', place: { line: 3 } }]);
});

describe.skipIf(!hasPython())('beside Python', () => {
  const cell = fc.constantFrom('', 'x', '"a,b"', '"a""b"', '"a\nb"', '"a\r\nb"', 'a"b', '"a"b', '"a"b"c"', ' "a"', 'é', '"', '"a');
  const files = fc
    .array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 })
    .chain((rows) => fc.constantFrom('\n', '\r\n').map((end) => `a,b,c${end}${rows.map((cells) => `${cells.join(',')}${end}`).join('')}`));

  it('reads the same cells on the same lines', () => {
    const texts = fc.sample(files, 300);
    const plain = ({ line, values }: RecordFact): unknown => [
      line,
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, 'text' in value ? value.text : value])),
    ];
    expect(texts.map((text) => read(text).facts.map(plain))).toEqual(runPython(oracle, texts));
  });
});
