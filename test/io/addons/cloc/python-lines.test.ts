import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countText } from '../../../../src/io/addons/cloc/count-lines.js';
import { openParser } from '../../../../src/io/addons/python/grammar.js';
import { hasPython, runPython } from '../../../helpers/python.js';
import { pythonProgram } from '../../../helpers/python-programs.js';

const parser = await openParser();
const mine = (text: string): number => {
  const counted = countText(parser, text, 'py');
  return 'lines' in counted ? counted.lines : -1;
};

/** Distinct lines of all nodes of CPython's tree, or -1 where it refuses the text. */
const oracle = `
import ast, warnings
warnings.simplefilter('ignore')
def count(text):
    try:
        return len({node.lineno for node in ast.walk(ast.parse(text.strip() + '\\n')) if hasattr(node, 'lineno')})
    except Exception:
        return -1
result = [count(text) for text in data]
`;

const accepted: readonly string[] = [
  '',
  '# only a comment',
  'x = (\n    1\n)',
  'x = (\n    (\n        a\n    ) + b\n)',
  'self.env["a"].search(\n    [("a", "=", 1)],\n    limit=\n    1,\n)',
  'a = (\n    self\n    .filtered("x")\n    .mapped(\n        "y"\n    )\n)',
  '@decorated(\n    1,\n)\n@other\ndef f(\n    self,\n    /,\n    a: int = 1,\n    *,\n    b=None,\n    **kw\n):\n    pass',
  '@api.model\nclass A(\n    B,\n    metaclass=\n    C\n):\n    """Text\n\n    over lines."""\n    x = 1',
  'x = (\n    "a"\n    "b"\n    f"{c}"\n)',
  'x = f"""a\n{b}\n  {c!r:>{\nd}}\n"""',
  'x = {\n    "a": 1,\n    **b,\n    **\n    c,\n}',
  'f(\n    *a,\n    **\n    b,\n)',
  'from a import (\n    b,\n    c as\n    d,\n)\nimport e.f, g',
  'from a import *',
  'def f():\n    global a, \\\n        b\n    nonlocal_ = 1\n    return (\n        a,\n        b,\n    )',
  'try:\n    a\nexcept (\n    A,\n    B,\n) as e:\n    raise X(\n        1\n    ) from e\nelse:\n    b\nfinally:\n    c',
  'try:\n    a\nexcept* A as b:\n    pass',
  'with (\n    a as b,\n    c(\n    ) as d,\n):\n    pass',
  'x = [\n    a\n    for a in\n    b\n    if\n    c\n]',
  'x = a[\n    1:\n    2,\n    :,\n]',
  'if a:\n    pass\nelif b:\n    pass\nelse:\n    pass',
  'match a:\n    case 1 | 2:\n        pass\n    case A(\n        x=1,\n        y=\n        B.c,\n    ) as d:\n        pass\n    case {\n        "a": b,\n        **rest,\n    } if c:\n        pass\n    case [\n        a,\n        *\n        b,\n    ]:\n        pass\n    case _:\n        pass',
  'async def f():\n    await a\n    async with b as c:\n        yield (\n            d\n        )',
  'x = lambda \\\n    a, *b: \\\n    a',
  'x: list[\n    int\n] = (\n    1)',
  'print >> file, a',
  'type(a).b = 1',
  'a\r\nb\r\n\r\nc',
  'a\rb',
  '\u0085\u00a0a\n\u001c',
  'x = "\u00c3\u00a9"\na\u00c3 = 1',
];

const refused: readonly string[] = [
  'print "a"',
  'exec "a"',
  'try:\n    a\nexcept A, e:\n    pass',
  'raise A, "b"',
  'a = 0777',
  'a = 10L',
  'a = ur"b"',
  'a <> b',
  'a = `b`',
  'def f(a, (b, c)):\n    pass',
  'async = 1',
  'type X = int',
  'def f[T](a): pass',
  'a = "\\x"',
  'a = b"\u00e9"',
  'a = "\\u12"',
  'a = \u00e2\u0082\u00ac',
  '\u00ef\u00bb\u00bfa = 1',
  'a = "\0"',
  'def f(:',
];

it.each(refused)('refuses %j', (text) => expect(mine(text)).toBe(-1));

it('counts a text over lines once, and an argument on a line of its own', () => {
  expect(mine('"""a\nb\n"""\nf(\n    a,\n    b,\n)\n')).toBe(4);
});

it('walks code as deep as it comes', () => {
  expect(mine(`x = ${'('.repeat(5000)}1${')'.repeat(5000)}`)).toBe(1);
});

describe.skipIf(!hasPython('ast'))('beside CPython', () => {
  it('counts every construct alike', () => {
    const texts = [...accepted, ...refused.filter((text) => !text.startsWith('type X') && !text.startsWith('def f['))];
    expect(texts.map((text, index) => [text, mine(text), index])).toEqual(
      (runPython(oracle, texts) as readonly number[]).map((count, index) => [texts[index], count, index]),
    );
  });

  it('counts generated modules alike, with lines broken inside brackets', () => {
    const broken = fc.tuple(pythonProgram, fc.infiniteStream(fc.nat(3))).map(([program, dice]) =>
      // The grammar takes no line end right behind the bracket of a return type.
      program.replace(/[({]|(?<!\w)\[|, /g, (mark) => (dice.next().value === 0 ? `${mark}\n            ` : mark)),
    );
    const texts = fc.sample(broken, 1500);
    const theirs = runPython(oracle, texts);
    if (!Array.isArray(theirs)) throw new Error('the oracle gave no list');
    const taken = texts.flatMap((text, index) => (theirs[index] === -1 ? [] : [{ text, lines: theirs[index] }]));
    expect(taken.length).toBeGreaterThan(texts.length / 4);
    // The grammar stumbles over few broken lines after names such as `match` and `print`; what it takes is never counted differently.
    const read = taken.filter(({ text }) => mine(text) !== -1);
    expect(taken.length - read.length).toBeLessThan(taken.length / 100);
    for (const { text, lines } of read) expect({ text, lines: mine(text) }).toEqual({ text, lines });
  });
});
