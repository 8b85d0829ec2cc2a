import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fileFinder } from '../../../src/io/findings/locate.js';
import { readFindings } from '../../../src/io/findings/read-findings.js';
import { sourcesOnDisk } from '../../../src/io/findings/sources.js';
import { tempFolder } from '../../helpers/temp-register.js';

const read = (value: unknown) => {
  const folder = tempFolder({ 'a.json': typeof value === 'string' ? value : JSON.stringify(value) });
  return readFindings(join(folder.root, 'a.json'));
};
const short = (value: unknown): readonly string[] => {
  const { tool, findings } = read(value);
  return [
    tool,
    ...findings.map(({ rule, severity, path, line, column, message }) => [severity, rule, `${path}:${line}:${column}`, message].join(' ')),
  ];
};

const result = (uri: string, given: object = {}) => ({
  ruleId: 'R1',
  message: { text: 'wrong' },
  locations: [{ physicalLocation: { artifactLocation: { uri }, region: { startLine: 3, startColumn: 5 } } }],
  ...given,
});
const sarif = (results: readonly unknown[], more: object = {}) => ({
  // As some tools write it: results stand before the tool that they are of.
  runs: [
    {
      results,
      tool: { driver: { name: 'Lint', version: '2.0', rules: [{ id: 'R1', defaultConfiguration: { level: 'error' } }] } },
      ...more,
    },
  ],
  version: '2.1.0',
});

it.each<[string, unknown, readonly string[]]>([
  [
    'pylint, first form',
    [
      {
        type: 'warning',
        module: 'acme.a',
        obj: '',
        line: 2,
        column: 0,
        endLine: null,
        path: 'acme/a.py',
        symbol: 'print-used',
        message: 'm',
        'message-id': 'W8116',
      },
    ],
    ['pylint', 'warning print-used acme/a.py:2:1 m'],
  ],
  [
    'pylint, second form',
    {
      messages: [
        { type: 'refactor', symbol: 's', message: 'm', messageId: 'R1', line: 2, column: 4, path: 'a.py', absolutePath: '/x/acme/a.py' },
      ],
      statistics: {},
    },
    ['pylint', 'note s /x/acme/a.py:2:5 m'],
  ],
  ['pylint that found nothing', [], ['a tool without a name']],
  [
    'odoo-linter',
    [{ file_path: 'acme/i18n/de.po', line: 218, column: 1, code: 'PO104', name: 'po-fuzzy', message: 'm' }],
    ['odoo-linter', 'warning PO104 acme/i18n/de.po:218:1 m'],
  ],
  [
    'odoo-doctor',
    {
      version: '1',
      top_findings: [{ rule: 'r', file_path: 'a.py', line: 9 }],
      modules: {
        acme: {
          diagnostics: [
            { module: 'acme', file_path: '/x/acme/a.py', line: 1, column: 0, rule: 'r', severity: 'error', title: 't', message: 'm' },
          ],
        },
      },
    },
    ['odoo-doctor', 'error r /x/acme/a.py:1:1 m'],
  ],
  [
    'ruff',
    [{ code: 'F401', filename: '/x/acme/a.py', location: { row: 1, column: 8 }, message: 'm', severity: 'error' }],
    ['ruff', 'error F401 /x/acme/a.py:1:8 m'],
  ],
  [
    'odoo-ls, whose lines count from 0',
    {
      events: [
        { type: 'log', message: 'x' },
        {
          type: 'diagnostic',
          uri: 'file:///C%3A/odoo/acme/a.py',
          diagnostics: [{ range: { start: { line: 4, character: 8 } }, severity: 1, code: 'OLS1', source: 'OdooLS', message: 'm' }],
        },
      ],
    },
    ['OdooLS', 'error OLS1 /C:/odoo/acme/a.py:5:9 m'],
  ],
  ['SARIF, with the level of its rule', sarif([result('acme/a%20b.py')]), ['Lint 2.0', 'error R1 acme/a b.py:3:5 wrong']],
  ['a level of its own', sarif([result('file:///x/acme/a.py', { level: 'note' })]), ['Lint 2.0', 'note R1 /x/acme/a.py:3:5 wrong']],
  [
    'what is suppressed, or fine',
    sarif([result('a.py', { suppressions: [{ kind: 'inSource' }] }), result('a.py', { kind: 'pass' }), result('a.py', { level: 'none' })]),
    ['Lint 2.0'],
  ],
  [
    'a base of URIs, and a file by its number',
    sarif(
      [
        result('a.py', {
          locations: [{ physicalLocation: { artifactLocation: { uri: 'a.py', uriBaseId: 'ROOT' }, region: { startLine: 1 } } }],
        }),
        result('', { locations: [{ physicalLocation: { artifactLocation: { index: 1 } } }] }),
      ],
      {
        originalUriBaseIds: { ROOT: { uri: 'file:///src/acme/' } },
        artifacts: [{ location: { uri: 'x' } }, { location: { uri: 'acme/b.py' } }],
      },
    ),
    ['Lint 2.0', 'error R1 /src/acme/a.py:1:undefined wrong', 'error R1 acme/b.py:undefined:undefined wrong'],
  ],
])('reads %s', (_what, value, expected) => {
  expect(short(value)).toEqual(expected);
});

it.each([
  ['an object of another kind', '{}'],
  ['a list of numbers', '[1, 2]'],
  ['results that are none', '{"results": [1]}'],
])('refuses %s', (_what, text) => {
  expect(() => read(text)).toThrow(expect.objectContaining({ code: 'unknown-report', exitCode: 2 }));
});

it('finds files of addons by paths of any machine, and no others', () => {
  const folder = tempFolder({ 'x/acme/models/a.py': '', 'x/acme/acme/b.py': '', 'y/other/a.py': '', 'secret.py': '' });
  const addons = [
    { name: 'acme', folder: join(folder.root, 'x/acme') },
    { name: 'other', folder: join(folder.root, 'y/other') },
  ];
  const { hasFile } = sourcesOnDisk();
  const find = fileFinder(addons, hasFile);
  const at = (path: string, module?: string) =>
    find({ path, ...(module === undefined ? {} : { module }) })?.file.slice(folder.root.length + 1);
  expect(at(join(folder.root, 'x/acme/models/a.py'))).toBe('x/acme/models/a.py');
  expect(at('C:\\odoo\\acme\\models\\a.py')).toBe('x/acme/models/a.py');
  expect(at('./acme/models/a.py')).toBe('x/acme/models/a.py');
  expect(at('acme/acme/b.py')).toBe('x/acme/acme/b.py');
  expect(at('models/a.py', 'acme')).toBe('x/acme/models/a.py');
  for (const path of ['models/a.py', 'acme/models/none.py', '/etc/passwd', 'acme/../../secret.py', 'acme', ''])
    expect(at(path)).toBeUndefined();
  expect(fileFinder(addons.slice(0, 1), hasFile)({ path: 'models/a.py' })?.addon).toBe('acme');
});
