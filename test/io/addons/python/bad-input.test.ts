import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../../../src/model/errors.js';
import { pythonProgram } from '../../../helpers/python-programs.js';
import { readPython } from '../../../helpers/python-reader.js';

const shown = (content: string | Uint8Array, uses = false): readonly string[] =>
  readPython(content, { uses }).problems.map((problem) => formatProblem(problem).split('\n')[0] ?? '');

const model = "from odoo import fields, models\nclass B(models.Model):\n    _name = 'b'\n    x = fields.Char('é')\n";
const fieldText = (content: string | Uint8Array): unknown => readPython(content).facts.classes[0]?.fields[0]?.arguments['string'];

describe('bytes', () => {
  it('are UTF-8, with or without a mark', () => {
    expect(fieldText(Buffer.from(`\uFEFF${model}`))).toEqual({ literal: 'é' });
    expect(shown(Buffer.from(`\uFEFF${model}`))).toEqual([]);
  });

  it.each<[string, string]>([
    ['latin-1', '# -*- coding: latin-1 -*-\n'],
    ['iso-8859-1 on the second line', '#!/usr/bin/python\n# vim: set fileencoding=ISO_8859-1 :\n'],
    ['windows-1252', '# coding: cp1252\n'],
  ])('are read as %s when the file says so', (_case, head) => {
    const bytes = Buffer.from(head + model, 'latin1');
    expect(fieldText(bytes)).toEqual({ literal: 'é' });
    expect(shown(bytes)).toEqual([]);
  });

  it('that are no UTF-8 are told with their line, and the file is read', () => {
    const bytes = Buffer.from(model, 'latin1');
    expect(shown(bytes)).toEqual(['models/sample.py:4:1: the file is not written in UTF-8 [no-utf-8]']);
    expect(fieldText(bytes)).toEqual({ literal: 'é' });
  });

  it('in an encoding that nobody knows are told', () => {
    expect(shown(Buffer.from(`# coding: klingon\n${model}`))).toEqual([
      'models/sample.py:1:1: the encoding klingon is not known [unknown-encoding]',
    ]);
    expect(shown(`# coding: klingon\n`)).toEqual([]);
  });

  it('with a NUL are told with their place, and the file is read', () => {
    expect(shown(model.replace('é', '\0'))).toEqual(['models/sample.py:4:22: the file holds NUL bytes [nul-byte]']);
    expect(fieldText(model.replace('é', '\0'))).toEqual({ literal: ' ' });
  });

  it('of something else than text are not parsed', () => {
    expect(shown(Buffer.from(model, 'utf16le'))).toEqual(['models/sample.py:1:2: the file is not text: it holds NUL bytes [nul-byte]']);
    expect(shown(new Uint8Array(10_000_001))).toEqual(['models/sample.py:1:1: the file is larger than 10 MB [file-too-large]']);
  });

  it('end lines in any way', () => {
    const { facts, lines } = readPython(model.replaceAll('\n', '\r'));
    expect([lines, facts.classes[0]?.end]).toEqual([4, 4]);
    expect(readPython(model.replaceAll('\n', '\r\n')).facts).toEqual(readPython(model).facts);
  });

  it.each([
    ['', 0],
    ['x = 1', 1],
    ['\n', 1],
    ['x = 1\n\n', 2],
  ] as const)('of %j are %i lines', (text, lines) => {
    expect(readPython(text).lines).toBe(lines);
  });
});

describe('what is no Python 3', () => {
  it.each<[string, string, string]>([
    ['an unclosed call', 'x = f(\n', '1:1'],
    ['a class without colon', 'class A(models.Model)\n    x = 1\n', '1:1'],
    ['a parameter list that does not close', 'def f(self:\n    pass\n', '1:1'],
    ['an unclosed call inside of a function', 'class A:\n    def f(self):\n        return g(\n', '3:9'],
    ['an open text inside of a function', "class A:\n    def f(self):\n        return 'abc\n", '3:16'],
    ['words', 'this is no python\n', '1:9'],
  ])('is told for %s, and the rest is read', (_case, broken, place) => {
    for (const uses of [false, true]) {
      const { facts, problems } = readPython(`${model}\n${broken}`, { uses });
      expect(problems.map(({ code }) => code)).toContain('python-syntax');
      expect(facts.classes.map(({ name }) => name)).toContain('B');
    }
    expect(shown(broken)[0]).toMatch(new RegExp(`^models/sample\\.py:${place}: `));
  });

  it('tells what stands at the place, in one line', () => {
    expect(shown('class A:\n    x = 1\n\ny = (1\nclass B: pass\n')).toEqual([
      'models/sample.py:4:1: this is no Python: y = (1 [python-syntax]',
    ]);
  });

  it.each([
    'print "a"\n',
    'def f():\n    print "a"\n',
    'class A:\n    def f(self):\n        x = 1\n        print x, y\n',
    'exec "x = 1"\n',
  ])('is Python 2 in %j', (text) => {
    expect(readPython(text).problems.map(({ code }) => code)).toEqual(['python-2']);
    expect(readPython(text, { uses: true }).problems).toEqual(readPython(text).problems);
  });

  it('is not told for a text that only looks like it', () => {
    expect(shown('def f():\n    """\n    print "a"\n    """\n    print("a")\n    exec("b")\n')).toEqual([]);
  });

  it('fills no report', () => {
    expect(shown('no such code\n'.repeat(1000)).length).toBe(20);
  });
});

describe('large and deep files', () => {
  it('of 50,000 lines are read', () => {
    const method = '    def m(self):\n        return self.x\n\n';
    const { facts, lines, problems } = readPython(`class A:\n${method.repeat(17_000)}`);
    expect([problems, lines, facts.classes[0]?.methods.length, facts.classes[0]?.end]).toEqual([[], 51_001, 17_000, 51_000]);
  });

  it.each([
    ['parentheses', `x = ${'('.repeat(50_000)}1${')'.repeat(50_000)}\n`],
    ['sums', `x = ${'"a" + '.repeat(50_000)}"b"\n`],
    ['chains', `x = a${'.b()'.repeat(50_000)}\n`],
    ['lambdas', `x = ${'lambda: '.repeat(20_000)}1\n`],
    ['subscripts', `x = a${'[0]'.repeat(20_000)}\n`],
    ['conditions', `x = ${'a if b else '.repeat(20_000)}c\n`],
    ['lists in a class', `class A:\n    x = ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`],
  ])('of deep %s are read up to a depth, and told', (_case, text) => {
    const expected = ['the code is nested deeper than 500 levels'];
    for (const uses of [false, true])
      expect(readPython(`${text}class B: pass\n`, { uses }).problems.map(({ message }) => message)).toEqual(expected);
    expect(readPython(`${text}class B: pass\n`).facts.classes.map(({ name }) => name)).toContain('B');
  });

  it('that never close are told soon', () => {
    expect(shown('['.repeat(50_000)).length).toBe(1);
  });
});

describe('whatever a file holds', () => {
  it('the reader does not throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 200 }),
          fc.string({ unit: 'binary', maxLength: 200 }).map((text) => Buffer.from(text)),
        ),
        fc.boolean(),
        (bytes, uses) => {
          readPython(bytes, { uses });
        },
      ),
      { numRuns: 500 },
    );
  });

  it('a program that was cut or mixed up is read', () => {
    fc.assert(
      fc.property(pythonProgram, fc.nat(), fc.nat(), fc.boolean(), (text, from, length, uses) => {
        const start = from % (text.length + 1);
        const { lines } = readPython(text.slice(0, start) + text.slice(start + (length % 40)), { uses });
        expect(lines).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });
});
