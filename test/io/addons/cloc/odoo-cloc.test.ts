import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countLines } from '../../../../src/io/addons/cloc/count-lines.js';
import { openParser } from '../../../../src/io/addons/python/grammar.js';
import { odooTrees } from '../../../helpers/odoo-trees.js';
import { hasPython, runPython } from '../../../helpers/python.js';

const parser = await openParser();

/** Odoo's own counter on folders of addons. It needs what Odoo needs to be imported, and no database. */
const oracle = `
import os, warnings
warnings.simplefilter('ignore')
sys.path.insert(0, data['tree'])
os.chdir(data['tree'])
import odoo.modules.module
from odoo.tools.cloc import Cloc
result = []
for folder in data['folders']:
    cloc = Cloc()
    cloc.count_path(folder)
    name = os.path.basename(folder)
    result.append([cloc.code[name], sorted(os.path.relpath(file, folder) for file in cloc.errors.get(name, {}))])
`;

/** How many addons of a tree are counted: every addon would take minutes. */
const wanted = 60;

function addonsOf(tree: string): readonly string[] {
  const more = (process.env['WARRANT_CLOC_ADDONS'] ?? '').split(':').filter((folder) => folder !== '');
  const all = [join(tree, 'addons'), ...more].flatMap((folder) =>
    readdirSync(folder)
      .toSorted()
      .map((name) => join(folder, name))
      .filter((path) => existsSync(join(path, '__manifest__.py'))),
  );
  const step = Math.max(1, Math.floor(all.length / wanted));
  return all.filter((_, at) => at % step === 0);
}

// Trees are named by WARRANT_ODOO_16 and so on, further folders of addons by WARRANT_CLOC_ADDONS, Python is the one on the path.
describe.skipIf(!hasPython('lxml'))('odoo-bin cloc', () => {
  it.each(odooTrees)('counts alike on addons of $title', { timeout: 600_000 }, ({ series, tree }) => {
    if (tree === undefined) return;
    const folders = addonsOf(tree);
    const theirs = runPython(oracle, { tree, folders });
    const mine = folders.map((folder) => {
      const { total, uncounted } = countLines(folder, parser);
      return [total, uncounted.map(({ file }) => file).toSorted()] as const;
    });
    expect(mine.map((one, at) => [basename(folders[at] ?? ''), ...one])).toEqual(
      (theirs as readonly (readonly unknown[])[]).map((one, at) => [basename(folders[at] ?? ''), ...one]),
    );
    const lines = mine.reduce((sum, [total]) => sum + total, 0);
    process.stdout.write(`Odoo ${series}: ${folders.length} addons, ${lines} lines, no difference\n`);
  });
});
