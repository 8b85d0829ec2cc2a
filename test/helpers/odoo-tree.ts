import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Series } from '../../src/model/known-series.js';

/** Where the source tree of a series is, as the environment says; tests that need one are skipped without. */
export function odooTree(series: Series): string | undefined {
  const path = process.env[`WARRANT_ODOO_${series.slice(0, 2)}`];
  if (path === undefined || path === '') return undefined;
  if (!existsSync(join(path, 'odoo/addons/base'))) throw new Error(`there is no Odoo in ${path}`);
  return path;
}

/** The folders with addons of a source tree, in the order in which Odoo looks into them. */
export const addonsOf = (tree: string): readonly string[] => [join(tree, 'odoo/addons'), join(tree, 'addons')];
