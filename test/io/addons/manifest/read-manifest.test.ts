import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Literal, readManifestLiteral } from '../../../../src/io/addons/manifest/literal.js';
import { readManifest } from '../../../../src/io/addons/manifest/read-manifest.js';
import { formatProblem } from '../../../../src/model/errors.js';
import { hasPython, runPython } from '../../../helpers/python.js';

/** A literal as JSON; a dict as a list of pairs, because its keys may be anything. */
function plain(literal: Literal): unknown {
  if (literal.kind === 'dict') return { dict: literal.items.map(([key, value]) => [plain(key), plain(value)]) };
  if (literal.kind === 'unknown') return { unknown: true };
  return 'items' in literal ? { [literal.kind]: literal.items.map(plain) } : literal.value;
}

const problems = (text: string): readonly string[] =>
  readManifest('__manifest__.py', text).problems.map((problem) => formatProblem(problem).split('\n')[0] ?? '');

describe('readManifest', () => {
  it('reads what a manifest says', () => {
    const {
      facts,
      problems: found,
      lineOf,
    } = readManifest(
      '__manifest__.py',
      `# -*- coding: utf-8 -*-
{
    'name': "Credit " 'hold',  # the title
    "version": u'17.0.1.0.0',
    'author': ['Example', 'Others'],
    'depends': ['sale', 'account',],
    'data': [
        'security/ir.model.access.csv',
        'views/sale_order_views.xml',
    ],
    'demo': ('demo/demo.xml',),
    'assets': {'web.assets_backend': ['m/static/src/**/*', ('remove', 'm/static/src/a.js')]},
    'external_dependencies': {'python': ['phonenumbers'], 'bin': ['wkhtmltopdf']},
    'post_init_hook': '_post_init',
    'auto_install': ['sale'],
    'installable': False,
    'application': True,
    'sequence': -10,
}
`,
    );
    expect(found).toEqual([]);
    expect(facts).toEqual({
      ...{ file: '__manifest__.py', name: 'Credit hold', version: '17.0.1.0.0', author: 'Example, Others', depends: ['sale', 'account'] },
      ...{ data: ['security/ir.model.access.csv', 'views/sale_order_views.xml'], demo: ['demo/demo.xml'] },
      assets: { 'web.assets_backend': ['m/static/src/**/*', ['remove', 'm/static/src/a.js']] },
      externalDependencies: { python: ['phonenumbers'], bin: ['wkhtmltopdf'] },
      ...{ hooks: { post_init_hook: '_post_init' }, autoInstall: ['sale'], installable: false, application: true },
      keys: [
        ...['name', 'version', 'author', 'depends', 'data', 'demo', 'assets', 'external_dependencies', 'post_init_hook'],
        ...['auto_install', 'installable', 'application', 'sequence'],
      ],
    });
    expect(Object.fromEntries(lineOf)).toEqual({
      ...{ 'security/ir.model.access.csv': 8, 'views/sale_order_views.xml': 9, 'demo/demo.xml': 11 },
    });
  });

  it('has defaults for what a manifest leaves out, and takes the old keys for the new ones', () => {
    const { facts } = readManifest('__openerp__.py', "{'init_xml': ['a.xml'], 'data': ['b.xml'], 'demo_xml': ['c.xml']}");
    expect(facts).toMatchObject({
      depends: [],
      installable: true,
      application: false,
      autoInstall: false,
      data: ['a.xml', 'b.xml'],
      demo: ['c.xml'],
    });
    expect(Object.keys(facts)).not.toContain('name');
  });

  it.each([
    ["{'name': NAME, 'depends': ['sale']}", '1:10: this would have to be computed: it is no literal'],
    ["{'data': ['a.xml'] + ['b.xml'], 'depends': ['sale']}", '1:10: this would have to be computed: it is no literal'],
    ["{'name': 'a' % 1, 'depends': ['sale']}", '1:10: this would have to be computed: it is no literal'],
    ["{'name': f'a{1}', 'depends': ['sale']}", '1:10: this would have to be computed: it is no literal'],
    ["{'data': [x for x in (1, 2)], 'depends': ['sale']}", '1:11: this would have to be computed: it is no literal'],
    ["{'name': open('x').read(), 'depends': ['sale']}", '1:10: this would have to be computed: it is no literal'],
    ["import os\n{'depends': ['sale']}", '1:1: a manifest is one dict and nothing else'],
    ["{'depends': ['sale']}\nprint(1)", '2:1: a manifest is one dict and nothing else'],
    ["{'depends': ['sale'], 'name': 'a", '1:31: a string is not closed'],
    ["{'depends': ['sale'], 'name': '''a\n", '1:31: a string is not closed'],
    ["{'depends': ['sale'], 'data': ['a.xml'", '1:31: "[" is not closed'],
    [`{'depends': ['sale'], 'x': ${'['.repeat(60)}${']'.repeat(60)}}`, 'it is no literal'],
  ])('reports %s and reads the rest', (text, message) => {
    expect(problems(text).join('\n')).toContain(message);
    expect(readManifest('__manifest__.py', text).facts.depends).toEqual(['sale']);
  });

  it.each([
    ['', 'a manifest is one dict and nothing else'],
    ["['a']", 'a manifest is one dict and nothing else'],
    ['x = 1', 'a manifest is one dict and nothing else'],
  ])('has nothing to say about %j', (text, message) => {
    expect(problems(text)).toEqual([`__manifest__.py:1:1: ${message} [manifest-not-literal]`]);
  });

  it('tells a bracket that is not closed once', () => {
    expect(problems("{'depends': ['sale']")).toEqual(['__manifest__.py:1:1: "{" is not closed by "}" [manifest-not-literal]']);
    expect(problems("{'depends': ('sale'], 'data': ['a.xml']}")).toEqual([
      '__manifest__.py:1:13: "(" is not closed by ")" [manifest-not-literal]',
    ]);
  });

  it('never fails and always ends, whatever the text', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '(',
      ')',
      "'a'",
      '"',
      "'''",
      ',',
      ':',
      '+',
      '-1',
      'None',
      'x',
      '#',
      '\n',
      '\\',
      'b"\\x"',
    );
    fc.assert(fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => readManifest('m.py', parts.join('')).facts.keys.length >= 0));
    fc.assert(fc.property(fc.string(), (text) => readManifest('m.py', text).facts.keys.length >= 0));
  });
});

