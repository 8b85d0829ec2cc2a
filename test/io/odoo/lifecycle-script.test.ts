import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lifecycleScript, readScript } from '../../../src/io/odoo/lifecycle-script.js';
import { hasPython, runPython } from '../../helpers/python.js';

const said = [
  'WARRANT-1 SUPPORT {"res_partner": [4, 9]}',
  '2026-11-29 23:09:51,241 25171 INFO db odoo.models.unlink: User #1 deleted',
  'WARRANT-1 DATA {"records": 2, "values": 4, "missing": ["a.b: no"]}',
  'WARRANT-1 UNINSTALLED true',
];

it('reads what the script told, among what Odoo logs', () => {
  expect(readScript(said.join('\n'), 'WARRANT-1')).toEqual({
    data: { records: 2, values: 4, missing: ['a.b: no'] },
    support: new Map([['res_partner', [4, 9]]]),
    isUninstalled: true,
  });
});

it('takes nothing from another run, and nothing that is no answer', () => {
  expect(readScript(said.join('\n'), 'WARRANT-2')).toEqual({ support: new Map(), isUninstalled: false });
  expect(readScript('WARRANT-1 DATA {"records": "many"}\nWARRANT-1 UNINSTALLED yes', 'WARRANT-1')).toEqual({
    support: new Map(),
    isUninstalled: false,
  });
});

it('fails on no log', () => {
  const line = fc.oneof(
    fc.constantFrom(...said),
    fc.string(),
    fc.string().map((text) => `WARRANT-1 ${text}`),
  );
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const { support } = readScript(lines.join('\n'), 'WARRANT-1');
      expect(support.size).toBeLessThanOrEqual(1);
    }),
  );
});

it.skipIf(!hasPython())('is Python that gets the names as they are, whatever they hold (skipped without python3)', () => {
  const names = fc.sample(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 3 }), 50);
  const scripts = names.map((list) => lifecycleScript(list, 'WARRANT-1'));
  const script = `import ast
result = []
for text in data:
    tree = ast.parse(text)
    scope = {}
    exec(compile(ast.Module(tree.body[:3], []), 'head', 'exec'), scope)
    result.append(scope['plan']['addons'])`;
  expect(runPython(script, scripts)).toEqual(names);
});
