import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Baseline, baselineFile, baselineFormat } from '../../model/baseline.js';
import { UserError } from '../../model/errors.js';
import { explainInputError } from '../files/read-input.js';
import { prettyJson } from './canonical.js';
import { explain } from './schema-problems.js';
import { replaceFile } from './write-once.js';

function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw explainInputError(error, path);
    const remedy = 'Repair it, or restore it from git; where there is none, warrant audit --write-baseline makes one.';
    throw new UserError('broken-baseline', `${path} is no JSON: ${error.message}\n  ${remedy}`, { cause: error });
  }
}

const formatIn = (value: unknown): unknown => (typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined);

/**
 * What was accepted; undefined when there is no baseline.
 * @param root the folder that holds `register/`
 * @throws UserError when it cannot be read, is of a newer format, or accepts one finding twice
 */
export function readBaseline(root: string): Baseline | undefined {
  const path = join(root, baselineFile);
  if (!existsSync(path)) return undefined;
  const value = parsed(path);
  const format = formatIn(value);
  if (typeof format === 'number' && format > baselineFormat) {
    const message = `${path} was written by a newer version of the tool (format ${format}; this one reads up to ${baselineFormat}).`;
    throw new UserError('newer-format', `${message}\n  Update odoo-warrant, then run the command again.`);
  }
  const read = Baseline.safeParse(value, { error: explain });
  if (!read.success) {
    const problems = read.error.issues.map(({ path: at, message }) => `${path}: /${at.join('/')}: ${message}`);
    throw new UserError('broken-baseline', problems.slice(0, 10).join('\n'));
  }
  const seen = new Set<string>();
  for (const { fingerprint, rule, file } of read.data.findings) {
    if (seen.has(fingerprint))
      throw new UserError(
        'broken-baseline',
        `${path} accepts one finding twice: ${rule} in ${file} (${fingerprint.slice(0, 12)}). Keep one.`,
      );
    seen.add(fingerprint);
  }
  return read.data;
}

/**
 * Writes what is accepted, whole or not at all.
 * @throws UserError when there is no register, or it cannot be written
 */
export function writeBaseline(root: string, baseline: Baseline): string {
  if (!existsSync(join(root, 'register'))) {
    const message = `There is no register below ${root}, which would hold the baseline.`;
    throw new UserError('no-register', `${message}\n  Make one (warrant init), or say where it is with --root.`);
  }
  const path = join(root, baselineFile);
  replaceFile(path, prettyJson(baseline));
  return path;
}
