import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPaths, refusePath } from '../../../src/io/workspace/paths.js';

describe('paths of generated files', () => {
  it.each(['__init__.py', 'README.rst', 'security/ir.model.access.csv', 'models/sale_order.py', 'a-b/.keep'])('accepts %s', (path) => {
    expect(refusePath(path)).toBeUndefined();
  });

  it.each([
    '',
    '/etc/passwd',
    '../x',
    'a/../b',
    'a//b',
    'a/',
    './a',
    'A.py',
    'readme/README.rst/x',
    'a\\b',
    'a b',
    'é.py',
    'a\u0000b',
    'x.',
    'con',
    'models/nul.py',
    'COM1',
    'lpt9.txt',
    '.warrant/state.json',
    'a'.repeat(300),
    'c:x',
  ])('refuses %j', (path) => {
    expect(refusePath(path)).toBeDefined();
  });

  it('accepts nothing that leads out of its folder, whatever the text', () => {
    const hostile = fc.array(fc.constantFrom('..', '.', '', 'a', 'b.py', '~', '\\', 'C:', '%2e%2e', '.warrant', '\u2024\u2024'), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          hostile.map((parts) => parts.join('/')),
        ),
        (path) => {
          fc.pre(refusePath(path) === undefined);
          const { pathname } = new URL(path, 'file:///out/addon/');
          expect(pathname).toBe(`/out/addon/${path}`);
          expect(path.split('/')).not.toContain('..');
        },
      ),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['one file twice', ['a.py', 'a.py']],
    ['names that differ in case', ['README.md', 'readme.md']],
    ['a file that is a folder of another', ['models', 'models/a.py']],
    ['the same the other way round', ['models/a.py', 'models']],
  ])('refuses %s', (_what, paths) => {
    expect(() => checkPaths('wh_note', paths)).toThrow(/would be one file/);
  });

  it('names everything wrong at once, the addon included', () => {
    expect(() => checkPaths('../x', ['A', 'b/..'])).toThrow(/"A".*\n.*"b\/\.\.".*\n.*"\.\.\/x"/);
  });
});
