import type { CodeBreak } from './code-break.js';

/**
 * Breaks from 17.0 to 18.0 that the sourced list does not name and that are read in Odoo's source. `adapt_version` of
 * `odoo/modules/module.py` in 18.0 takes `x.y` and `x.y.z`, with or without 18.0 before it, as that of 17.0 does with its own series.
 */
export const breaksBeside17to18 = [
  {
    id: '1718-version',
    severity: 'blocks-install',
    title: 'The manifest names another series',
    remedy: 'Begin the version with 18.0, or leave the series out.',
    mechanical: true,
    status: 'source-verified',
  },
] as const satisfies readonly CodeBreak[];
