import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commentLines } from '../../../src/core/text/comments.js';
import { python, pythonDocstring, pythonInline, pythonLiteral, pythonName, pythonString } from '../../../src/core/text/python.js';
import { type PythonValue, pythonCall, pythonTuple } from '../../../src/core/text/python-value.js';
import { hostileText, hostileTexts } from '../../helpers/hostile-text.js';
import { hasPython, runPython } from '../../helpers/python.js';

const literals = `
import ast
def plain(v):
    if isinstance(v, tuple): return {'tuple': [plain(i) for i in v]}
    if isinstance(v, list): return [plain(i) for i in v]
    if isinstance(v, dict): return {k: plain(i) for k, i in v.items()}
    return v
result = [[plain(ast.literal_eval(text)), len(text.splitlines())] for text in data]
`;

/** A value, and what Python should say that it is. */
type Case = { readonly value: PythonValue; readonly expected: unknown };

const { value: cases } = fc.letrec<{ value: Case }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc
      .oneof(hostileText, fc.boolean(), fc.constant(null), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
      .map((leaf): Case => ({ value: leaf, expected: leaf })),
    fc
      .array(tie('value'), { maxLength: 5 })
      .map((items): Case => ({ value: items.map((i) => i.value), expected: items.map((i) => i.expected) })),
    fc
      .array(tie('value'), { maxLength: 5 })
      .map((items): Case => ({ value: pythonTuple(...items.map((i) => i.value)), expected: { tuple: items.map((i) => i.expected) } })),
    fc
      .dictionary(
        hostileText.filter((key) => key !== '__proto__'),
        tie('value'),
        { maxKeys: 4 },
      )
      .map(
        (record): Case => ({
          value: Object.fromEntries(Object.entries(record).map(([key, item]) => [key, item.value])),
          expected: Object.fromEntries(Object.entries(record).map(([key, item]) => [key, item.expected])),
        }),
      ),
  ),
}));

/** Every text of up to so many quotes, backslashes and letters: what ends a string early is a matter of their order. */
function quotesAndBackslashes(length: number): readonly string[] {
  if (length === 0) return [];
  const shorter = ['', ...quotesAndBackslashes(length - 1)];
  return [...new Set(shorter.flatMap((text) => ['"', '\\', 'a'].map((char) => text + char)))];
}

describe.skipIf(!hasPython())('Python as Python reads it', () => {
  it('reads every string back, from one line', () => {
    const texts = hostileTexts(4000);
    const written = texts.flatMap((text) => [pythonString(text).text, pythonString(text, "'").text]);
    expect(runPython(literals, written)).toEqual(
      texts.flatMap((text) => [
        [text, 1],
        [text, 1],
      ]),
    );
  });

  it('reads every literal back, in both layouts and at any depth', () => {
    const samples = fc.sample(cases, 1500);
    const read = (write: (value: PythonValue) => string): unknown => {
      const answer = runPython(
        literals,
        samples.map(({ value }) => write(value)),
      );
      return Array.isArray(answer) ? answer.map(([value]) => value) : answer;
    };
    const expected = samples.map(({ expected: value }) => value);
    expect(read((value) => pythonInline(value).text)).toEqual(expected);
    expect(read((value) => pythonLiteral(value).text)).toEqual(expected);
    expect(read((value) => pythonLiteral(value, 3, 20).text)).toEqual(expected);
  });

  it('reads every docstring and comment without a trace of code', () => {
    const texts = [...quotesAndBackslashes(5), ...hostileTexts(2000)];
    const written = texts.map((text) => [pythonDocstring(text, 1).text, commentLines('python', text, 1).text]);
    const words = runPython(
      `
import ast, inspect
def read(doc, comment):
    tree = ast.parse('def f():\\n    ' + doc + '\\n    ' + comment + '\\n    pass')
    body = tree.body[0].body
    assert len(tree.body) == 1 and len(body) == 2 and isinstance(body[1], ast.Pass), doc
    return [(body[0].value.value).split(), [line.strip()[1:] for line in comment.split('\\n') if line]]
result = [read(*pair) for pair in data]
`,
      written,
    );
    const fold = (text: string): readonly string[] => text.split(/[\s\u0085]+/).filter((word) => word !== '');
    const docs = Array.isArray(words) ? words.map(([doc]) => fold(doc.join(' '))) : [];
    expect(docs).toEqual(texts.map(fold));
  });
});

describe('Python', () => {
  it('keeps every line within 88 columns unless a single value is longer', () => {
    fc.assert(
      fc.property(cases, fc.nat(3), ({ value }, indent) => {
        const lines = pythonLiteral(value, indent).text.split('\n');
        const broken = lines.filter((line) => line.length > 88 && /^[\s[({]*[[({].*[\])}],?$/.test(line) && line.includes(', '));
        expect(broken.filter((line) => !line.includes('"') && !line.includes("'"))).toEqual([]);
      }),
    );
  });

  it.each([
    ['plain', '"plain"'],
    ['say "hi"', `'say "hi"'`],
    [`it's`, `"it's"`],
    [`"it's"`, `'"it\\'s"'`],
    ['a\u202Fb\u00ADc\u2028d', '"a\u202Fb\\xadc\\u2028d"'],
    ['\u{E0067}', '"\\U000e0067"'],
    ['👩‍👩‍👧', '"👩‍👩‍👧"'],
  ])('quotes %s as black does', (text, expected) => {
    expect(pythonString(text).text).toBe(expected);
  });

  it('lays out a call that does not fit with one argument a line', () => {
    const call = pythonCall('fields.Selection', [[pythonTuple('draft', 'Draft'), pythonTuple('done', 'Done')]], {
      string: 'State of the damage report',
      help: undefined,
      required: true,
    });
    expect(pythonLiteral(call, 1, 'state = '.length).text).toBe(`fields.Selection(
        [("draft", "Draft"), ("done", "Done")],
        string="State of the damage report",
        required=True,
    )`);
    expect(pythonLiteral(pythonCall('fields.Char', [], { required: true })).text).toBe('fields.Char(required=True)');
  });

  it('writes a tuple of one with its comma, and empty brackets short', () => {
    expect(pythonInline([pythonTuple('a'), pythonTuple(), [], {}, null, -0]).text).toBe("[('a',), (), [], {}, None, -0.0]");
  });

  it('fills a docstring and keeps paragraphs', () => {
    expect(pythonDocstring('Given a pallet.\n\nThen "a\\b"', 1).text).toBe('"""Given a pallet.\n\n    Then "a\\\\b"\n    """');
    expect(pythonDocstring('Ends with "').text).toBe('"""Ends with \\""""');
  });

  it.each(['', '1a', 'a-b', 'a b', 'a.', '.a', 'a..b', 'é', 'a\n'])('refuses %j as a name', (name) => {
    expect(() => pythonName(name)).toThrow('not a Python name');
    expect(() => pythonLiteral(pythonCall(name))).toThrow('not a Python name');
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses %d', (value) => {
    expect(() => pythonLiteral(value)).toThrow('no Python literal');
  });

  it('puts encoded parts together', () => {
    expect(python`${pythonName('self.env')}[${pythonString('res.users')}]`.text).toBe('self.env["res.users"]');
  });
});
