import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Series, seriesList } from '../../src/model/known-series.js';

/** The source tree of a series, when the environment names one: `WARRANT_ODOO_17` and so on. */
function treeOf(series: Series): string | undefined {
  return process.env[`WARRANT_ODOO_${series.split('.')[0]}`];
}

/** Series with the folder of their sources, or with the reason why a test against these is skipped. */
export const odooTrees: readonly { readonly series: Series; readonly tree: string | undefined; readonly title: string }[] = seriesList.map(
  (series) => {
    const tree = treeOf(series);
    return { series, tree, title: tree === undefined ? `${series} (skipped: WARRANT_ODOO_${series.split('.')[0]} is not set)` : series };
  },
);

/** All Python files of `addons` and `odoo` of a tree, sorted. */
export function pythonFiles(tree: string): readonly string[] {
  return ['addons', 'odoo']
    .map((folder) => join(tree, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.py'))
        .map((file) => join(folder, file)),
    )
    .toSorted();
}
