import fc from 'fast-check';
import { expect, it } from 'vitest';
import { identities, type Located } from '../../../src/core/baseline/fingerprint.js';

const lines = fc.array(fc.constantFrom('a = 1', 'b = 2', '', 'c = 3', 'def d():'), { minLength: 1, maxLength: 12 });

function located(text: readonly string[], at: readonly number[]): readonly Located[] {
  return at.map((line) => ({
    ...{ addon: 'acme', path: 'a.py', line: text[line - 1] ?? '' },
    finding: { rule: 'r', severity: 'note', message: `in line ${line}`, place: { file: 'x/a.py', line }, exitCode: 0 },
  }));
}

it('stays the same when lines move, and tells findings apart', () => {
  fc.assert(
    fc.property(lines, fc.array(fc.constantFrom('new = 0', ''), { maxLength: 5 }), (text, above) => {
      const all = text.map((_, at) => at + 1);
      const before = identities(located(text, all));
      const moved = identities(
        located(
          [...above, ...text],
          all.map((line) => line + above.length),
        ),
      );
      expect(moved).toEqual(before);
      expect(new Set(before).size).toBe(before.length);
    }),
  );
});

it.each<[string, Partial<Located> & { readonly rule?: string }]>([
  ['another rule', { rule: 'other' }],
  ['another addon', { addon: 'other' }],
  ['another file', { path: 'b.py' }],
  ['another line', { line: 'b = 2' }],
])('is another one for %s', (_what, { rule, ...given }) => {
  const [one] = located(['a = 1'], [1]);
  if (one === undefined) throw new Error('there is one');
  const other = { ...one, ...given, finding: { ...one.finding, ...(rule === undefined ? {} : { rule }) } };
  expect(identities([other])).not.toEqual(identities([one]));
});

it('goes by the message where there is no line', () => {
  const of = (message: string): Located => ({ path: 'a.py', finding: { rule: 'r', severity: 'note', message, exitCode: 0 } });
  expect(identities([of('one')])).not.toEqual(identities([of('two')]));
});
