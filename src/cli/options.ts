import type { Options } from 'yargs';
import { UserError } from '../model/errors.js';

export const everywhere = 'Everywhere:';
const group = everywhere;

/** Options of every command. */
export const globalOptions = {
  root: { type: 'string', default: '.', requiresArg: true, group, describe: 'folder that holds register/' },
  at: {
    type: 'string',
    requiresArg: true,
    group,
    describe: 'judge as of this day, for example 2026-11-23 (default: today)',
  },
  json: { type: 'boolean', group, describe: 'print JSON for programs' },
  'no-color': { type: 'boolean', group, describe: 'no colours, as with NO_COLOR and in pipes; FORCE_COLOR asks for them' },
  'cache-dir': { type: 'string', requiresArg: true, group, describe: 'folder for what was parsed' },
  'no-cache': { type: 'boolean', group, describe: 'parse everything anew and keep nothing' },
} as const satisfies Readonly<Record<string, Options>>;

export type GlobalArgs = {
  readonly root: string;
  readonly at?: string | undefined;
  readonly json?: boolean | undefined;
  readonly noColor?: boolean | undefined;
  readonly cacheDir?: string | undefined;
  readonly noCache?: boolean | undefined;
};

/** More threads than this help nobody, and each takes memory. */
const mostWorkers = 64;

/** `--workers` of commands that read addons. */
export const workersOption = {
  type: 'number',
  requiresArg: true,
  describe: 'threads that read (default: as many as are worth it, 4 at most)',
  coerce: (given: number): number => {
    if (Number.isInteger(given) && given >= 1 && given <= mostWorkers) return given;
    throw new UserError('usage', `--workers takes a whole number of threads, 1 to ${mostWorkers}.`);
  },
} as const satisfies Options;

/** `--out` of the commands that look at generated addons. */
export const outOption = {
  type: 'string',
  requiresArg: true,
  describe: 'folder of the generated addons (default: generated/<series>)',
} as const satisfies Options;

/** Odoo series are listed here a second time because the list in the model comes with the schema library, which help must not load; a test compares. */
export const seriesChoices = ['16.0', '17.0', '18.0', '19.0', '20.0'] as const;

/** Series that an upgrade can lead to; a new one may be known before anything is generated for it. */
export const targetChoices = [...seriesChoices] as const;
export const seriesOption = {
  type: 'string',
  requiresArg: true,
  choices: seriesChoices,
  describe: 'Odoo series instead of the entry’s own',
} as const satisfies Options;
