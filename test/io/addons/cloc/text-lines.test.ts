import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { globMatcher } from '../../../../src/io/addons/cloc/globs.js';
import { commentedLines, strip, xmlLines } from '../../../../src/io/addons/cloc/text-lines.js';
import { hasPython, runPython } from '../../../helpers/python.js';

it('leaves comments of XML out, and one that is not closed in', () => {
  expect(xmlLines('<odoo>\n\n<!-- a\nb --><a/>\n<!-- c\n</odoo>')).toBe(4);
});

it.each([
  ['js', '// a\nb(); // c\n/* d\n e */\nf("// g", \'/*\');\n', 2],
  ['js', 'a = "b\nc";\n/* d', 3],
  ['js', 'a = /x\\/*/;\n b */ c', 2],
  ['scss', '// a\n@import "b"; /* c\n*/\n', 1],
  ['css', '// a\n/* b */\n.c { }\n', 2],
] as const)('counts %s %j', (style, text, lines) => expect(commentedLines(text, style)).toBe(lines));

it.each([
  ['tests/**/*', 'tests/test_a.py', true],
  ['tests/**/*', 'tests/a/b/test_a.py', true],
  ['tests/**/*', 'models/tests/a.py', false],
  ['static/**/*.js', 'static/src/a.js', true],
  ['static/**/*.js', 'static/src/a.css', false],
  ['demo/?.xml', 'demo/a.xml', true],
  ['demo/[!a].xml', 'demo/a.xml', false],
  ['./demo//a.xml', 'demo/a.xml', true],
  ['/demo/a.xml', 'demo/a.xml', false],
  ['demo**/a.xml', 'demo/a.xml', false],
  ['demo/../a.xml', 'a.xml', false],
  ['demo/**', 'demo/a.xml', false],
])('pattern %s on %s', (pattern, path, matches) => expect(globMatcher(pattern)(path)).toBe(matches));

const noise = fc
  .array(fc.constantFrom('a', ' ', '\t', '\n', '\r', '\f', '\u001c', '\u001f', '\u0085', '\u00a0', '\u00b7', '<!--', '-->', '/'))
  .map((parts) => parts.join(''));

describe.skipIf(!hasPython('re'))('beside Python', () => {
  it('takes the same characters for blank', () => {
    const texts = fc.sample(noise, 2000);
    const script = 'import re\nresult = [[t.strip(), len([l for l in t.split("\\n") if re.search(r"\\S", l)])] for t in data]';
    expect(texts.map((text) => [strip(text), commentedLines(text, 'css')])).toEqual(
      runPython(
        script,
        texts.map((text) => text),
      ),
    );
  });

  it('matches paths as pathlib does', () => {
    const part = fc
      .array(fc.constantFrom('a', 'b', '*', '?', '[ab]', '[!a]', '.'), { minLength: 1, maxLength: 3 })
      .map((parts) => parts.join(''));
    const pattern = fc.array(fc.oneof(part, fc.constant('**')), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
    const path = fc.array(fc.constantFrom('a', 'b', 'ab', '.a', 'a.b'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
    const cases = fc.sample(fc.tuple(pattern, path), 300);
    const script = `
import pathlib, tempfile
def hit(pattern, path):
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
        try:
            return file in set(pathlib.Path(folder).glob(pattern))
        except (ValueError, NotImplementedError, IndexError):
            return False
result = [hit(*one) for one in data]`;
    const wanted = runPython(script, cases);
    const version = runPython('result = list(sys.version_info[:2])', null);
    // From 3.13 on `**` at the end matches files, too.
    if (Array.isArray(version) && version[1] >= 13) return;
    expect(cases.map(([one, file]) => [one, file, globMatcher(one)(file)])).toEqual(
      cases.map((one, at) => [...one, Array.isArray(wanted) && wanted[at]]),
    );
  });
});
