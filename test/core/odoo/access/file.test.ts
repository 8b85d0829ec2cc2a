import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AccessRow, accessText, isOperation } from '../../../../src/core/odoo/access/file.js';
import { readAccessFile } from '../../../../src/core/odoo/access/read-file.js';
import { csvRows } from '../../../../src/io/addons/csv-rows.js';
import { hasPython, runPython } from '../../../helpers/python.js';

const read = (text: string, file = 'security/ir.access.csv') => readAccessFile(file, csvRows(text).rows);

/** Written for this test in the form of the files of 20.0. */
const file = `id,name,model_id,group_id/id,operation,domain
crate_user,Users see crates of their (own) depot,wh.crate,base.group_user,r,"[('depot_id.user_ids', 'in', user.id)]"
crate_manager,Crate manager's rights,wh.crate,wh_crates.group_manager,crud,
crate_company,Crates: companies,wh.crate,,crud,"[('company_id', 'in', company_ids + [False])]"
crate_tag_everyone,"tags, all of them",wh.crate.tag,base.group_everyone,r,
crate_note,"Notes that are ""internal""",wh.crate.note,base.group_user,cru,"['|', ('user_id', '=', user.id), ('user_id', '=', False)]"
`;

describe('ir.access.csv', () => {
  it('is read and written back, byte by byte', () => {
    const { rows, problems } = read(file);
    expect(problems).toEqual([]);
    expect(rows.map(({ id, group, operation }) => [id, group, operation])).toEqual([
      ['crate_user', 'base.group_user', 'r'],
      ['crate_manager', 'wh_crates.group_manager', 'crud'],
      ['crate_company', '', 'crud'],
      ['crate_tag_everyone', 'base.group_everyone', 'r'],
      ['crate_note', 'base.group_user', 'cru'],
    ]);
    expect(rows[0]?.domain).toBe("[('depot_id.user_ids', 'in', user.id)]");
    expect(accessText(rows)).toBe(file);
  });

  it.each([
    ['id,name,model_id,group_id/id,operation,domain\na,b,c,d,ur,', 2, '"ur" is no operation'],
    ['id,name,model_id,group_id/id,operation,domain\na,b,c,d,rwcd,', 2, '"rwcd" is no operation'],
    ['id,name,model_id,group_id/id,operation,domain\n\na,b,c,d,r,\na,b,c,e,u,', 4, 'a stands twice'],
    ["id,name,model_id,group_id/id,operation,domain\na,b,c,d,r,[('e', '=', 1)]", 2, 'the row has 8 cells'],
    ['id,name,model_id,group_id/id,operation,domain\na,b,,d,r,', 2, 'lacks its id or its model'],
    ['id,name,model_id/id,group_id/id,kind,operation,domain\na,b,c,d,guard,r,', 1, 'the columns are id,name,model_id/id'],
    ['', 1, 'the columns are missing'],
  ])('%j is refused in line %d: %s', (text, line, message) => {
    const [problem] = read(text).problems;
    expect(problem?.place).toEqual({ file: 'security/ir.access.csv', line });
    expect(problem?.message).toContain(message);
  });

  it('has fifteen operations', () => {
    const words = fc.sample(fc.string({ unit: fc.constantFrom('c', 'r', 'u', 'd'), maxLength: 4 }), { numRuns: 5000, seed: 1 });
    expect(new Set(words.filter(isOperation)).size).toBe(15);
  });

  it.runIf(hasPython())('is written as the csv module of Python writes it', () => {
    const tail = fc.string({
      unit: fc.constantFrom('a', 'Z', '0', ' ', ',', '"', "'", '(', ')', ':', '.', '[', '/', 'é', '%'),
      maxLength: 12,
    });
    const cell = fc.tuple(fc.constantFrom('a', '0', '[', '('), tail).map(([head, rest]) => `${head}${rest}`.trimEnd());
    const row = fc.record({ id: cell, name: cell, model: cell, group: cell, operation: cell, domain: fc.oneof(fc.constant(''), cell) });
    const rows: readonly AccessRow[] = fc.sample(row, { numRuns: 2000, seed: 2 });
    const script =
      'import csv, io\nout = io.StringIO()\nw = csv.writer(out, lineterminator="\\n")\n' +
      'w.writerow(["id", "name", "model_id", "group_id/id", "operation", "domain"])\nw.writerows(data)\nresult = out.getvalue()';
    const cells = rows.map(({ id, name, model, group, operation, domain }) => [id, name, model, group, operation, domain]);
    expect(accessText(rows)).toBe(runPython(script, cells));
  });

  const real = (process.env['WARRANT_ACCESS_FILES'] ?? '').split(':').filter((path) => path !== '');
  it.skipIf(real.length === 0)(
    `of real addons is read and written back${real.length === 0 ? ' (skipped: WARRANT_ACCESS_FILES names none)' : ''}`,
    () => {
      for (const path of real) {
        const text = readFileSync(path, 'utf8');
        const { rows, problems } = read(text, path);
        expect(problems, path).toEqual([]);
        expect(rows.length, path).toBeGreaterThan(0);
        // Some end with an empty line.
        expect(accessText(rows), path).toBe(text.replace(/\n+$/, '\n'));
      }
    },
  );
});
