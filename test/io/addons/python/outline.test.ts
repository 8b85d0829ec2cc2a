import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../../../src/io/addons/python/outline.js';
import { readPython } from '../../../helpers/python-reader.js';

/** A method with a body of these lines, between two others. */
const around = (body: string): string =>
  `class A:\n    x = 1\n    def m(self):\n${body
    .split('\n')
    .map((line) => (line === '' ? '' : `        ${line}`))
    .join('\n')}\n    y = 1\n`;

describe('an outline', () => {
  it('leaves out a body and keeps the lines', () => {
    const outline = outlineOf(around('a = 1\n\nif a:\n    b()\n    # end'));
    expect(outline?.text).toBe('class A:\n    x = 1\n    def m(self):\n\n\n\n\n            # end\n    y = 1\n');
    expect([...(outline?.ends ?? [])]).toEqual([[3, 7]]);
  });

  it('keeps the statements of a body that hold super, and those around them', () => {
    const outline = outlineOf(around('a = [\n  1]\nif a:\n    return super().m()\nreturn a'));
    expect(outline?.text).toBe(around('0\n\nif a:\n    return super().m()\n0'));
    expect([...(outline?.ends ?? [])]).toEqual([[3, 8]]);
  });

  it.each([
    ['is empty', '"""doc"""\nraise NotImplementedError("x")'],
    ['only may be empty', 'f"""{a}"""'],
    ['is no Python', 'a = = 1'],
  ])('keeps a body that %s', (_case, body) => {
    expect(outlineOf(around(body))?.text).toBe(around(body));
  });

  it.each([
    ['strings with quotes, brackets and comments', 'a = "#)\' def f():", """\n   # \' ( \n""", r\'\\\', (\''],
    ['brackets over lines', 'f(a,  # )\n\nb\n)'],
    ['lines that go on', 'a = 1 + \\\n  2'],
    ['inner functions and classes', 'def g():\n    class B:\n        pass\n    return B\nreturn g'],
  ])('passes over %s', (_case, body) => {
    const outline = outlineOf(around(body));
    expect(outline?.text.replace(/\n+/g, '\n')).toBe('class A:\n    x = 1\n    def m(self):\n    y = 1\n');
    expect(outline?.text.split('\n').length).toBe(around(body).split('\n').length);
  });

  it.each([
    ['a text', 'a = "b'],
    ['a long text', 'a = """b'],
    ['a bracket', 'a = (b'],
    ['a bracket that never opened', 'a = b)'],
  ])('is not made when %s does not close', (_case, body) => {
    expect(outlineOf(around(body))).toBeUndefined();
  });

  it('keeps functions on one line', () => {
    const text = 'def f(a, b={1: 2}): return a\nx = 1\n';
    expect(outlineOf(text)?.text).toBe(text);
  });
});

/** Mistakes that need no parser to be noticed: the reader without uses must tell them like the one that parses every line. */
const mistakes = [
  ...[
    'a = = 1',
    'a b',
    'a 1',
    '1 2',
    'f(a) b',
    '"a" b',
    'a "b"',
    '(a +)',
    'f(a,,b)',
    'f(, a)',
    'f(a=)',
    'a++',
    'a = {b c}',
    '[1 2]',
    'a {b}',
  ],
  ...[
    'a ? b : c',
    'a!b',
    '$a',
    'if a\n    b',
    'for a in b\n    c',
    'while a\n    b',
    'try\n    a',
    'def f()\n    a',
    'else\n    a',
    'with a\n    b',
  ],
  ...[
    '<<<<<<< ours\na\n=======\nb\n>>>>>>> theirs',
    'lambda a b: c',
    'function f() { return 1 }',
    'const a = 1;',
    'print "a"',
    'print a',
    'exec "a"',
    'print >>a, b',
  ],
];

it.each(mistakes)('%j in a body is told with and without uses', (body) => {
  const [short, whole] = [readPython(around(body)), readPython(around(body), { uses: true })];
  expect(short.problems.length).toBeGreaterThan(0);
  expect(short.problems).toEqual(whole.problems);
});

it.each([
  ...[
    'return',
    'return not a',
    'return a if b else c',
    'a is not b',
    'yield from a',
    'x = yield',
    'await a',
    'assert a, b',
    'del a, b',
    'a = *b, c',
  ],
  ...[
    'raise A from b',
    'global a, b',
    'lambda: 1',
    'a[:, 1]',
    'a[...]',
    'f(*a, **b)',
    'a = "b" f"c" \'d\'',
    'a != b',
    'async with a as b: pass',
    'x = -a ** ~b',
  ],
  ...[
    'match a:\n    case [b, *c] if d: pass',
    'a: int = 1',
    'a, = b',
    'a = 1.',
    'a = ...',
    'a; b',
    'for a in b: c',
    'a = [b for c in d if not e]',
    'f(a for b in c)',
    'a = b""',
  ],
  ...[
    '@a\ndef b(c, /, *, d): pass',
    'a @= b',
    'if (a := b): pass',
    'import a.b as c',
    'from a import (b as c, d)',
    'a = {**b}',
    'a = 1 if b else"c"',
    'a = ß',
    'a = b \\\n    + c',
  ],
])('%j in a body is not parsed', (body) => {
  expect(outlineOf(around(`a = 1\n${body}`))?.text).not.toContain(body.split('\n').at(-1));
});
