import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { odooTrees, pythonFiles } from '../../../helpers/odoo-trees.js';
import { hasPython, runPython } from '../../../helpers/python.js';
import { pythonProgram } from '../../../helpers/python-programs.js';
import { readPython } from '../../../helpers/python-reader.js';

const scripts = fileURLToPath(new URL('../../../../scripts', import.meta.url));

/** The same facts from CPython's own parser: of texts, or of files. Python that CPython refuses is null. */
const definitions = `
sys.path.insert(0, ${JSON.stringify(scripts)})
sys.dont_write_bytecode = True
import warnings
warnings.simplefilter('ignore')
from python_definitions import definitions
def read(item):
    try:
        return definitions(open(item['path'], 'rb').read() if 'path' in item else item['text'].encode())
    except (SyntaxError, ValueError) as error:
        return {'error': str(error)}
result = [read(item) for item in data]
`;

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe.skipIf(!hasPython('ast'))('definitions as CPython reads them', () => {
  it('agrees on generated modules', () => {
    const texts = fc.sample(pythonProgram, 1500);
    const theirs = runPython(
      definitions,
      texts.map((text) => ({ text })),
    );
    if (!Array.isArray(theirs)) throw new Error('the oracle gave no list');
    const refused = theirs.filter((facts) => 'error' in facts);
    expect(refused.length).toBeLessThan(texts.length / 10);
    for (const [index, text] of texts.entries()) {
      if ('error' in theirs[index]) continue;
      const { facts, problems } = readPython(text);
      expect({ text, problems, facts: plain(facts) }).toEqual({ text, problems: [], facts: theirs[index] });
    }
  });

  it.each(odooTrees)('agrees on every file of Odoo $title', { timeout: 600_000 }, ({ series, tree }) => {
    if (tree === undefined) return;
    const files = pythonFiles(tree);
    const count = { files: 0, classes: 0, models: 0, fields: 0, methods: 0 };
    for (let from = 0; from < files.length; from += 500) {
      const batch = files.slice(from, from + 500);
      const theirs = runPython(
        definitions,
        batch.map((path) => ({ path })),
      );
      if (!Array.isArray(theirs)) throw new Error('the oracle gave no list');
      for (const [index, file] of batch.entries()) {
        const { facts, problems } = readPython(readFileSync(file), { file });
        expect({ file, problems, facts: plain(facts) }).toEqual({ file, problems: [], facts: theirs[index] });
        count.files += 1;
        count.classes += facts.classes.length;
        count.models += facts.classes.filter(({ model }) => model !== undefined).length;
        count.fields += facts.classes.flatMap(({ fields }) => fields).length;
        count.methods += facts.classes.flatMap(({ methods }) => methods).length;
      }
    }
    process.stdout.write(`Odoo ${series}: ${JSON.stringify(count)}, no difference\n`);
  });
});