/** Python literals as Python writes them, and in ways that only people write. */
const { literal } = fc.letrec<{ literal: string }>((tie) => ({
  literal: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom(
      "'a'",
      '"b\\n"',
      "r'\\d'",
      "'''x\ny'''",
      "u'ü'",
      "'a' 'b'",
      "('a'\n 'b')",
      "'\\x41\\u0042\\103'",
      "'\\\n'",
      "'it\\'s'",
      '"\\q"',
    ),
    fc.constantFrom('True', 'False', 'None', '0', '-1', '1_000', '0x1F', '1.5', '.5', '1e3', '0o17', '0b11'),
    fc.array(tie('literal'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
    fc.array(tie('literal'), { maxLength: 3 }).map((items) => `(${items.map((item) => `${item},`).join(' # note\n')})`),
    fc
      .array(fc.tuple(tie('literal'), tie('literal')), { maxLength: 3 })
      .map((items) => `{${items.map(([, value], at) => `${at}: ${value},`).join('')}}`),
  ),
}));

const oracle = `
import ast
def plain(value):
    if isinstance(value, dict):
        return {"dict": [[plain(key), plain(item)] for key, item in value.items()]}
    if isinstance(value, (list, tuple)):
        return {type(value).__name__: [plain(item) for item in value]}
    return value
result = [plain(ast.literal_eval(text)) for text in data]
`;

describe.skipIf(!hasPython())('beside Python', () => {
  it('reads the same literals', () => {
    const texts = fc.sample(literal, 500).map((text) => `{'x': ${text}}`);
    expect(texts.map((text) => plain(readManifestLiteral(text).literal))).toEqual(runPython(oracle, texts));
  });
});
