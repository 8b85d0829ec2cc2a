import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readElements } from '../../../src/io/findings/json-elements.js';
import { tempFolder } from '../../helpers/temp-register.js';

function elementsOf(file: string, text: string, wanted: (path: string) => boolean): readonly (readonly [string, unknown])[] {
  writeFileSync(file, text);
  const found: (readonly [string, unknown])[] = [];
  readElements(file, 10_000_000, { wanted, each: (path, value) => found.push([path, value]), ended: () => undefined });
  return found;
}

/** The same by reading the whole. */
function expected(value: unknown, wanted: (path: string) => boolean, path = ''): readonly (readonly [string, unknown])[] {
  if (wanted(path)) return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  const members = Array.isArray(value) ? value.map((one) => ['*', one] as const) : Object.entries(value);
  return members.flatMap(([key, one]) => expected(one, wanted, path === '' ? key : `${path}.${key}`));
}

it('finds the same as reading the whole, whatever stands in it', () => {
  const folder = tempFolder();
  const key = fc.constantFrom('a', 'b', 'with "quotes"', 'back\\slash', 'ü', '');
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5 },
      fc.string(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constantFrom(true, null, '\\', '"'),
      fc.array(tie('tree')),
      fc.dictionary(key, tie('tree')),
    ),
  }));
  const wanted = (path: string): boolean => ['a', 'b.*', '*', 'ü.a', '*.b'].includes(path);
  fc.assert(
    fc.property(fc.oneof(fc.array(tree), fc.dictionary(key, tree)), fc.constantFrom(0, 1, 4), (value, indent) => {
      const text = JSON.stringify(value, undefined, indent);
      const parsed: unknown = JSON.parse(text);
      expect(elementsOf(join(folder.root, 'a.json'), text, wanted)).toEqual(expected(parsed, wanted));
    }),
    { numRuns: 300 },
  );
});

it('reads on across the pieces in which a file comes', () => {
  const folder = tempFolder();
  const values = Array.from({ length: 30_000 }, (_, at) => ({ at, text: `"${'x'.repeat(at % 97)}\\` }));
  const found = elementsOf(
    join(folder.root, 'a.json'),
    JSON.stringify({ skip: ['\\"'.repeat(700_000)], a: values }),
    (path) => path === 'a.*',
  );
  expect(found.map(([, value]) => value)).toEqual(values);
});

it.each([
  ['nothing', '', 'empty-input'],
  ['what is no JSON', 'hello', 'broken-report'],
  ['what is cut off', '{"a": [1', 'broken-report'],
  ['brackets that do not match', '{"a": [}', 'broken-report'],
  ['two documents', '{}{}', 'broken-report'],
  ['what is nested too deep', '['.repeat(5000), 'broken-report'],
  ['a wanted value that is no JSON', '{"a": {"b" 1}}', 'broken-report'],
  ['an element of more than 5 MB', `{"a": "${'x'.repeat(6_000_000)}"}`, 'broken-report'],
  ['a file that is too large', `["${'x'.repeat(11_000_000)}"]`, 'input-too-large'],
])('refuses %s', (_what, text, code) => {
  const folder = tempFolder();
  expect(() => elementsOf(join(folder.root, 'a.json'), text, (path) => path === 'a')).toThrow(
    expect.objectContaining({ code, exitCode: 2 }),
  );
});
