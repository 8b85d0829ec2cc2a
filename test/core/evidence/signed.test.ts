import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scriptColumns, scriptOf } from '../../../src/core/evidence/script.js';
import { readSigned } from '../../../src/core/evidence/signed.js';
import { digestFrom, makeEntry } from '../../helpers/makers.js';

const entry = makeEntry();
const digest = digestFrom('criteria');
const { mark } = scriptOf(entry, digest);
const heading = Object.values(scriptColumns);
const read = (rows: readonly (readonly string[])[], first = mark, titles: readonly string[] = heading) =>
  readSigned({
    file: 'uat.md',
    rows: [[first], titles, ...rows].map((cells, index) => ({ line: index + 1, cells })),
    entry: entry.id,
    acceptance: entry.acceptance,
    digest,
    at: '2026-07-01',
  });
const good = ['AC-1', 'passed', 'Ada Byron', '2026-06-30', ''];
const put = (place: number, text: string) => good.with(place, text);

it('reads what people signed', () => {
  const { results, problems } = read([put(4, 'a bit slow')]);
  expect(problems).toEqual([]);
  expect([...results]).toEqual([['AC-1', { result: 'passed', by: 'Ada Byron', on: '2026-06-30', remark: 'a bit slow' }]]);
});

it('understands the words and dates that people and spreadsheets write', () => {
  expect(read([put(1, 'OK')]).results.get('AC-1')?.result).toBe('passed');
  expect(read([put(1, 'Failed')]).results.get('AC-1')?.result).toBe('failed');
  expect(read([put(3, '46203')]).results.get('AC-1')?.on).toBe('2026-06-30');
});

describe('it refuses', () => {
  it.each([
    ['a word that is no result', put(1, 'nearly'), 'the result is "nearly"'],
    ['an empty result beside a name', put(1, ''), 'the result is ""'],
    ['nobody', put(2, ''), 'nobody signed it'],
    ['no date', put(3, ''), 'the date is ""'],
    ['a day that is none', put(3, '2026-02-30'), 'the date is "2026-02-30"'],
    ['tomorrow', put(3, '2026-07-02'), 'after 2026-07-01'],
    ['a criterion that is not there', put(0, 'AC-9'), 'there is no such criterion'],
    ['a character that hides something', put(2, 'A\u202Eda'), 'U+202E'],
    ['a long remark', put(4, 'x'.repeat(501)), 'too long'],
  ])('%s', (_name, row, message) => {
    const { results, problems } = read([row]);
    expect(results.size).toBe(0);
    expect(problems).toMatchObject([{ code: 'uat-row', place: { file: 'uat.md', line: 3 }, message: expect.stringContaining(message) }]);
    expect(problems[0]?.remedy).toBeTruthy();
  });

  it('one criterion twice, an empty table, and a table without its columns', () => {
    expect(read([good, good]).problems[0]?.message).toContain('twice');
    expect(read([['AC-1', '', '', '', 'remark only']]).problems[0]?.code).toBe('uat-unsigned');
    expect(read([good], mark, heading.slice(0, 3)).problems[0]?.code).toBe('uat-no-table');
  });

  it('the script of another entry, of other criteria, and what is no script', () => {
    expect(read([good], mark.replace('CR-0001', 'CR-0002')).problems[0]?.message).toBe('it is the script of CR-0002');
    expect(read([good], mark.replace(/[0-9a-f]{12}$/, '0'.repeat(12))).problems[0]?.code).toBe('uat-other-criteria');
    expect(read([good], 'Dear all').problems[0]?.code).toBe('uat-unmarked');
  });
});

it('never throws, and never takes a row with a problem', () => {
  const cell = fc.oneof(fc.constantFrom(...good, '', '=1+1', '__proto__'), fc.string());
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }), (rows) => {
      const { results, problems } = read(rows);
      for (const { by, on } of results.values()) expect([by === '', on <= '2026-07-01']).toEqual([false, true]);
      if (results.size === 0) expect(problems.length).toBeGreaterThan(0);
    }),
  );
});
